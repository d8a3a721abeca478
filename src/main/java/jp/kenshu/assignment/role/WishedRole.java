package jp.kenshu.assignment.role;

/** A role that somebody may be willing to take in their group. */
public enum WishedRole {
    /** 司会. */
    CHAIR,
    /** 書記. */
    SCRIBE,
    /** 説明者 of the municipality. */
    PRESENTER
}
