package jp.kenshu.worksheet;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

/** Reads whole sheets in three queries, however many they are. The sheets' own numbers are read before what they count. */
final class Snapshot {

    private final Map<Long, List<SheetStep>> steps;
    private final Map<Long, List<SheetRow>> rows;
    private final Map<Long, List<SheetField>> fields;

    private Snapshot(List<Long> sheets, EntityManager entities) {
        steps = of(SheetStep.class, sheets, entities).stream().collect(groupingBy(SheetStep::getSheetId));
        fields = of(SheetField.class, sheets, entities).stream().collect(groupingBy(SheetField::getSheetId));
        rows = of(SheetRow.class, sheets, entities).stream().collect(groupingBy(SheetRow::getSheetId));
    }

    private static <T> List<T> of(Class<T> kind, List<Long> sheets, EntityManager entities) {
        return entities.createQuery("select e from " + kind.getSimpleName() + " e where e.sheetId in :sheets order by e.id", kind)
                .setParameter("sheets", sheets).getResultList();
    }

    static List<SheetView> of(List<Worksheet> sheets, EntityManager entities) {
        var read = new Snapshot(sheets.stream().map(Worksheet::getId).toList(), entities);
        return sheets.stream().map(read::view).toList();
    }

    private SheetView view(Worksheet sheet) {
        var fieldsOfSheet = fields.getOrDefault(sheet.getId(), List.of());
        var byRow = fieldsOfSheet.stream().filter(field -> field.getRowId() != null).collect(groupingBy(SheetField::getRowId));
        return new SheetView(sheet.getId(), sheet.getGroupId(), sheet.getJoinCode(), sheet.getSequence(), sheet.getCurrentStep(),
                sheet.getTimerEndsAt(), sheet.getOpenedAt(),
                steps.getOrDefault(sheet.getId(), List.of()).stream().sorted(Comparator.comparingInt(SheetStep::getNumber))
                        .map(step -> new SheetView.Step(step.getNumber(), step.getLockedFrom(), step.getLockedBy())).toList(),
                inOrder(fieldsOfSheet.stream().filter(field -> field.getRowId() == null)),
                rows.getOrDefault(sheet.getId(), List.of()).stream().filter(row -> byRow.containsKey(row.getId()))
                        .map(row -> view(row, byRow.get(row.getId()))).toList());
    }

    static SheetView.Row view(SheetRow row, List<SheetField> fields) {
        return new SheetView.Row(row.getId(), row.getKind(), row.getParentId(), row.getPosition(), row.isRemoved(), row.getMergedIntoId(),
                inOrder(fields.stream()));
    }

    private static List<SheetView.Field> inOrder(Stream<SheetField> fields) {
        return fields.sorted(Comparator.comparing(SheetField::getName)).map(Snapshot::view).toList();
    }

    private static SheetView.Field view(SheetField field) {
        return new SheetView.Field(field.getId(), field.getName(), field.getContent(), field.getRevision(), field.getEditedBy(), field.getEditedAt());
    }
}
