package jp.kenshu.assignment;

import jp.kenshu.form.Answers;

/** What a team answers to 資料２ of R5. */
public final class Wishes {

    private Wishes() {
    }

    /** A first and a second scene by their codes, and a note; each may be null. */
    public static Answers of(String first, String second, String note) {
        return Answers.NONE.with("first", first == null ? "" : first).with("second", second == null ? "" : second).with("note", note == null ? "" : note);
    }
}
