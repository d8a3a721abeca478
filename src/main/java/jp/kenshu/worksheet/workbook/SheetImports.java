package jp.kenshu.worksheet.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.storage.Retried;
import jp.kenshu.worksheet.EntryKind;
import jp.kenshu.worksheet.SheetRows;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.SheetView.Row;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.outline.Outlines;
import jp.kenshu.worksheet.paper.GroupSheet;
import jp.kenshu.worksheet.text.Change;

/** Takes filled workbooks back: first to be looked at, then as ordinary edits of the sheet, all or none. */
@ApplicationScoped
@Retried
@Transactional
public class SheetImports {

    private static final int LARGEST_FILE = 10_000_000;

    @Inject
    private WorkGroups groups;
    @Inject
    private Worksheets worksheets;
    @Inject
    private SheetRows rows;
    @Inject
    private Outlines outlines;
    @Inject
    private PortalClock clock;
    @Inject
    private AuditTrail audit;

    /** What {@code file} would change on the group's sheet. Nothing is stored. */
    public Returned preview(long groupId, InputStream file, String fileName, Words words) throws IOException {
        var group = groups.get(groupId);
        var sheet = GroupSheet.of(group, worksheets.snapshot(groupId), words, clock.now());
        var conference = group.getVenue().getPart().getConference();
        var edits = worksheets.entriesAfter(groupId, 0, Integer.MAX_VALUE).stream().filter(entry -> entry.getKind() == EntryKind.EDIT)
                .map(entry -> new ReturnedReader.Edit(entry.getFieldId(), entry.getRevision(), entry.getChange())).toList();
        return new ReturnedReader(conference.getCode(), sheet, edits, outlines.openedOf(conference)).read(file.readNBytes(LARGEST_FILE + 1), fileName);
    }

    /** Takes over what was looked at; the same once more changes nothing. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void takeOver(Returned returned, Actor by) {
        for (int i = 0; i < returned.changed().size(); i++) {
            var changed = returned.changed().get(i);
            worksheets.edit(returned.groupId(), changed.fieldId(), returned.id() + "-c" + i, changed.base(), Change.between(changed.was(), changed.returned()), by);
        }
        var made = new HashMap<SpareRow, List<Row>>();
        for (int i = 0; i < returned.added().size(); i++) {
            var added = returned.added().get(i);
            made.put(added.spare(), add(returned.groupId(), added, made, returned.id() + "-r" + i, by));
        }
        audit.record(by, "workbookTakenOver", "group:" + returned.groupId(), returned.file());
    }

    /** The rows that came in for a spare one: none where the same has been taken over before. */
    private List<Row> add(long group, Returned.Added added, Map<SpareRow, List<Row>> made, String editId, Actor by) {
        var parent = added.tie() == null ? null : parent(group, added.tie(), made);
        if (added.tie() != null && parent == null) {
            return List.of();
        }
        var rows = roomFor(group, added, parent, editId, by);
        var slots = added.spare().slots(worksheets.outlineFor(group));
        if (!rows.isEmpty()) {
            added.texts().forEach((key, text) -> worksheets.edit(group, field(slots.get(key), rows).id(),
                    editId + "." + List.copyOf(slots.keySet()).indexOf(key), 0, Change.between("", text), by));
        }
        return rows;
    }

    private Row parent(long group, Returned.Tie tie, Map<SpareRow, List<Row>> made) {
        if (tie.rowId() == null) {
            return made.get(tie.spare()).stream().filter(row -> row.kind().equals(tie.kind())).findFirst().orElse(null);
        }
        var sheet = worksheets.snapshot(group);
        return sheet.findRow(tie.rowId()).filter(sheet::isOnSheet).orElseThrow(() -> RuleViolation.of("sheetImport.tieGone"));
    }

    /** A new row with what comes with it, or the one that came with {@code parent} from the same workbook and is still untouched. */
    private List<Row> roomFor(long group, Returned.Added added, Row parent, String editId, Actor by) {
        var before = worksheets.snapshot(group);
        if (added.tie() != null && added.tie().rowId() == null) {
            var free = before.rows(added.spare().kind(), parent).stream().filter(row -> isUntouched(before, row)).findFirst();
            if (free.isPresent()) {
                return before.withWhatHangsOn(free.get()).toList();
            }
        }
        rows.add(group, added.spare().kind(), parent == null ? null : parent.id(), editId, by);
        return worksheets.snapshot(group).rows().stream().filter(row -> before.findRow(row.id()).isEmpty()).toList();
    }

    private static boolean isUntouched(SheetView sheet, Row row) {
        return sheet.withWhatHangsOn(row).flatMap(each -> each.fields().stream()).allMatch(field -> field.revision() == 0);
    }

    private static SheetView.Field field(SpareRow.Slot slot, List<Row> made) {
        var kinds = made.stream().collect(Collectors.toMap(Row::id, Row::kind));
        return made.stream().filter(row -> row.kind().equals(slot.list()))
                .filter(row -> slot.under().isEmpty() || slot.under().get(slot.under().size() - 1).equals(kinds.get(row.parentId())))
                .flatMap(row -> row.fields().stream()).filter(field -> field.name().equals(slot.field())).findFirst().orElseThrow();
    }
}
