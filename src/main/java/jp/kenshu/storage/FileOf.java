package jp.kenshu.storage;

/** Whose a stored file is: the word of the feature that says who may read it, and the id of what the file belongs to there. */
public record FileOf(String owner, long id) {
}
