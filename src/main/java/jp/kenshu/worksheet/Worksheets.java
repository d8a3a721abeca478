package jp.kenshu.worksheet;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.secret.Secrets;
import jp.kenshu.audit.Actor;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.storage.Retried;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.Outlines;
import jp.kenshu.worksheet.text.Change;

/**
 * The sheets of all groups and what is written in their fields. Whatever is done to a sheet holds the sheet's row and gets
 * the next number of its log; the same edit id twice is one edit. {@link SheetRows} keeps the lists, {@link SheetSteps} the
 * course of the day.
 */
@ApplicationScoped
@Retried
@Transactional
public class Worksheets {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private WorkGroups groups;
    @Inject
    private SheetLog log;
    @Inject
    private SheetEdits edits;
    @Inject
    private SheetRows rows;
    @Inject
    private Outlines outlines;

    /** The sheet of a group, made now if it was not before; two at once make one. */
    public Worksheet open(long groupId) {
        var before = find(groupId);
        if (before.isPresent()) {
            return before.get();
        }
        var outline = newestFor(groupId);
        entities.createNativeQuery("""
                insert into worksheet (work_group_id, join_code, opened_at, outline_id) values (?, ?, ?, ?) on duplicate key update id = id""")
                .setParameter(1, groupId).setParameter(2, Secrets.readableCode())
                .setParameter(3, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC)).setParameter(4, outline).executeUpdate();
        var sheet = log.hold(groupId);
        if (log.stepsOf(sheet).isEmpty()) {
            layOut(sheet);
        }
        return sheet;
    }

    private void layOut(Worksheet sheet) {
        sheet.consistOf(newestFor(sheet.getGroupId()));
        var outline = outlines.get(sheet.getOutlineId());
        outline.steps().forEach(step -> entities.persist(new SheetStep(sheet, step)));
        outline.texts().forEach(text -> entities.persist(new SheetField(sheet, null, text.code())));
        rows.layOut(sheet, outline);
        entities.flush();
    }

    /** Sheets that have been opened follow a new version of what they consist of: other words, and further texts and lists that are still empty. */
    void follow(@Observes Outlines.Opened version) {
        entities.createQuery("select w from Worksheet w where w.outlineId in :earlier order by w.id", Worksheet.class)
                .setParameter("earlier", version.earlier()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().forEach(sheet -> {
                    var known = outlines.get(sheet.getOutlineId());
                    version.outline().texts().stream().filter(text -> known.findText(text.code()).isEmpty())
                            .forEach(text -> entities.persist(new SheetField(sheet, null, text.code())));
                    sheet.consistOf(version.id());
                    rows.layOutWhatIsNew(sheet, known);
                });
    }

    private long newestFor(long groupId) {
        return outlines.newestOf(groups.get(groupId).getVenue().getPart().getConference().getId());
    }

    /** What the sheet of a group consists of, whether it has been opened or not. */
    public Outline outlineFor(long groupId) {
        return outlines.get(find(groupId).map(Worksheet::getOutlineId).orElseGet(() -> newestFor(groupId)));
    }

    private Optional<Worksheet> find(long groupId) {
        return entities.createQuery("select w from Worksheet w where w.groupId = :group", Worksheet.class)
                .setParameter("group", groupId).getResultStream().findFirst();
    }

    /** The group at whose table {@code joinCode} lies, if it is one. */
    public Optional<WorkGroup> findByJoinCode(String joinCode) {
        return entities.createQuery("select w.groupId from Worksheet w where w.joinCode = :code", Long.class)
                .setParameter("code", joinCode).getResultStream().findFirst().map(groups::get);
    }

    /**
     * Somebody writes in a field of the group's sheet: {@code change} against the text of {@code baseRevision}, which is
     * rebased over what others wrote since. Answers every edit after {@code baseRevision}, this one last. The same edit
     * id again changes nothing and answers the same.
     */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public List<SheetEntry> edit(long groupId, long fieldId, String editId, long baseRevision, Change change, Actor by) {
        return edits.write(log.hold(groupId), new SheetEdit(fieldId, editId, baseRevision, change, by));
    }

    /** Writes what several want to write on the group's sheet, all of it or, where it cannot be stored, nothing; a refusal is one edit's alone. */
    List<EditAnswer> editTogether(long groupId, List<SheetEdit> together) {
        return edits.writeTogether(log.hold(groupId), together);
    }

    /** The texts of all fields are about to be changed past the log: their rows get them, and no node goes on from what it remembers. */
    void settle() {
        entities.createQuery("select w from Worksheet w where w.sequence > w.storedSequence order by w.id", Worksheet.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().forEach(edits::store);
        entities.flush();
        entities.createQuery("update Worksheet w set w.renewed = w.renewed + 1").executeUpdate();
    }

    /** The edits of a field of the group's sheet after {@code revision}, in their order. */
    public List<SheetEntry> editsAfter(long groupId, long fieldId, long revision) {
        getField(find(groupId).orElseThrow(() -> RuleViolation.of("sheet.unknown")), fieldId);
        return log.editsAfter(fieldId, revision);
    }

    /** The field as it was after {@code revision} is written anew, as one more edit. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public List<SheetEntry> restore(long groupId, long fieldId, long revision, String editId, Actor by) {
        var sheet = log.hold(groupId);
        getField(sheet, fieldId);
        var then = FieldHistory.textAt(log.editsAfter(fieldId, 0), revision);
        var now = edits.now(sheet, fieldId);
        return edit(groupId, fieldId, editId, now.revision(), Change.between(now.text(), then), by);
    }

    /** What a field of the group's sheet said one after the other, newest first. */
    public List<FieldVersion> history(long groupId, long fieldId) {
        getField(find(groupId).orElseThrow(() -> RuleViolation.of("sheet.unknown")), fieldId);
        return FieldHistory.of(log.editsAfter(fieldId, 0));
    }

    private SheetField getField(Worksheet sheet, long fieldId) {
        return Optional.ofNullable(entities.find(SheetField.class, fieldId))
                .filter(field -> field.getSheetId() == sheet.getId()).orElseThrow(() -> RuleViolation.of("sheet.fieldUnknown"));
    }

    /** What was done to the group's sheet after entry {@code sequence}, in order, at most {@code limit} things. */
    public List<SheetEntry> entriesAfter(long groupId, long sequence, int limit) {
        return entities.createQuery("""
                select e from SheetEntry e, Worksheet w where w.groupId = :group and e.sheetId = w.id and e.sequence > :sequence
                order by e.sequence""", SheetEntry.class)
                .setParameter("group", groupId).setParameter("sequence", sequence).setMaxResults(limit).getResultList();
    }

    /** The number of the newest entry of each of these groups' sheets, as pairs of group id and number. */
    public List<Object[]> sequences(Collection<Long> groupIds) {
        return groupIds.isEmpty() ? List.of() : entities.createQuery(
                "select w.groupId, w.sequence from Worksheet w where w.groupId in :groups", Object[].class)
                .setParameter("groups", groupIds).getResultList();
    }

    /** The group's sheet as it stands, opened if need be. */
    public SheetView snapshot(long groupId) {
        open(groupId);
        return snapshots(List.of(groupId)).get(0);
    }

    /** The sheets of these groups as they stand, in the order of the groups' ids; none for who has not opened theirs. */
    public List<SheetView> snapshots(Collection<Long> groupIds) {
        if (groupIds.isEmpty()) {
            return List.of();
        }
        var sheets = entities.createQuery("select w from Worksheet w where w.groupId in :groups order by w.groupId", Worksheet.class)
                .setParameter("groups", groupIds).getResultList();
        return sheets.isEmpty() ? List.of() : Snapshot.of(sheets, outlines, log, entities);
    }
}
