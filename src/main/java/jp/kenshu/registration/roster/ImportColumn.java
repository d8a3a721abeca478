package jp.kenshu.registration.roster;

import java.util.Arrays;
import java.util.Optional;

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

    /** The column that a heading names, in either language. */
    static Optional<ImportColumn> headed(String heading) {
        var folded = InputText.forSearch(heading);
        return Arrays.stream(values()).filter(column -> Words.LANGUAGES.stream()
                .anyMatch(language -> InputText.forSearch(Words.in(language).name(column)).equals(folded))).findFirst();
    }

    /** The column of a field, if it has one. */
    static Optional<ImportColumn> of(String field) {
        return Arrays.stream(values()).filter(column -> column.field.equals(field)).findFirst();
    }
}
