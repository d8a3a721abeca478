package jp.kenshu.lecture;

/** Who may see a lecture while it is shown. */
public enum Audience {
    /** Everybody, without signing in. */
    EVERYBODY,
    /** People who have registered, and staff. */
    REGISTERED,
    /** The chosen circles of its edition's people, and the secretariat. */
    CHOSEN,
    /** Staff alone; for everybody else there is no such lecture. */
    STAFF
}
