package jp.kenshu.form.definition;

import java.util.Locale;

/** In which part somebody answers a form, so that a question can be for some only. */
public enum AnsweredAs {
    /** Who registers alone. */
    APPLICANT,
    /** A member of a team, the representative included. */
    MEMBER,
    /** The representative of a team. */
    REPRESENTATIVE,
    /** 司会 of a group. */
    CHAIR,
    /** 書記 of a group. */
    SCRIBE,
    /** 説明者 of a group. */
    PRESENTER;

    /** Its name in seed files and stored forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
