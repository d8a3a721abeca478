package jp.kenshu.worksheet;

/** What can be done to a worksheet. */
public enum EntryKind {
    /** Somebody wrote in a field. */
    EDIT,
    /** A row, with what comes with it, was added. */
    ROW_ADDED,
    /** Rows were put in another order. */
    ROW_MOVED,
    /** A row was tied to another one, or untied. */
    ROW_TIED,
    /** A row was merged into another one. */
    ROW_MERGED,
    /** Rows were removed; they can be restored. */
    ROW_REMOVED,
    /** A removed row was restored. */
    ROW_RESTORED,
    /** The group went on to another step. */
    STEP_REACHED,
    /** Steps were closed for writing. */
    STEPS_LOCKED,
    /** Steps were opened again. */
    STEPS_UNLOCKED,
    /** The timer was started or stopped. */
    TIMER_SET
}
