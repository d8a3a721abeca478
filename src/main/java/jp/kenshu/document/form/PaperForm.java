package jp.kenshu.document.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A form as it is laid out on paper: headings, remarks, what is known already, and entries to fill in, one below the
 * other or in a grid. Each entry has a key of its own, by which it is found again wherever it has been moved.
 */
public final class PaperForm {

    /** So many entries stand side by side on a page that is held upright. */
    static final int COLUMNS_UPRIGHT = 2;

    /** How an entry is filled in. */
    public enum Shape {
        /** One line. */
        LINE,
        /** Running text with line breaks. */
        TEXT,
        /** A ○ or nothing. */
        MARK,
        /** One of a few answers. */
        CHOICE
    }

    /** One entry; {@code choices} are those of a choice, else none. */
    public record Entry(String key, String label, Shape shape, List<String> choices) {

        /** An entry of one line. */
        public static Entry line(String key, String label) {
            return new Entry(key, label, Shape.LINE, List.of());
        }

        /** An entry of running text. */
        public static Entry text(String key, String label) {
            return new Entry(key, label, Shape.TEXT, List.of());
        }

        /** An entry to mark with ○. */
        public static Entry mark(String key, String label) {
            return new Entry(key, label, Shape.MARK, List.of());
        }

        /** An entry that offers {@code choices}. */
        public static Entry choice(String key, String label, List<String> choices) {
            return new Entry(key, label, Shape.CHOICE, choices);
        }
    }

    /** Where the pieces of a form are laid out, one below the other: a Word document, a sheet, a page. */
    interface Layout {

        /** The heading of a section. */
        void heading(String text);

        /** A remark on how to fill in. */
        void remark(String text);

        /** What the portal knows, by its label. */
        void known(Map<String, String> facts);

        /** One entry with what is asked at its side. */
        void ask(String question, Entry entry);

        /** Entries in rows under common headings. */
        void grid(List<String> headings, List<Row> rows);
    }

    /** One row of a grid. */
    public record Row(String label, List<Entry> entries) {
    }

    private final String title;
    private final String conference;
    private final List<Consumer<Layout>> pieces = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> printed = new HashSet<>();
    private int columns;

    /** An empty form with its title and the conference that asks. */
    public PaperForm(String title, String conference) {
        this.title = title;
        this.conference = conference;
        printed.addAll(List.of(title, conference));
    }

    /** The heading of a section. */
    public PaperForm heading(String text) {
        printed.add(text);
        pieces.add(layout -> layout.heading(text));
        return this;
    }

    /** A remark on how to fill in. */
    public PaperForm remark(String text) {
        printed.add(text);
        pieces.add(layout -> layout.remark(text));
        return this;
    }

    /** What the portal knows and prints into the form, by its label. */
    public PaperForm known(Map<String, String> facts) {
        printed.addAll(facts.keySet());
        printed.addAll(facts.values());
        pieces.add(layout -> layout.known(facts));
        return this;
    }

    /** Texts that earlier layouts of the form printed, so that nobody has written them either. */
    public PaperForm formerly(Collection<String> texts) {
        printed.addAll(texts);
        return this;
    }

    /** An entry beside what is asked. */
    public PaperForm ask(String question, Entry entry) {
        printed.add(question);
        pieces.add(layout -> layout.ask(question, entry));
        entries.add(entry);
        return this;
    }

    /** Rows of entries under common headings; without a heading, as where an edition has no scenes, there is nothing to ask. */
    public PaperForm grid(List<String> headings, List<Row> rows) {
        if (headings.isEmpty()) {
            return this;
        }
        printed.addAll(headings);
        rows.forEach(row -> printed.add(row.label()));
        pieces.add(layout -> layout.grid(headings, rows));
        rows.forEach(row -> entries.addAll(row.entries()));
        columns = Math.max(columns, headings.size());
        return this;
    }

    /** All entries in the order of the form. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The form's title. */
    public String title() {
        return title;
    }

    /** The conference that asks. */
    public String conference() {
        return conference;
    }

    /** How many entries stand side by side in its widest grid; 0 without a grid. */
    int columns() {
        return columns;
    }

    /** Whether {@code text} is printed in the form, and so nothing that somebody has written. */
    boolean prints(String text) {
        return printed.contains(text);
    }

    void layOn(Layout layout) {
        pieces.forEach(piece -> piece.accept(layout));
    }
}
