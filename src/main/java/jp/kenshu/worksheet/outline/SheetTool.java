package jp.kenshu.worksheet.outline;

/** What somebody can do to a sheet besides writing in it. */
public enum SheetTool {
    /** Going on to the next step, or back. */
    STEPS,
    /** Starting and stopping the group's timer. */
    TIMER,
    /** Clearing empty rows away. */
    TIDY,
    /** Showing the code by which people at the table come in. */
    CODE
}
