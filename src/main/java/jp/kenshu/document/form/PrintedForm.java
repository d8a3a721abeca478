package jp.kenshu.document.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jp.kenshu.document.Column;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Paper;
import jp.kenshu.document.Style;
import jp.kenshu.document.Table;
import jp.kenshu.document.form.PaperForm.Entry;

/** A form on paper as PDF: all of it on A4, turned across from its first wide grid on, with every entry in a frame of its own. */
public final class PrintedForm implements PaperForm.Layout {

    private static final int LABEL_SHARE = 2;
    private static final int ENTRY_SHARE = 6;

    private final Map<String, String> texts;
    private final HouseDocument document;
    private String heading;

    private PrintedForm(PaperForm form, Map<String, String> texts) {
        this.texts = texts;
        this.document = new HouseDocument(form.title(), form.conference(), Locale.JAPANESE);
        document.title(form.title());
        form.layOn(this);
    }

    /** The form filled with {@code texts}, as PDF. */
    public static byte[] print(PaperForm form, Map<String, String> texts) {
        return new PrintedForm(form, texts).document.print();
    }

    @Override
    public void heading(String text) {
        heading = text;
    }

    /** Sets a heading together with what follows it. */
    private void beginSection() {
        if (heading != null) {
            document.heading(heading);
            heading = null;
        }
    }

    @Override
    public void remark(String text) {
        beginSection();
        document.paragraph(text, Style.SMALL);
    }

    @Override
    public void known(Map<String, String> facts) {
        beginSection();
        var table = new Table(Column.of("", 2), Column.of("", 5), Column.of("", 2), Column.of("", 5)).framed();
        var entries = List.copyOf(facts.entrySet());
        for (int i = 0; i < entries.size(); i += 2) {
            var second = i + 1 < entries.size() ? entries.get(i + 1) : Map.entry("", "");
            table.row(entries.get(i).getKey(), entries.get(i).getValue(), second.getKey(), second.getValue());
        }
        document.table(table);
    }

    @Override
    public void ask(String question, Entry entry) {
        beginSection();
        document.table(new Table(Column.of("", LABEL_SHARE), Column.of("", ENTRY_SHARE)).framed().row(question, text(entry)));
    }

    @Override
    public void grid(List<String> headings, List<PaperForm.Row> rows) {
        if (headings.size() > PaperForm.COLUMNS_UPRIGHT) {
            document.on(Paper.A4_LANDSCAPE).newPage();
        }
        beginSection();
        var columns = new ArrayList<Column>();
        columns.add(Column.of("", LABEL_SHARE));
        headings.forEach(heading -> columns.add(Column.of(heading, 5)));
        var table = new Table(columns.toArray(Column[]::new)).framed();
        for (var row : rows) {
            var cells = new ArrayList<>(List.of(row.label()));
            row.entries().forEach(entry -> cells.add(text(entry)));
            table.row(cells.toArray(String[]::new));
        }
        document.table(table);
    }

    private String text(Entry entry) {
        return texts.getOrDefault(entry.key(), "");
    }
}
