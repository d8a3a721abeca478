package jp.kenshu.worksheet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonStructure;
import jakarta.persistence.EntityManager;
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
        return entities.createNamedQuery(Worksheet.HOLD, Worksheet.class).setParameter(1, groupId)
                .getResultStream().findFirst().orElseThrow(() -> RuleViolation.of("sheet.unknown"));
    }

    /** What was done to {@code sheet} under {@code editId}, if it was. */
    Optional<SheetEntry> find(Worksheet sheet, String editId) {
        mustBeId(editId);
        return entities.createQuery("select e from SheetEntry e where e.sheetId = :sheet and e.editId = :edit", SheetEntry.class)
                .setParameter("sheet", sheet.getId()).setParameter("edit", editId).getResultStream().findFirst();
    }

    /** What is no id of an edit is refused. */
    static void mustBeId(String editId) {
        if (!EDIT_ID.matcher(editId).matches()) {
            throw RuleViolation.of("sheet.broken");
        }
    }

    /** Writes down what was done to {@code sheet}, and tells whoever listens once it is committed. */
    SheetEntry write(Worksheet sheet, EntryKind kind, String editId, JsonStructure body, Actor by, Instant now) {
        return write(sheet, new SheetEntry(sheet, kind, editId, body, by, now));
    }

    /** Makes a change against the present text of {@code field} and writes it down. */
    SheetEntry edit(Worksheet sheet, SheetField field, String editId, Change change, Actor by, Instant now) {
        var revision = field.edit(change, by, now);
        return write(sheet, new SheetEntry(sheet, field.getId(), revision, editId, change, by, now));
    }

    private SheetEntry write(Worksheet sheet, SheetEntry entry) {
        entities.persist(entry);
        changed.fire(new SheetChanged(sheet.getGroupId(), List.of(entry)));
        return entry;
    }

    /** Writes several entries down with one statement, and tells whoever listens once they are committed. */
    void append(Worksheet sheet, List<SheetEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var rows = String.join(", ", Collections.nCopies(entries.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        execute("insert into sheet_entry (worksheet_id, sequence, kind, field_id, revision, edit_id, done_at, done_by, body) values " + rows,
                entries.stream().flatMap(entry -> entry.columns().stream()).toList());
        changed.fire(new SheetChanged(sheet.getGroupId(), List.copyOf(entries)));
    }

    /** Gives the rows of {@code fields} their texts; those of all others of the sheet have theirs. */
    void store(Worksheet sheet, List<FieldNow> fields) {
        fields.forEach(field -> execute("update sheet_field set content = ?, revision = ?, edited_at = ?, edited_by = ? where id = ?",
                List.of(field.text(), field.revision(), LocalDateTime.ofInstant(field.editedAt(), ZoneOffset.UTC), field.editedBy().stored(), field.id())));
        sheet.store();
    }

    private void execute(String statement, List<Object> values) {
        var query = entities.createNativeQuery(statement);
        for (int place = 0; place < values.size(); place++) {
            query.setParameter(place + 1, values.get(place));
        }
        query.executeUpdate();
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

    /** What was done to {@code sheet} after entry {@code sequence}, in order. */
    List<SheetEntry> entriesAfter(Worksheet sheet, long sequence) {
        return entities.createQuery("select e from SheetEntry e where e.sheetId = :sheet and e.sequence > :sequence order by e.sequence", SheetEntry.class)
                .setParameter("sheet", sheet.getId()).setParameter("sequence", sequence).getResultList();
    }

    /**
     * The edits of these sheets since the rows of all their fields had their texts, by the field's id and in their order. A row may
     * have taken some of them in by itself.
     */
    Map<Long, List<SheetEntry>> sinceStored(List<Worksheet> sheets) {
        var behind = sheets.stream().filter(sheet -> sheet.isDueToStore(1)).toList();
        if (behind.isEmpty()) {
            return Map.of();
        }
        var which = IntStream.range(0, behind.size()).mapToObj("e.sheetId = :sheet%1$d and e.sequence > :stored%1$d"::formatted).collect(joining(" or "));
        var query = entities.createQuery("select e from SheetEntry e where e.fieldId is not null and (" + which + ") order by e.sequence", SheetEntry.class);
        for (int place = 0; place < behind.size(); place++) {
            query.setParameter("sheet" + place, behind.get(place).getId()).setParameter("stored" + place, behind.get(place).getStoredSequence());
        }
        return query.getResultStream().collect(groupingBy(SheetEntry::getFieldId));
    }

    /** The rows of the fields of a sheet. */
    List<SheetField> fieldsOf(Worksheet sheet) {
        return entities.createQuery("select f from SheetField f where f.sheetId = :sheet", SheetField.class)
                .setParameter("sheet", sheet.getId()).getResultList();
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
