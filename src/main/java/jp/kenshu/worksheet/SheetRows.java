package jp.kenshu.worksheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.Json;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.storage.Retried;
import jp.kenshu.worksheet.text.Change;

/**
 * The lists of the sheets: rows are added, moved, tied, merged, removed and restored by everyone of the group. Each verb
 * names the group, so that nobody reaches into another one's sheet; the same edit id again changes nothing.
 */
@ApplicationScoped
@Retried
@Transactional
public class SheetRows {

    /** No sheet has more rows than this on it. */
    static final int ROWS_MAX = 300;

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private SheetLog log;

    /** The rows with which a sheet begins: one of each list, so that it looks like the form on paper. */
    void layOut(Worksheet sheet) {
        List.of(RowKind.PRESENT, RowKind.GAP, RowKind.ISSUE).forEach(kind -> append(sheet, kind, null, new ArrayList<>()));
    }

    /** Adds a row with what comes with it, hanging on the row under {@code parentId} (null for none). */
    public void add(long groupId, RowKind kind, Long parentId, String editId, Actor by) {
        var sheet = log.hold(groupId);
        if (log.find(sheet, editId).isPresent()) {
            return;
        }
        log.mustBeOpen(sheet, kind.getStep(), by);
        if (of(sheet).stream().filter(row -> !row.isRemoved()).count() >= ROWS_MAX) {
            throw RuleViolation.of("sheet.tooManyRows", ROWS_MAX);
        }
        var added = new ArrayList<SheetRow>();
        append(sheet, kind, parentId == null ? null : get(sheet, parentId), added);
        write(sheet, EntryKind.ROW_ADDED, editId, added, by);
    }

    private void append(Worksheet sheet, RowKind kind, SheetRow parent, List<SheetRow> added) {
        var last = of(sheet).stream().filter(row -> row.getKind() == kind).mapToInt(SheetRow::getPosition).max().orElse(0);
        var row = new SheetRow(sheet, kind, parent, last + 1);
        entities.persist(row);
        entities.flush();
        kind.getFields().forEach(name -> entities.persist(new SheetField(sheet, row, name)));
        entities.flush();
        added.add(row);
        kind.comesWith().forEach(child -> append(sheet, child, row, added));
    }

    /** Moves a row {@code places} down among its siblings, or up for less than nothing. */
    public void move(long groupId, long rowId, int places, String editId, Actor by) {
        var sheet = log.hold(groupId);
        if (log.find(sheet, editId).isPresent()) {
            return;
        }
        var row = get(sheet, rowId);
        log.mustBeOpen(sheet, row.getKind().getStep(), by);
        var siblings = new ArrayList<>(of(sheet).stream().filter(each -> each.getKind() == row.getKind() && !each.isRemoved()
                && (!row.getKind().needsParent() || Objects.equals(each.getParentId(), row.getParentId()))).toList());
        var positions = siblings.stream().map(SheetRow::getPosition).toList();
        var from = siblings.indexOf(row);
        if (from >= 0) {
            siblings.remove(from);
            siblings.add(Math.max(0, Math.min(siblings.size(), from + places)), row);
            for (int index = 0; index < siblings.size(); index++) {
                siblings.get(index).moveTo(positions.get(index));
            }
        }
        write(sheet, EntryKind.ROW_MOVED, editId, siblings, by);
    }

    /** Ties a row to the one under {@code parentId}, or unties it for null. */
    public void tie(long groupId, long rowId, Long parentId, String editId, Actor by) {
        var sheet = log.hold(groupId);
        if (log.find(sheet, editId).isPresent()) {
            return;
        }
        var row = get(sheet, rowId);
        log.mustBeOpen(sheet, row.getKind().getStep(), by);
        row.tieTo(parentId == null ? null : get(sheet, parentId));
        write(sheet, EntryKind.ROW_TIED, editId, List.of(row), by);
    }

    /**
     * Puts the words of a row behind those of another one of its list, and what hangs on it with that one, which gets its tie
     * too if it has none. A row that has been merged meanwhile is left where it went; one whose target has follows it there.
     */
    public void merge(long groupId, long rowId, long intoId, String editId, Actor by) {
        var sheet = log.hold(groupId);
        if (log.find(sheet, editId).isPresent()) {
            return;
        }
        var row = get(sheet, rowId);
        var chosen = get(sheet, intoId);
        log.mustBeOpen(sheet, row.getKind().getStep(), by);
        var target = whereItIsNow(sheet, chosen);
        if (row.isMerged() || chosen.isMerged() && target.equals(row)) {
            return;
        }
        if (row.isRemoved() || target.isRemoved()) {
            throw RuleViolation.of("sheet.mergeImpossible");
        }
        var now = clock.now();
        row.mergeInto(target, now);
        var touched = new ArrayList<>(List.of(row));
        if (target.getParentId() == null && row.getParentId() != null) {
            target.tieTo(get(sheet, row.getParentId()));
            touched.add(target);
        }
        for (var hanging : of(sheet)) {
            if (Objects.equals(hanging.getParentId(), row.getId())) {
                hanging.tieTo(target);
                touched.add(hanging);
            }
        }
        var from = fieldsOf(row);
        for (var field : fieldsOf(target)) {
            var words = from.stream().filter(each -> each.getName() == field.getName()).findFirst().orElseThrow().getContent();
            if (!words.isBlank()) {
                var content = field.getContent();
                var appended = content.isBlank() ? words : (content.endsWith("\n") ? "" : "\n") + words;
                log.edit(sheet, field, editId + "." + field.getName().ordinal(), Change.of(content.length(), 0, appended), by, now);
            }
        }
        write(sheet, EntryKind.ROW_MERGED, editId, touched, by);
    }

