package jp.kenshu.worksheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.worksheet.outline.Outlines;

/**
 * Writes edits into the log of a sheet that is held. What has been committed is remembered on each node for the sheets that were
 * written on last; the number of the sheet's row says whether the memory still holds.
 */
@ApplicationScoped
class SheetEdits {

    /** So many sheets are remembered. */
    private static final int SHEETS_MAX = 200;
    /** After so many entries the rows of the fields have their texts again. */
    private static final int STORED_EVERY = 100;

    @Inject
    private PortalClock clock;
    @Inject
    private SheetLog log;
    @Inject
    private Outlines outlines;
    @Resource
    private TransactionSynchronizationRegistry transaction;

    private final Map<Long, SheetMemory> memories = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, SheetMemory> eldest) {
            return size() > SHEETS_MAX;
        }
    });

    /**
     * Writes all of {@code edits} with one insert, in a transaction that does nothing else to the sheet; each is answered in its
     * place. That an edit id is new, or among the newest, is taken from memory: where it is an older one, the UNIQUE key refuses all.
     */
    List<EditAnswer> writeTogether(Worksheet sheet, List<SheetEdit> edits) {
        var known = recall(sheet);
        var written = new ArrayList<SheetEntry>();
        var answers = edits.stream().map(edit -> answer(sheet, known, edit, written)).toList();
        log.append(sheet, written);
        if (sheet.isDueToStore(STORED_EVERY)) {
            store(sheet, known);
        }
        rememberOnceCommitted(sheet.getGroupId(), known);
        return answers;
    }

    /** Gives the rows of all fields of a sheet that is held their texts. */
    void store(Worksheet sheet) {
        store(sheet, read(sheet));
    }

    private void store(Worksheet sheet, SheetMemory known) {
        log.store(sheet, known.unstored());
        known.store();
    }

    /** A field of a sheet that is held, as it is now. */
    FieldNow now(Worksheet sheet, long fieldId) {
        return read(sheet).find(fieldId).orElseThrow(() -> RuleViolation.of("sheet.fieldUnknown"));
    }

    /** Writes one edit, in a transaction that may do other things to the sheet: everything is asked of the database. */
    List<SheetEntry> write(Worksheet sheet, SheetEdit edit) {
        var known = read(sheet);
        log.find(sheet, edit.editId()).ifPresent(known::learn);
        var written = new ArrayList<SheetEntry>();
        var answer = answer(sheet, known, edit, written).get();
        log.append(sheet, written);
        return answer;
    }

    private EditAnswer answer(Worksheet sheet, SheetMemory known, SheetEdit edit, List<SheetEntry> written) {
        try {
            return EditAnswer.taken(take(sheet, known, edit, written));
        } catch (RuleViolation refusal) {
            return EditAnswer.refused(refusal);
        }
    }

    private List<SheetEntry> take(Worksheet sheet, SheetMemory known, SheetEdit edit, List<SheetEntry> written) {
        SheetLog.mustBeId(edit.editId());
        var field = known.find(edit.fieldId()).orElseThrow(() -> RuleViolation.of("sheet.fieldUnknown"));
        var since = since(known, field, edit.base());
        var done = known.find(edit.editId());
        if (done.isPresent()) {
            return since.stream().filter(entry -> entry.getSequence() <= done.get().getSequence()).toList();
        }
        var step = outlines.get(sheet.getOutlineId()).stepOfField(field.name());
        var now = clock.now();
        if (!edit.by().isStaff() && known.isLocked(step, now)) {
            throw RuleViolation.of("sheet.locked", step);
        }
        var change = edit.over(field, since);
        field.mustHold(change);
        var entry = new SheetEntry(sheet, field.id(), field.revision() + 1, edit.editId(), change, edit.by(), now);
        written.add(entry);
        known.follow(List.of(entry));
        var answer = new ArrayList<>(since);
        answer.add(entry);
        return answer;
    }

    /** The edits of a field after {@code base}: what is not known any more is read from the log. */
    private List<SheetEntry> since(SheetMemory known, FieldNow field, long base) {
        var newest = known.editsAfter(field.id(), base);
        if (newest.size() >= field.revision() - base) {
            return newest;
        }
        var since = new ArrayList<>(log.editsAfter(field.id(), base));
        var last = since.isEmpty() ? base : since.get(since.size() - 1).getRevision();
        newest.stream().filter(entry -> entry.getRevision() > last).forEach(since::add);
        return since;
    }

    private SheetMemory recall(Worksheet sheet) {
        var remembered = memories.get(sheet.getGroupId());
        if (remembered != null && remembered.canFollow(sheet)) {
            var known = remembered.copy();
            if (known.sequence() == sheet.getSequence()
                    || known.follow(log.entriesAfter(sheet, known.sequence())) && known.sequence() == sheet.getSequence()) {
                return known;
            }
        }
        return read(sheet);
    }

    private SheetMemory read(Worksheet sheet) {
        var since = log.sinceStored(List.of(sheet));
        var fields = log.fieldsOf(sheet).stream().map(row -> FieldNow.of(row, since.getOrDefault(row.getId(), List.of()))).toList();
        return new SheetMemory(sheet, fields, log.stepsOf(sheet));
    }

    private void rememberOnceCommitted(long groupId, SheetMemory known) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // what is known by now is what is committed
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    memories.put(groupId, known);
                } else {
                    memories.remove(groupId);
                }
            }
        });
    }
}
