package jp.kenshu.group.history;

/**
 * The history of one draft.
 *
 * @param kind what is drafted: {@code formation} or {@code seating}
 * @param id the draft's own number in the database
 * @param subject what the record of the portal names the draft by
 */
public record History(String kind, long id, String subject) {

    String stored() {
        return kind + ":" + id;
    }

    /** How the record calls what was done to the draft, such as {@code formationMoved}. */
    String action(String deed) {
        return kind + Character.toUpperCase(deed.charAt(0)) + deed.substring(1);
    }
}
