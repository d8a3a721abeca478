package jp.kenshu.worksheet;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.Outlines;

/**
 * Reads whole sheets in four queries, however many they are. The sheets' own numbers are read before what they count, and the rows of
 * the fields before the edits that stand in the log alone.
 */
final class Snapshot {

    private final Map<Long, List<SheetStep>> steps;
    private final Map<Long, List<SheetRow>> rows;
    private final Map<Long, List<SheetField>> fields;
    private final Map<Long, List<SheetEntry>> since;
    private final Outlines outlines;

    private Snapshot(List<Worksheet> read, Outlines outlines, SheetLog log, EntityManager entities) {
        this.outlines = outlines;
        var sheets = read.stream().map(Worksheet::getId).toList();
        steps = of(SheetStep.class, sheets, entities).stream().collect(groupingBy(SheetStep::getSheetId));
        fields = of(SheetField.class, sheets, entities).stream().collect(groupingBy(SheetField::getSheetId));
        since = log.sinceStored(read);
        rows = of(SheetRow.class, sheets, entities).stream().collect(groupingBy(SheetRow::getSheetId));
    }

    private static <T> List<T> of(Class<T> kind, List<Long> sheets, EntityManager entities) {
        return entities.createQuery("select e from " + kind.getSimpleName() + " e where e.sheetId in :sheets order by e.id", kind)
                .setParameter("sheets", sheets).getResultList();
    }

    static List<SheetView> of(List<Worksheet> sheets, Outlines outlines, SheetLog log, EntityManager entities) {
        var read = new Snapshot(sheets, outlines, log, entities);
        return sheets.stream().map(read::view).toList();
    }

    private SheetView view(Worksheet sheet) {
        var fieldsOfSheet = fields.getOrDefault(sheet.getId(), List.of());
        var outline = outlines.get(sheet.getOutlineId());
        var byRow = fieldsOfSheet.stream().filter(field -> field.getRowId() != null).collect(groupingBy(SheetField::getRowId));
        return new SheetView(sheet.getId(), sheet.getGroupId(), sheet.getJoinCode(), sheet.getSequence(), sheet.getCurrentStep(),
                sheet.getTimerEndsAt(), sheet.getOpenedAt(), outline,
                steps.getOrDefault(sheet.getId(), List.of()).stream().sorted(Comparator.comparingInt(SheetStep::getNumber))
                        .map(step -> new SheetView.Step(step.getNumber(), step.getLockedFrom(), step.getLockedBy())).toList(),
                inOrder(fieldsOfSheet.stream().filter(field -> field.getRowId() == null).map(this::now), outline),
                rows.getOrDefault(sheet.getId(), List.of()).stream().filter(row -> byRow.containsKey(row.getId()))
                        .map(row -> view(row, byRow.get(row.getId()).stream().map(this::now).toList(), outline)).toList());
    }

    private FieldNow now(SheetField field) {
        return FieldNow.of(field, since.getOrDefault(field.getId(), List.of()));
    }

    static SheetView.Row view(SheetRow row, List<FieldNow> fields, Outline outline) {
        return new SheetView.Row(row.getId(), row.getKind(), row.getParentId(), row.getPosition(), row.isRemoved(), row.getMergedIntoId(),
                inOrder(fields.stream(), outline));
    }

    private static List<SheetView.Field> inOrder(Stream<FieldNow> fields, Outline outline) {
        return fields.filter(field -> outline.hasField(field.name())).sorted(Comparator.comparingInt(field -> outline.orderOf(field.name())))
                .map(Snapshot::view).toList();
    }

    private static SheetView.Field view(FieldNow field) {
        return new SheetView.Field(field.id(), field.name(), field.text(), field.revision(), field.editedBy(), field.editedAt());
    }
}
