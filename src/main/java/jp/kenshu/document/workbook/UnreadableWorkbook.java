package jp.kenshu.document.workbook;

import jp.kenshu.RuleViolation;


/** A file was sent in as a workbook that the portal cannot or will not read; the reason says what to tell its sender. */
public class UnreadableWorkbook extends Exception {

    /** Why a file is not read. */
    public enum Reason {
        /** It is something else than an Excel workbook, whatever its name says. */
        NOT_A_WORKBOOK,
        /** It is a page of the web under the name of a workbook, as many systems export their lists. */
        WEB_PAGE,
        /** It is in the format of Excel 97–2003 (.xls). */
        OLD_FORMAT,
        /** It opens with a password only. */
        PASSWORD,
        /** It carries macros. */
        MACROS,
        /** The file is larger than the portal accepts. */
        TOO_LARGE,
        /** It unpacks to far more than a list can be. */
        UNPACKS_TOO_LARGE,
        /** It has more rows than were expected. */
        TOO_MANY_ROWS,
        /** It is a workbook, but a broken one. */
        DAMAGED
    }

    private final Reason reason;
    private final transient Object[] values;

    UnreadableWorkbook(Reason reason, Object... values) {
        super(reason.name());
        this.reason = reason;
        this.values = values;
    }

    UnreadableWorkbook(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
        this.values = new Object[0];
    }

    /** Why the file is not read. */
    public Reason reason() {
        return reason;
    }

    /** The broken rule to tell its sender, beside the field in which the file was chosen. */
    public RuleViolation at(String field) {
        return RuleViolation.at(field, "UnreadableWorkbook." + reason, values);
    }
}
