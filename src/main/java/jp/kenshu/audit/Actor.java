package jp.kenshu.audit;

import jp.kenshu.Role;

/**
 * Who does something in the portal, as the record names them: a participant, a member of staff, the portal itself. The role says what
 * they may do; it is not stored, so that whoever is read from the record is nobody who acts.
 */
public record Actor(Kind kind, String name, Role role) {

    /** What kind of actor it is. */
    public enum Kind {
        /** A participant, for themselves or their team. */
        PARTICIPANT,
        /** A member of the secretariat or of another staff role. */
        STAFF,
        /** The portal, by a rule of the conference. */
        PORTAL
    }

    /** The portal itself, acting by a rule. */
    public static Actor portal() {
        return new Actor(Kind.PORTAL, "Kenshu", null);
    }

    /** A participant, named as they registered. */
    public static Actor participant(String name) {
        return new Actor(Kind.PARTICIPANT, name, Role.PARTICIPANT);
    }

    /** A member of the secretariat. */
    public static Actor staff(String name) {
        return staff(Role.SECRETARIAT, name);
    }

    /** A member of staff of one of its roles. */
    public static Actor staff(Role role, String name) {
        return new Actor(Kind.STAFF, name, role);
    }

    /** The same actor is the same whether they act now or are read from the record. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Actor actor && kind == actor.kind && name.equals(actor.name);
    }

    @Override
    public int hashCode() {
        return stored().hashCode();
    }

    /** The actor in one string, as it is stored. */
    public String stored() {
        return kind + " " + name;
    }

    /** The actor whom {@link #stored()} described. */
    public static Actor fromStored(String stored) {
        var space = stored.indexOf(' ');
        return new Actor(Kind.valueOf(stored.substring(0, space)), stored.substring(space + 1), null);
    }

    /** Whether the portal acts by a rule. */
    public boolean isPortal() {
        return kind == Kind.PORTAL;
    }

    /** Whether a member of staff acted. */
    public boolean isStaff() {
        return kind == Kind.STAFF;
    }
}
