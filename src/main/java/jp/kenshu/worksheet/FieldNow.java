package jp.kenshu.worksheet;

import java.time.Instant;
import java.util.List;

import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.worksheet.text.Change;

/**
 * A field as it stands: its text after {@code revision} edits, and who made the last one when (null before the first). The row of the
 * field has the text up to {@code storedRevision} only; what came since stands in the log.
 */
record FieldNow(long id, String name, String text, long revision, long storedRevision, Actor editedBy, Instant editedAt) {

    /** The field of a row, and the edits that were made since that row was written; others among them are passed over. */
    static FieldNow of(SheetField row, List<SheetEntry> since) {
        var field = new FieldNow(row.getId(), row.getName(), row.getContent(), row.getRevision(), row.getRevision(), row.getEditedBy(), row.getEditedAt());
        for (var entry : since) {
            field = entry.getRevision() > field.revision ? field.after(entry) : field;
        }
        return field;
    }

    /** The field after its next edit. */
    FieldNow after(SheetEntry entry) {
        return new FieldNow(id, name, entry.getChange().applyTo(text), entry.getRevision(), storedRevision, entry.getDoneBy(), entry.getDoneAt());
    }

    /** The field once its row has the text. */
    FieldNow stored() {
        return new FieldNow(id, name, text, revision, revision, editedBy, editedAt);
    }

    /** Whether the row has the text. */
    boolean isStored() {
        return revision == storedRevision;
    }

    /** A text that would grow over what a field holds is refused. */
    void mustHold(Change change) {
        if (change.growth() > 0 && text.length() + change.growth() > SheetField.CONTENT_MAX) {
            throw RuleViolation.of("sheet.tooLong", SheetField.CONTENT_MAX);
        }
    }
}
