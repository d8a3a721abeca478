package jp.kenshu.registration;

import java.util.ArrayList;
import java.util.Objects;

/** What a correction changed, in the words of the record: field, before, after. */
final class Changes {

    private final ArrayList<String> lines = new ArrayList<>();

    private Changes() {
    }

    /** The differences between two descriptions of one person. */
    static String between(Attendee before, Attendee after) {
        var changes = new Changes();
        changes.note("category", before.getCategory().getCode(), after.getCategory().getCode());
        changes.note("affiliation", before.getAffiliation(), after.getAffiliation());
        changes.note("name", before.getName(), after.getName());
        changes.note("reading", before.getReading(), after.getReading());
        changes.note("department", before.getDepartment(), after.getDepartment());
        changes.note("profession", before.getProfession(), after.getProfession());
        changes.note("email", before.getEmail(), after.getEmail());
        return String.join("; ", changes.lines);
    }

    private void note(String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            lines.add(field + ": " + before + " → " + after);
        }
    }
}
