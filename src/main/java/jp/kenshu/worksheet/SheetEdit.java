package jp.kenshu.worksheet;

import java.util.List;

import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.worksheet.text.Change;
import jp.kenshu.worksheet.text.Splice;

/**
 * What somebody wants to write in a field of a sheet, under an id of its own: {@code change} against the text that the field had
 * after {@code base} edits.
 */
public record SheetEdit(long fieldId, String editId, long base, Change change, Actor by) {

    /** The change against the text that the field has now, over what others wrote in it {@code since} the base; what cannot be is refused. */
    Change over(FieldNow field, List<SheetEntry> since) {
        mustBePossible(field, since);
        var rebased = change;
        var writer = SheetEntry.writerOf(editId);
        for (var entry : since) {
            rebased = rebased.rebase(entry.getChange(), writer.compareTo(entry.getWriter()) < 0);
        }
        return rebased.snappedTo(field.text());
    }

    private void mustBePossible(FieldNow field, List<SheetEntry> since) {
        if (base < 0 || base > field.revision()) {
            throw RuleViolation.of("sheet.revisionUnknown");
        }
        if (change.insertedLength() > SheetField.CONTENT_MAX) {
            throw RuleViolation.of("sheet.tooLong", SheetField.CONTENT_MAX);
        }
        if (change.splices().stream().map(Splice::inserted).anyMatch(SheetEdit::hasForbidden)) {
            throw RuleViolation.of("sheet.controlCharacters");
        }
        var lengthThen = field.text().length() - since.stream().mapToInt(entry -> entry.getChange().growth()).sum();
        if (!change.fits(lengthThen)) {
            throw RuleViolation.of("sheet.broken");
        }
    }

    private static boolean hasForbidden(String inserted) {
        return inserted.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    }
}
