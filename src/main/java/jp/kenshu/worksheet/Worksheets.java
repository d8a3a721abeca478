package jp.kenshu.worksheet;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.Secrets;
import jp.kenshu.audit.Actor;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.storage.Retried;
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

    /** Edits by one person with no longer pause than this are one version of the history. */
    private static final Duration PAUSE_OF_A_VERSION = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private WorkGroups groups;
    @Inject
    private SheetLog log;
    @Inject
    private SheetRows rows;

    /** The sheet of a group, made now if it was not before; two at once make one. */
    public Worksheet open(long groupId) {
        var before = find(groupId);
        if (before.isPresent()) {
            return before.get();
        }
        groups.get(groupId);
        entities.createNativeQuery("""
                insert into worksheet (work_group_id, join_code, opened_at) values (?, ?, ?) on duplicate key update id = id""")
                .setParameter(1, groupId).setParameter(2, Secrets.readableCode())
                .setParameter(3, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC)).executeUpdate();
        var sheet = log.hold(groupId);
        if (log.stepsOf(sheet).isEmpty()) {
            layOut(sheet);
        }
        return sheet;
    }

    private void layOut(Worksheet sheet) {
        for (int step = 1; step <= Worksheet.STEPS; step++) {
            entities.persist(new SheetStep(sheet, step));
        }
        entities.persist(new SheetField(sheet, null, FieldName.GOAL));
        entities.persist(new SheetField(sheet, null, FieldName.SUMMARY));
        rows.layOut(sheet);
        entities.flush();
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
    public List<SheetEntry> edit(long groupId, long fieldId, String editId, long baseRevision, Change change, Actor by) {
        var sheet = log.hold(groupId);
        var field = getField(sheet, fieldId);
        var done = log.find(sheet, editId);
        var since = log.editsAfter(fieldId, baseRevision);
        if (done.isPresent()) {
            return since.stream().filter(entry -> entry.getSequence() <= done.get().getSequence()).toList();
        }
        log.mustBeOpen(sheet, field.getName().getStep(), by);
        mustBePossible(field, baseRevision, since, change);
        var rebased = change;
        var writer = SheetEntry.writerOf(editId);
        for (var entry : since) {
            rebased = rebased.rebase(entry.getChange(), writer.compareTo(entry.getWriter()) < 0);
        }
        var entry = log.edit(sheet, field, editId, rebased.snappedTo(field.getContent()), by, clock.now());
        var answer = new ArrayList<>(since);
        answer.add(entry);
        return answer;
    }

    private static void mustBePossible(SheetField field, long baseRevision, List<SheetEntry> since, Change change) {
        if (baseRevision < 0 || baseRevision > field.getRevision()) {
            throw RuleViolation.of("sheet.revisionUnknown");
        }
        if (change.insertedLength() > SheetField.CONTENT_MAX) {
            throw RuleViolation.of("sheet.tooLong", SheetField.CONTENT_MAX);
        }
        if (change.splices().stream().anyMatch(splice -> splice.inserted().chars().anyMatch(Worksheets::isForbidden))) {
            throw RuleViolation.of("sheet.controlCharacters");
        }
        var lengthThen = field.getContent().length() - since.stream().mapToInt(entry -> entry.getChange().growth()).sum();
        if (!change.fits(lengthThen)) {
            throw RuleViolation.of("sheet.broken");
        }
    }

    private static boolean isForbidden(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    /** The edits of a field of the group's sheet after {@code revision}, in their order. */
    public List<SheetEntry> editsAfter(long groupId, long fieldId, long revision) {
        getField(find(groupId).orElseThrow(() -> RuleViolation.of("sheet.unknown")), fieldId);
        return log.editsAfter(fieldId, revision);
    }

    /** The field as it was after {@code revision} is written anew, as one more edit. */
    public List<SheetEntry> restore(long groupId, long fieldId, long revision, String editId, Actor by) {
        var sheet = log.hold(groupId);
        var field = getField(sheet, fieldId);
        var then = versions(fieldId).stream().filter(version -> version.revision() == revision).findFirst()
                .orElseThrow(() -> RuleViolation.of("sheet.revisionUnknown"));
        return edit(groupId, fieldId, editId, field.getRevision(), Change.between(field.getContent(), then.text()), by);
    }

    /** What a field of the group's sheet said one after the other, newest first; quick edits by one person are one version. */
    public List<FieldVersion> history(long groupId, long fieldId) {
        getField(find(groupId).orElseThrow(() -> RuleViolation.of("sheet.unknown")), fieldId);
        var kept = new ArrayList<FieldVersion>();
        for (var version : versions(fieldId)) {
            var last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last != null && last.by().equals(version.by())
                    && Duration.between(last.at(), version.at()).compareTo(PAUSE_OF_A_VERSION) <= 0) {
                kept.remove(kept.size() - 1);
            }
            kept.add(version);
        }
        java.util.Collections.reverse(kept);
        return kept;
    }

    private List<FieldVersion> versions(long fieldId) {
        var versions = new ArrayList<FieldVersion>();
        var text = "";
        for (var entry : log.editsAfter(fieldId, 0)) {
            text = entry.getChange().applyTo(text);
            versions.add(new FieldVersion(entry.getRevision(), text, entry.getDoneBy(), entry.getDoneAt()));
        }
        return versions;
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
        return sheets.isEmpty() ? List.of() : Snapshot.of(sheets, entities);
    }
}
