package jp.kenshu.audit;

/** Who does something in the portal, as the record names them: a participant, a member of staff, the portal itself. */
public record Actor(Kind kind, String name) {

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
        return new Actor(Kind.PORTAL, "Kenshu");
    }

    /** A participant, named as they registered. */
    public static Actor participant(String name) {
        return new Actor(Kind.PARTICIPANT, name);
    }

    /** A member of staff. */
    public static Actor staff(String name) {
        return new Actor(Kind.STAFF, name);
    }

    /** The actor in one string, as it is stored. */
    public String stored() {
        return kind + " " + name;
    }

    /** The actor whom {@link #stored()} described. */
    public static Actor fromStored(String stored) {
        var space = stored.indexOf(' ');
        return new Actor(Kind.valueOf(stored.substring(0, space)), stored.substring(space + 1));
    }

    /** Whether a member of staff acted. */
    public boolean isStaff() {
        return kind == Kind.STAFF;
    }
}
