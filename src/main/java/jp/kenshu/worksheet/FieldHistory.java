package jp.kenshu.worksheet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jp.kenshu.RuleViolation;
import jp.kenshu.worksheet.text.Change;
import jp.kenshu.worksheet.text.Splice;

/**
 * The life of a field cut into versions that people can read and put back. A version is what one person wrote in one go; it
 * ends after a pause, a span or a size, and before anything is deleted that stands in no version yet, so that whatever was
 * ever on the sheet can be found again.
 */
final class FieldHistory {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration SPAN = Duration.ofMinutes(3);
    private static final int SIZE = 200;
    private static final int LARGE_DELETION = 20;
    private static final String KEPT = "k";
    private static final String NEW = "n";

    private final List<FieldVersion> versions = new ArrayList<>();
    private FieldVersion last;
    private Instant begunAt;
    private int size;
    private String text = "";
    /** For every character of the text whether it stands in a version already. */
    private String marks = "";

    private FieldHistory() {
    }

    /** The versions that these edits, which are all of a field, made one after the other; newest first. */
    static List<FieldVersion> of(List<SheetEntry> edits) {
        var history = new FieldHistory();
        edits.forEach(edit -> history.take(edit, edit.getChange()));
        if (history.last != null) {
            history.versions.add(history.last);
        }
        Collections.reverse(history.versions);
        return history.versions;
    }

    /** What the field said after {@code revision}. */
    static String textAt(List<SheetEntry> edits, long revision) {
        if (edits.stream().noneMatch(edit -> edit.getRevision() == revision)) {
            throw RuleViolation.of("sheet.revisionUnknown");
        }
        var text = "";
        for (var edit : edits) {
            if (edit.getRevision() <= revision) {
                text = edit.getChange().applyTo(text);
            }
        }
        return text;
    }

    private void take(SheetEntry edit, Change change) {
        if (last == null || endsBefore(edit, change)) {
            begin(edit.getDoneAt());
        }
        text = change.applyTo(text);
        marks = marked(change).applyTo(marks);
        size += sizeOf(change);
        last = new FieldVersion(edit.getRevision(), text, edit.getDoneBy(), edit.getDoneAt());
    }

    private boolean endsBefore(SheetEntry edit, Change change) {
        return !last.by().equals(edit.getDoneBy())
                || Duration.between(last.at(), edit.getDoneAt()).compareTo(PAUSE) > 0
                || Duration.between(begunAt, edit.getDoneAt()).compareTo(SPAN) > 0
                || size + sizeOf(change) > SIZE
                || change.splices().stream().anyMatch(splice -> splice.deleted() >= LARGE_DELETION || deletesNew(splice));
    }

    private boolean deletesNew(Splice splice) {
        return marks.substring(splice.position(), splice.end()).contains(NEW);
    }

    private void begin(Instant moment) {
        if (last != null) {
            versions.add(last);
        }
        begunAt = moment;
        size = 0;
        marks = KEPT.repeat(text.length());
    }

    private static int sizeOf(Change change) {
        return change.splices().stream().mapToInt(splice -> splice.deleted() + splice.inserted().length()).sum();
    }

    private static Change marked(Change change) {
        return new Change(change.splices().stream()
                .map(splice -> new Splice(splice.position(), splice.deleted(), NEW.repeat(splice.inserted().length()))).toList());
    }
}
