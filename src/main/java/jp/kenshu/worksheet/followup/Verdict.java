package jp.kenshu.worksheet.followup;

/** How a municipality judges one of its indicators. */
public enum Verdict {
    /** Not judged yet. */
    OPEN,
    /** The target is reached. */
    REACHED,
    /** On the way. */
    ON_THE_WAY,
    /** Not reached. */
    MISSED
}
