package jp.kenshu.registration.roster;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.kenshu.InputText;
import jp.kenshu.Words;

/** A column of the workbook in which others collect registrations for the secretariat. */
public enum ImportColumn {
    /** The category, in words. */
    CATEGORY("category", 28),
    /** The municipality by name, reading or code. */
    MUNICIPALITY("municipality", 20),
    /** The prefecture, for who works for one. */
    PREFECTURE("prefecture", 14),
    /** The organisation of everybody else. */
    ORGANISATION("organisation", 28),
    /** The department. */
    DEPARTMENT("department", 24),
    /** The profession. */
    PROFESSION("profession", 16),
    /** The name. */
    NAME("name", 18),
    /** Its reading. */
    READING("reading", 20),
    /** The e-mail address. */
    EMAIL("email", 32),
    /** The route, in words. */
    ROUTE("route", 28);

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,40}+\\)|\\[[^\\[\\]]{0,40}+\\]|【[^【】]{0,40}+】");
    private static final Pattern ORNAMENTS = Pattern.compile("[*※★☆●○◎■□・:;.。、必須]|^[0-9①-⑳]++");

    private final String field;
    private final int width;

    ImportColumn(String field, int width) {
        this.field = field;
        this.width = width;
    }

    /** The field of the registration's form that it stands for. */
    String field() {
        return field;
    }

    /** How many characters wide it is in the template. */
    int width() {
        return width;
    }

    /** The column that a heading names, in either language and under any of its usual names, with or without remarks beside it. */
    static Optional<ImportColumn> headed(String heading) {
        var folded = InputText.forSearch(heading);
        return called(folded).or(() -> called(ORNAMENTS.matcher(folded).replaceAll("")))
                .or(() -> called(ORNAMENTS.matcher(BRACKETS.matcher(folded).replaceAll("")).replaceAll("")));
    }

    private static Optional<ImportColumn> called(String folded) {
        return folded.isEmpty() ? Optional.empty() : Arrays.stream(values()).filter(column -> column.isCalled(folded)).findFirst();
    }

    private boolean isCalled(String folded) {
        return Words.LANGUAGES.stream().map(Words::in).flatMap(words -> Stream.concat(Stream.of(words.name(this)),
                Arrays.stream(words.text("import.also." + this).split("[、,]")))).anyMatch(name -> InputText.forSearch(name).equals(folded));
    }

    /** Whether it holds words, so that a bare number or a day in it is a slip. */
    boolean holdsWords() {
        return switch (this) {
            case ORGANISATION, DEPARTMENT, PROFESSION, NAME, READING -> true;
            default -> false;
        };
    }

    /** The column of a field, if it has one. */
    static Optional<ImportColumn> of(String field) {
        return Arrays.stream(values()).filter(column -> column.field.equals(field)).findFirst();
    }
}
