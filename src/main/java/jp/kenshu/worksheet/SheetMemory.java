package jp.kenshu.worksheet;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a node knows of a sheet as it was after entry {@code sequence}: its fields, its steps, and the newest entries of its log. It
 * holds as long as the sheet's row, which whoever writes has locked, bears that number; what other nodes wrote meanwhile is taken in
 * from the log, and where that is more than text, the sheet is read anew.
 */
final class SheetMemory {

    /** So many of the newest entries are known. */
    static final int ENTRIES_MAX = 500;

    private final long sheetId;
    private final int renewed;
    private final Map<Long, FieldNow> fields;
    private final List<SheetStep> steps;
    private final Deque<SheetEntry> newest;
    private final Map<String, SheetEntry> byEditId;
    private long sequence;

    private SheetMemory(SheetMemory other) {
        this(other.sheetId, other.renewed, other.sequence, new HashMap<>(other.fields), other.steps, new ArrayDeque<>(other.newest), new HashMap<>(other.byEditId));
    }

    private SheetMemory(long sheetId, int renewed, long sequence, Map<Long, FieldNow> fields, List<SheetStep> steps, Deque<SheetEntry> newest,
                        Map<String, SheetEntry> byEditId) {
        this.sheetId = sheetId;
        this.renewed = renewed;
        this.sequence = sequence;
        this.fields = fields;
        this.steps = steps;
        this.newest = newest;
        this.byEditId = byEditId;
    }

    /** A sheet as it has just been read. */
    SheetMemory(Worksheet sheet, Collection<FieldNow> fields, List<SheetStep> steps) {
        this(sheet.getId(), sheet.getRenewed(), sheet.getSequence(), new HashMap<>(), steps, new ArrayDeque<>(), new HashMap<>());
        fields.forEach(field -> this.fields.put(field.id(), field));
    }

    /** The same knowledge to go on with, so that what is not committed changes nothing here. */
    SheetMemory copy() {
        return new SheetMemory(this);
    }

    /** Takes in the next entries of the log; {@code false} where they are not the next ones, or more than text was changed. */
    boolean follow(List<SheetEntry> entries) {
        for (var entry : entries) {
            if (entry.getSequence() != sequence + 1 || !isUnderstood(entry)) {
                return false;
            }
            take(entry);
        }
        return true;
    }

    private boolean isUnderstood(SheetEntry entry) {
        return switch (entry.getKind()) {
            case EDIT -> find(entry.getFieldId()).filter(field -> field.revision() == entry.getRevision() - 1).isPresent();
            case ROW_ADDED, STEPS_LOCKED, STEPS_UNLOCKED -> false;
            default -> true;
        };
    }

    private void take(SheetEntry entry) {
        sequence = entry.getSequence();
        if (entry.getKind() == EntryKind.EDIT) {
            fields.computeIfPresent(entry.getFieldId(), (id, field) -> field.after(entry));
        }
        newest.addLast(entry);
        byEditId.put(entry.getEditId(), entry);
        if (newest.size() > ENTRIES_MAX) {
            byEditId.remove(newest.removeFirst().getEditId());
        }
    }

    /** An entry that is older than those that are known was found in the log. */
    void learn(SheetEntry entry) {
        byEditId.put(entry.getEditId(), entry);
    }

    /** The rows of all fields have the texts that are known of them. */
    void store() {
        fields.entrySet().forEach(each -> each.setValue(each.getValue().stored()));
    }

    /** The number of the newest entry that is known. */
    long sequence() {
        return sequence;
    }

    /** Whether this is about {@code sheet}, whose texts were not changed past the log since, and not behind by more than is followed one by one. */
    boolean canFollow(Worksheet sheet) {
        return sheet.getId() == sheetId && sheet.getRenewed() == renewed && sheet.getSequence() >= sequence && sheet.getSequence() - sequence <= ENTRIES_MAX;
    }

    /** A field of the sheet. */
    Optional<FieldNow> find(long fieldId) {
        return Optional.ofNullable(fields.get(fieldId));
    }

    /** The fields whose rows lack some of their text. */
    List<FieldNow> unstored() {
        return fields.values().stream().filter(field -> !field.isStored()).toList();
    }

    /** What was done under {@code editId}, if it is among what is known. */
    Optional<SheetEntry> find(String editId) {
        return Optional.ofNullable(byEditId.get(editId));
    }

    /** The edits of a field after {@code revision} that are known, in their order: all up to now, without a gap, but perhaps not the first. */
    List<SheetEntry> editsAfter(long fieldId, long revision) {
        var edits = new ArrayList<SheetEntry>();
        for (var entry : newest) {
            if (entry.getKind() == EntryKind.EDIT && entry.getFieldId() == fieldId && entry.getRevision() > revision) {
                edits.add(entry);
            }
        }
        return edits;
    }

    /** Whether the step {@code number} is closed at {@code moment}. */
    boolean isLocked(int number, Instant moment) {
        return steps.stream().anyMatch(step -> step.getNumber() == number && step.isLockedAt(moment));
    }
}
