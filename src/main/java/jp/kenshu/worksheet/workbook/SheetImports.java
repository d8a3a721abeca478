package jp.kenshu.worksheet.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.storage.Retried;
import jp.kenshu.worksheet.EntryKind;
import jp.kenshu.worksheet.RowKind;
import jp.kenshu.worksheet.SheetRows;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.SheetView.Row;
import jp.kenshu.worksheet.Worksheets;
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
    private PortalClock clock;
    @Inject
    private AuditTrail audit;

    /** What {@code file} would change on the group's sheet. Nothing is stored. */
    public Returned preview(long groupId, InputStream file, String fileName, Words words) throws IOException {
        var group = groups.get(groupId);
        var sheet = GroupSheet.of(group, worksheets.snapshot(groupId), words, clock.now());
        var edition = group.getVenue().getPart().getConference().getCode();
        var edits = worksheets.entriesAfter(groupId, 0, Integer.MAX_VALUE).stream().filter(entry -> entry.getKind() == EntryKind.EDIT)
                .map(entry -> new ReturnedReader.Edit(entry.getFieldId(), entry.getRevision(), entry.getChange())).toList();
        return new ReturnedReader(edition, sheet, edits).read(file.readNBytes(LARGEST_FILE + 1), fileName);
    }

    /** Takes over what was looked at; the same once more changes nothing. */
    public void takeOver(Returned returned, Actor by) {
        for (int i = 0; i < returned.changed().size(); i++) {
            var changed = returned.changed().get(i);
            worksheets.edit(returned.groupId(), changed.fieldId(), returned.id() + "-c" + i, changed.base(), Change.between(changed.was(), changed.returned()), by);
        }
        for (int i = 0; i < returned.added().size(); i++) {
            add(returned, returned.added().get(i), returned.id() + "-r" + i, by);
        }
        audit.record(by, "workbookTakenOver", "group:" + returned.groupId(), returned.file());
    }

    private void add(Returned returned, Returned.Added added, String editId, Actor by) {
        var before = new HashSet<>(worksheets.snapshot(returned.groupId()).rows().stream().map(Row::id).toList());
        rows.add(returned.groupId(), added.kind(), null, editId, by);
        var after = worksheets.snapshot(returned.groupId());
        var made = after.rows().stream().filter(row -> !before.contains(row.id())).collect(Collectors.toMap(Row::id, row -> row));
        if (!made.isEmpty()) {
            var slots = new SpareRow(added.kind(), added.number()).slots();
            added.texts().forEach((key, text) -> {
                var field = field(slots.get(key), made);
                worksheets.edit(returned.groupId(), field.id(), editId + "." + List.copyOf(slots.keySet()).indexOf(key), 0, Change.between("", text), by);
            });
        }
    }

    private static SheetView.Field field(SpareRow.Slot slot, Map<Long, Row> made) {
        return made.values().stream().filter(row -> slot.measures() == null || row.kind() == RowKind.INDICATOR && made.get(row.parentId()).kind() == slot.measures())
                .flatMap(row -> row.fields().stream()).filter(field -> field.name() == slot.field()).findFirst().orElseThrow();
    }
}
