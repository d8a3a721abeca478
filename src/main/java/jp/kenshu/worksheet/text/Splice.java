package jp.kenshu.worksheet.text;

import java.util.Objects;

/**
 * One place of a text that is written anew: from {@code position}, {@code deleted} characters make room for
 * {@code inserted}. Positions count UTF-16 units, as browsers do.
 */
public record Splice(int position, int deleted, String inserted) {

    /** A splice within a text, however long that is. */
    public Splice {
        Objects.requireNonNull(inserted, "inserted");
        if (position < 0 || deleted < 0) {
            throw new IllegalArgumentException("No place of a text: " + position + ", " + deleted);
        }
    }

    /** Where the deleted characters end. */
    public int end() {
        return position + deleted;
    }

    /** Whether the splice leaves the text as it is. */
    public boolean isNothing() {
        return deleted == 0 && inserted.isEmpty();
    }
}