    /** The row itself, or the one into which its words have gone. */
    private SheetRow whereItIsNow(Worksheet sheet, SheetRow row) {
        var now = row;
        while (now.isMerged()) {
            now = get(sheet, now.getMergedIntoId());
        }
        return now;
    }

    /** Takes a row off the sheet, and with it what cannot be without it. */
    public void remove(long groupId, long rowId, String editId, Actor by) {
        var sheet = log.hold(groupId);
        if (log.find(sheet, editId).isPresent()) {
            return;
        }
        var row = get(sheet, rowId);
        log.mustBeOpen(sheet, row.getKind().getStep(), by);
        row.remove(clock.now());
        write(sheet, EntryKind.ROW_REMOVED, editId, List.of(row), by);
    }

    /**
     * Brings a removed row back as it was. One that was merged takes its words with it, where they still stand at the end of
     * the other row's, and what was moved from it and still hangs there.
     */
    public void restore(long groupId, long rowId, String editId, Actor by) {
        var sheet = log.hold(groupId);
        if (log.find(sheet, editId).isPresent()) {
            return;
        }
        var row = get(sheet, rowId);
        log.mustBeOpen(sheet, row.getKind().getStep(), by);
        var touched = new ArrayList<>(List.of(row));
        if (row.isMerged()) {
            var target = get(sheet, row.getMergedIntoId());
            takeWordsBack(sheet, row, target, editId, by);
            log.lastOf(sheet, EntryKind.ROW_MERGED, row.getId()).stream().flatMap(merge -> merge.getRowIds().stream()).map(id -> get(sheet, id))
                    .filter(moved -> target.getId().equals(moved.getParentId())).forEach(moved -> {
                        moved.tieTo(row);
                        touched.add(moved);
                    });
        }
        row.restore();
        write(sheet, EntryKind.ROW_RESTORED, editId, touched, by);
    }

    private void takeWordsBack(Worksheet sheet, SheetRow row, SheetRow target, String editId, Actor by) {
        var went = fieldsOf(row);
        for (var field : fieldsOf(target)) {
            var words = went.stream().filter(each -> each.getName() == field.getName()).findFirst().orElseThrow().getContent();
            var content = field.getContent();
            var from = content.equals(words) ? 0 : content.length() - words.length() - 1;
            if (!words.isBlank() && (content.equals(words) || content.endsWith("\n" + words))) {
                log.edit(sheet, field, editId + "." + field.getName().ordinal(), Change.of(from, content.length() - from, ""), by, clock.now());
            }
        }
    }

    /** Takes the rows in which nothing is written off the open steps, but leaves one of each list (整える). */
    public void tidy(long groupId, String editId, Actor by) {
        var sheet = log.hold(groupId);
        if (log.find(sheet, editId).isPresent()) {
            return;
        }
        var now = clock.now();
        var locked = log.stepsOf(sheet).stream().filter(step -> !by.isStaff() && step.isLockedAt(now)).map(SheetStep::getNumber).toList();
        var view = Snapshot.of(List.of(sheet), entities).get(0);
        var gone = new ArrayList<SheetRow>();
        for (var kind : List.of(RowKind.INDICATOR, RowKind.ACTION, RowKind.LONG_TARGET, RowKind.SHORT_TARGET, RowKind.ISSUE, RowKind.GAP, RowKind.PRESENT)) {
            if (locked.contains(kind.getStep())) {
                continue;
            }
            var all = view.rows(kind);
            for (var row : all) {
                var siblings = all.stream().filter(each -> !kind.needsParent() || Objects.equals(each.parentId(), row.parentId()))
                        .filter(each -> gone.stream().noneMatch(left -> left.getId() == each.id())).count();
                if (siblings > 1 && isEmpty(view, row)) {
                    var entity = get(sheet, row.id());
                    entity.remove(now);
                    gone.add(entity);
                }
            }
        }
        write(sheet, EntryKind.ROW_REMOVED, editId, gone, by);
    }

    private static boolean isEmpty(SheetView sheet, SheetView.Row row) {
        return !row.isFilled() && sheet.rows().stream()
                .filter(each -> Objects.equals(each.parentId(), row.id()) && sheet.isOnSheet(each)).allMatch(each -> isEmpty(sheet, each));
    }

    private void write(Worksheet sheet, EntryKind kind, String editId, List<SheetRow> rows, Actor by) {
        var views = rows.stream().map(row -> Snapshot.view(row, fieldsOf(row))).toList();
        log.write(sheet, kind, editId, Json.createObjectBuilder().add("rows", SheetJson.rows(views)).build(), by, clock.now());
    }

    private List<SheetRow> of(Worksheet sheet) {
        return entities.createQuery("select r from SheetRow r where r.sheetId = :sheet", SheetRow.class)
                .setParameter("sheet", sheet.getId()).getResultList().stream()
                .sorted(Comparator.comparingInt(SheetRow::getPosition).thenComparing(SheetRow::getId)).toList();
    }

    private List<SheetField> fieldsOf(SheetRow row) {
        return entities.createQuery("select f from SheetField f where f.rowId = :row order by f.id", SheetField.class)
                .setParameter("row", row.getId()).getResultList();
    }

    private SheetRow get(Worksheet sheet, long rowId) {
        return Optional.ofNullable(entities.find(SheetRow.class, rowId))
                .filter(row -> row.getSheetId() == sheet.getId()).orElseThrow(() -> RuleViolation.of("sheet.rowUnknown"));
    }
}
