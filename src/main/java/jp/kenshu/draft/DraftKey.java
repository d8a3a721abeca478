package jp.kenshu.draft;

/**
 * Which draft: the form's name, the id of what the form is about, and the revision of that which the form shows; 0 where
 * nothing has been saved yet.
 */
public record DraftKey(String form, long owner, long base) {
}
