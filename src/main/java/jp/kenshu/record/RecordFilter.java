package jp.kenshu.record;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;

import jp.kenshu.InputText;
import jp.kenshu.audit.AuditTrail.Wanted;

/** Which entries of the record an address asks for; what it does not say, or says wrongly, restricts nothing. */
final class RecordFilter {

    private static final int DAY_LENGTH = 10;

    private RecordFilter() {
    }

    /** The filter that {@code asked} says under each name. */
    static Wanted of(UnaryOperator<String> asked) {
        return new Wanted(InputText.trimmed(asked.apply("q")), day(asked.apply("from")), day(asked.apply("to")), InputText.trimmed(asked.apply("by")),
                InputText.trimmed(asked.apply("action")));
    }

    private static LocalDate day(String given) {
        try {
            return given == null || given.length() != DAY_LENGTH ? null : LocalDate.parse(given);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
