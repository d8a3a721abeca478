package jp.kenshu.circular;

import java.util.EnumSet;
import java.util.Set;

/** To whom a circular is written: each kind of reader has fields of their own. */
public enum Addressees {
    /** Those who registered for themselves for part Ⅰ. */
    PEOPLE(EnumSet.of(CircularField.NAME, CircularField.ORGANISATION, CircularField.NUMBER, CircularField.ROUTE)),
    /** The representatives of teams. */
    REPRESENTATIVES(EnumSet.of(CircularField.NAME, CircularField.ORGANISATION, CircularField.NUMBER, CircularField.TEAM, CircularField.VENUE,
            CircularField.GROUP)),
    /** All members of teams, representatives too. */
    MEMBERS(REPRESENTATIVES.fields);

    private final Set<CircularField> fields;

    Addressees(Set<CircularField> fields) {
        this.fields = fields;
    }

    /** What a text for them may leave to be filled in. */
    public Set<CircularField> fields() {
        return fields;
    }

    /** Whether they are people of teams. */
    public boolean isOfTeams() {
        return this != PEOPLE;
    }
}
