package jp.kenshu.worksheet.outline;

/** As whom somebody sits at the sheet of their group. */
public enum SheetDuty {
    /** 司会. */
    CHAIR,
    /** 書記. */
    SCRIBE,
    /** Everybody of the group. */
    MEMBER
}
