package jp.kenshu.worksheet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonStructure;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.worksheet.text.Change;

/** The one log of a sheet: whoever does something to the sheet takes its lock first and writes it down here. */
@ApplicationScoped
class SheetLog {

    private static final Pattern EDIT_ID = Pattern.compile("[A-Za-z0-9]{1,40}-[A-Za-z0-9.]{1,39}");

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private Event<SheetChanged> changed;

    /** The sheet of a group, held until the transaction ends, so that one thing is done to it at a time. */
    Worksheet hold(long groupId) {
        return entities.createQuery("select w from Worksheet w where w.groupId = :group", Worksheet.class)
                .setParameter("group", groupId).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst().orElseThrow(() -> RuleViolation.of("sheet.unknown"));
    }

    /** What was done to {@code sheet} under {@code editId}, if it was. */
    Optional<SheetEntry> find(Worksheet sheet, String editId) {
        if (!EDIT_ID.matcher(editId).matches()) {
            throw RuleViolation.of("sheet.broken");
        }
        return entities.createQuery("select e from SheetEntry e where e.sheetId = :sheet and e.editId = :edit", SheetEntry.class)
                .setParameter("sheet", sheet.getId()).setParameter("edit", editId).getResultStream().findFirst();
    }

    /** Writes down what was done to {@code sheet}, and tells whoever listens once it is committed. */
    SheetEntry write(Worksheet sheet, EntryKind kind, String editId, JsonStructure body, Actor by, Instant now) {
        return write(sheet, new SheetEntry(sheet, kind, editId, body, by, now));
    }

    /** Makes a change against the present text of {@code field} and writes it down. */
    SheetEntry edit(Worksheet sheet, SheetField field, String editId, Change change, Actor by, Instant now) {
        field.edit(change, by, now);
        return write(sheet, new SheetEntry(sheet, field, editId, change, by, now));
    }

    private SheetEntry write(Worksheet sheet, SheetEntry entry) {
        entities.persist(entry);
        changed.fire(new SheetChanged(sheet.getGroupId(), entry.getSequence(), entry.told().toString()));
        return entry;
    }

    /** What of that kind was done to the row under {@code rowId} last, if it was. */
    Optional<SheetEntry> lastOf(Worksheet sheet, EntryKind kind, long rowId) {
        return entities.createQuery("select e from SheetEntry e where e.sheetId = :sheet and e.kind = :kind order by e.sequence desc", SheetEntry.class)
                .setParameter("sheet", sheet.getId()).setParameter("kind", kind).getResultStream()
                .filter(entry -> entry.getRowIds().get(0) == rowId).findFirst();
    }

    /** The edits of a field after {@code revision}, in their order. */
    List<SheetEntry> editsAfter(long fieldId, long revision) {
        return entities.createQuery("select e from SheetEntry e where e.fieldId = :field and e.revision > :revision order by e.revision", SheetEntry.class)
                .setParameter("field", fieldId).setParameter("revision", revision).getResultList();
    }

    /** Steps in which {@code by} may not write now are refused; the secretariat may always. */
    void mustBeOpen(Worksheet sheet, int step, Actor by) {
        var now = clock.now();
        if (!by.isStaff() && stepsOf(sheet).stream().anyMatch(each -> each.getNumber() == step && each.isLockedAt(now))) {
            throw RuleViolation.of("sheet.locked", step);
        }
    }

    /** The steps of a sheet in their order. */
    List<SheetStep> stepsOf(Worksheet sheet) {
        return entities.createQuery("select s from SheetStep s where s.sheetId = :sheet order by s.number", SheetStep.class)
                .setParameter("sheet", sheet.getId()).getResultList();
    }
}
