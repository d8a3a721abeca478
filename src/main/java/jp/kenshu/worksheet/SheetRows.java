package jp.kenshu.worksheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Json;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.storage.Retried;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.Outlines;
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
    @Inject
    private Outlines outlines;

    /** The rows with which a sheet begins: one of each list, so that it looks like the form on paper. */
    void layOut(Worksheet sheet, Outline outline) {
        outline.heads().forEach(list -> append(sheet, list, null, new ArrayList<>()));
    }

    /** A sheet that has been opened gets a row of each list that it did not have when it consisted of {@code before}. */
    void layOutWhatIsNew(Worksheet sheet, Outline before) {
        outline(sheet).heads().stream().filter(list -> before.findList(list.code()).isEmpty()).forEach(list -> append(sheet, list, null, new ArrayList<>()));
    }

    private Outline outline(Worksheet sheet) {
        return outlines.get(sheet.getOutlineId());
    }

    private OutlineList listOf(Worksheet sheet, SheetRow row) {
        return outline(sheet).list(row.getKind());
    }

    private void mustBeOpen(Worksheet sheet, SheetRow row, Actor by) {
        log.mustBeOpen(sheet, outline(sheet).stepOfList(row.getKind()), by);
    }

    private void tie(Worksheet sheet, SheetRow row, SheetRow parent) {
        row.tieTo(parent, listOf(sheet, row));
    }

    /** Adds a row of the list {@code kind} with what comes with it, hanging on the row under {@code parentId} (null for none). */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void add(long groupId, String kind, Long parentId, String editId, Actor by) {
        var sheet = log.hold(groupId);
        if (log.find(sheet, editId).isPresent()) {
            return;
        }
        var list = outline(sheet).findList(kind).orElseThrow(() -> RuleViolation.of("sheet.broken"));
        log.mustBeOpen(sheet, outline(sheet).stepOfList(kind), by);
        if (of(sheet).stream().filter(row -> !row.isRemoved()).count() >= ROWS_MAX) {
            throw RuleViolation.of("sheet.tooManyRows", ROWS_MAX);
        }
        var added = new ArrayList<SheetRow>();
        append(sheet, list, parentId == null ? null : get(sheet, parentId), added);
        write(sheet, EntryKind.ROW_ADDED, editId, added, by);
    }

    private void append(Worksheet sheet, OutlineList list, SheetRow parent, List<SheetRow> added) {
        var last = of(sheet).stream().filter(row -> row.getKind().equals(list.code())).mapToInt(SheetRow::getPosition).max().orElse(0);
        var row = new SheetRow(sheet, list, parent, last + 1);
        entities.persist(row);
        entities.flush();
        list.fields().forEach(field -> entities.persist(new SheetField(sheet, row, field.code())));
        entities.flush();
        added.add(row);
        outline(sheet).under(list).forEach(child -> append(sheet, child, row, added));
    }

    /** Moves a row {@code places} down among its siblings, or up for less than nothing. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void move(long groupId, long rowId, int places, String editId, Actor by) {
        var sheet = log.hold(groupId);
        if (log.find(sheet, editId).isPresent()) {
            return;
        }
        var row = get(sheet, rowId);
        mustBeOpen(sheet, row, by);
        var siblings = new ArrayList<>(of(sheet).stream().filter(each -> each.getKind().equals(row.getKind()) && !each.isRemoved()
                && (!listOf(sheet, row).needsParent() || Objects.equals(each.getParentId(), row.getParentId()))).toList());
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
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void tie(long groupId, long rowId, Long parentId, String editId, Actor by) {
        var sheet = log.hold(groupId);
        if (log.find(sheet, editId).isPresent()) {
            return;
        }
        var row = get(sheet, rowId);
        mustBeOpen(sheet, row, by);
        tie(sheet, row, parentId == null ? null : get(sheet, parentId));
        write(sheet, EntryKind.ROW_TIED, editId, List.of(row), by);
    }

    /**
     * Puts the words of a row behind those of another one of its list, and what hangs on it with that one, which gets its tie
     * too if it has none. A row that has been merged meanwhile is left where it went; one whose target has follows it there.
     */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void merge(long groupId, long rowId, long intoId, String editId, Actor by) {
        var sheet = log.hold(groupId);
        if (log.find(sheet, editId).isPresent()) {
            return;
        }
        var row = get(sheet, rowId);
        var chosen = get(sheet, intoId);
        mustBeOpen(sheet, row, by);
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
            tie(sheet, target, get(sheet, row.getParentId()));
            touched.add(target);
        }
        for (var hanging : of(sheet)) {
            if (Objects.equals(hanging.getParentId(), row.getId())) {
                tie(sheet, hanging, target);
                touched.add(hanging);
            }
        }
        var from = fieldsOf(sheet, row);
        for (var field : fieldsOf(sheet, target)) {
            var words = from.stream().filter(each -> each.getName().equals(field.getName())).findFirst().orElseThrow().getContent();
            if (!words.isBlank()) {
                var content = field.getContent();
                var appended = content.isBlank() ? words : (content.endsWith("\n") ? "" : "\n") + words;
                log.edit(sheet, field, editId + "." + outline(sheet).orderOf(field.getName()), Change.of(content.length(), 0, appended), by, now);
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
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void remove(long groupId, long rowId, String editId, Actor by) {
        var sheet = log.hold(groupId);
        if (log.find(sheet, editId).isPresent()) {
            return;
        }
        var row = get(sheet, rowId);
        mustBeOpen(sheet, row, by);
        row.remove(clock.now());
        write(sheet, EntryKind.ROW_REMOVED, editId, List.of(row), by);
    }

    /**
     * Brings a removed row back as it was. One that was merged takes its words with it, where they still stand at the end of
     * the other row's, and what was moved from it and still hangs there.
     */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void restore(long groupId, long rowId, String editId, Actor by) {
        var sheet = log.hold(groupId);
        if (log.find(sheet, editId).isPresent()) {
            return;
        }
        var row = get(sheet, rowId);
        mustBeOpen(sheet, row, by);
        var touched = new ArrayList<>(List.of(row));
        if (row.isMerged()) {
            var target = get(sheet, row.getMergedIntoId());
            takeWordsBack(sheet, row, target, editId, by);
            log.lastOf(sheet, EntryKind.ROW_MERGED, row.getId()).stream().flatMap(merge -> merge.getRowIds().stream()).map(id -> get(sheet, id))
                    .filter(moved -> target.getId().equals(moved.getParentId())).forEach(moved -> {
                        tie(sheet, moved, row);
                        touched.add(moved);
                    });
        }
        row.restore();
        write(sheet, EntryKind.ROW_RESTORED, editId, touched, by);
    }

    private void takeWordsBack(Worksheet sheet, SheetRow row, SheetRow target, String editId, Actor by) {
        var went = fieldsOf(sheet, row);
        for (var field : fieldsOf(sheet, target)) {
            var words = went.stream().filter(each -> each.getName().equals(field.getName())).findFirst().orElseThrow().getContent();
            var content = field.getContent();
            var from = content.equals(words) ? 0 : content.length() - words.length() - 1;
            if (!words.isBlank() && (content.equals(words) || content.endsWith("\n" + words))) {
                log.edit(sheet, field, editId + "." + outline(sheet).orderOf(field.getName()), Change.of(from, content.length() - from, ""), by, clock.now());
            }
        }
    }

    /** Takes the rows in which nothing is written off the open steps, but leaves one of each list (整える). */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void tidy(long groupId, String editId, Actor by) {
        var sheet = log.hold(groupId);
        if (log.find(sheet, editId).isPresent()) {
            return;
        }
        var now = clock.now();
        var locked = log.stepsOf(sheet).stream().filter(step -> !by.isStaff() && step.isLockedAt(now)).map(SheetStep::getNumber).toList();
        var view = Snapshot.of(List.of(sheet), outlines, log, entities).get(0);
        var gone = new ArrayList<SheetRow>();
        var lists = new ArrayList<>(view.outline().lists());
        Collections.reverse(lists);
        for (var list : lists) {
            if (locked.contains(view.outline().stepOfList(list.code()))) {
                continue;
            }
            var all = view.rows(list.code());
            for (var row : all) {
                var siblings = all.stream().filter(each -> !list.needsParent() || Objects.equals(each.parentId(), row.parentId()))
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
        var since = log.sinceStored(List.of(sheet));
        var views = rows.stream().map(row -> Snapshot.view(row, fieldsOf(row).stream()
                .map(field -> FieldNow.of(field, since.getOrDefault(field.getId(), List.of()))).toList(), outline(sheet))).toList();
        log.write(sheet, kind, editId, Json.createObjectBuilder().add("rows", SheetJson.rows(views)).build(), by, clock.now());
    }

    private List<SheetRow> of(Worksheet sheet) {
        return entities.createQuery("select r from SheetRow r where r.sheetId = :sheet", SheetRow.class)
                .setParameter("sheet", sheet.getId()).getResultList().stream()
                .sorted(Comparator.comparingInt(SheetRow::getPosition).thenComparing(SheetRow::getId)).toList();
    }

    /** The fields of a row with all of their text, to be written in. */
    private List<SheetField> fieldsOf(Worksheet sheet, SheetRow row) {
        var since = log.sinceStored(List.of(sheet));
        var fields = fieldsOf(row);
        fields.forEach(field -> since.getOrDefault(field.getId(), List.of()).forEach(field::catchUp));
        return fields;
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
