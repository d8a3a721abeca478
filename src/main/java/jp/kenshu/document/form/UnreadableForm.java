package jp.kenshu.document.form;

import jp.kenshu.RuleViolation;

/** A file was sent in as a form that the portal cannot or will not read; the reason says what to tell its sender. */
public class UnreadableForm extends Exception {

    /** Why a file is not read. */
    public enum Reason {
        /** It is neither a Word document nor an Excel workbook of today. */
        NOT_A_FORM,
        /** It is in a format of 97–2003. */
        OLD_FORMAT,
        /** It opens with a password only. */
        PASSWORD,
        /** It carries macros. */
        MACROS,
        /** The file is larger than a form can be. */
        TOO_LARGE,
        /** It unpacks to far more than a form can be. */
        UNPACKS_TOO_LARGE,
        /** It is a broken file. */
        DAMAGED
    }

    private final Reason reason;

    UnreadableForm(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    UnreadableForm(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** Why the file is not read. */
    public Reason reason() {
        return reason;
    }

    /** The broken rule to tell its sender, beside the field in which the file was chosen. */
    public RuleViolation at(String field) {
        return RuleViolation.at(field, "UnreadableForm." + reason);
    }
}
