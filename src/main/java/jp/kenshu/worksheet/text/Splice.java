package jp.kenshu.worksheet.text;

import java.util.Objects;

/**
 * One place of a text that is written anew: from {@code position}, {@code deleted} characters make room for
 * {@code inserted}. Positions count UTF-16 units, as browsers do. One that {@code goesOn} begins where the last words of
 * its own writer ended: it belongs to them.
 */
public record Splice(int position, int deleted, String inserted, boolean goesOn) {

    /** A splice within a text, however long that is. */
    public Splice {
        Objects.requireNonNull(inserted, "inserted");
        if (position < 0 || deleted < 0) {
            throw new IllegalArgumentException("No place of a text: " + position + ", " + deleted);
        }
    }

    /** A splice that belongs to nothing before it. */
    public Splice(int position, int deleted, String inserted) {
        this(position, deleted, inserted, false);
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
