package jp.kenshu.worksheet.outline;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;

/** A part of an outline, as the secretariat writes it one by one: which kind, and under which code, which for a step is its number. */
public record OutlinePart(Kind kind, String code) {

    private static final String BETWEEN = "-";

    /** What can be written by itself. */
    public enum Kind {
        /** A step (手順). */
        STEP,
        /** A text that stands once (欄). */
        TEXT,
        /** A list with the field that its rows are about (一覧). */
        LIST,
        /** A further field of the rows of a list (行の欄). */
        FIELD;

        /** The kind that an address names. */
        public static Optional<Kind> named(String name) {
            return Stream.of(values()).filter(kind -> kind.getName().equals(name)).findFirst();
        }

        /** The kind as addresses name it. */
        public String getName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The part that an address names, as {@link #getName()} writes it. */
    public static Optional<OutlinePart> named(String name) {
        for (var kind : Kind.values()) {
            var start = kind.getName() + BETWEEN;
            if (name != null && name.startsWith(start) && name.length() > start.length()) {
                return Optional.of(new OutlinePart(kind, name.substring(start.length())));
            }
        }
        return Optional.empty();
    }

    /** The step {@code number}. */
    public static OutlinePart step(int number) {
        return new OutlinePart(Kind.STEP, String.valueOf(number));
    }

    /** The text, list or field under {@code code}. */
    public static OutlinePart of(Kind kind, String code) {
        return new OutlinePart(kind, code);
    }

    /** Whether {@code outline} has it. */
    public boolean isIn(Outline outline) {
        return findLabel(outline).isPresent();
    }

    /** What it is called in {@code outline}, if it is there. */
    public Optional<Bilingual> findLabel(Outline outline) {
        return switch (kind) {
            case STEP -> outline.findStep(code).map(step -> step.naming().title());
            case TEXT -> outline.findText(code).map(text -> text.field().label());
            case LIST -> outline.findList(code).map(list -> list.main().label());
            case FIELD -> outline.lists().stream().flatMap(list -> list.further().stream()).filter(field -> field.code().equals(code))
                    .findFirst().map(OutlineField::label);
        };
    }

    /** The part as an address names it: {@code list-GAP}. */
    public String getName() {
        return kind.getName() + BETWEEN + code;
    }
}
