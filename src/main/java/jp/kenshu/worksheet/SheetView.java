package jp.kenshu.worksheet;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jp.kenshu.audit.Actor;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineList;

/**
 * A sheet as it stands at one moment, for whoever reads it without writing: the page, the wall, paper and slides.
 * {@code sequence} is the number of the newest thing that it is sure to show; {@code outline} says what the sheet consists of.
 */
public record SheetView(long sheetId, long groupId, String joinCode, long sequence, int currentStep, Instant timerEndsAt, Instant openedAt,
                        Outline outline, List<Step> steps, List<Field> fields, List<Row> rows) {

    /** One of the steps; {@code lockedFrom} and {@code lockedBy} are null while it is open. */
    public record Step(int number, Instant lockedFrom, Actor lockedBy) {

        /** Whether nobody of the group may write in it at {@code moment}. */
        public boolean isLockedAt(Instant moment) {
            return lockedFrom != null && !moment.isBefore(lockedFrom);
        }
    }

    /** A field under its code: its text, after how many edits, who wrote last and when (null while it is untouched). */
    public record Field(long id, String name, String text, long revision, Actor editedBy, Instant editedAt) {

        /** Whether something is written in it. */
        public boolean isFilled() {
            return !text.isBlank();
        }
    }

    /** A row of the list {@code kind} with its fields; {@code parentId} is null for what hangs on nothing. */
    public record Row(long id, String kind, Long parentId, int position, boolean removed, Long mergedIntoId, List<Field> fields) {

        /** What the row is about. */
        public String text() {
            return fields.get(0).text();
        }

        /** What stands in the field of {@code name}. */
        public String text(String name) {
            return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow().text();
        }

        /** Whether something is written in any of its fields. */
        public boolean isFilled() {
            return fields.stream().anyMatch(Field::isFilled);
        }
    }

    /** The same sheet in the words of another version of what it consists of. */
    public SheetView inTheWordsOf(Outline other) {
        return new SheetView(sheetId, groupId, joinCode, sequence, currentStep, timerEndsAt, openedAt, other, steps, fields, rows);
    }

    /** A field that stands once on the sheet. */
    public Field field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }

    /** The text of a field that stands once on the sheet. */
    public String text(String name) {
        return field(name).text();
    }

    /** The row under {@code id}, removed ones too. */
    public Optional<Row> findRow(long id) {
        return rows.stream().filter(row -> row.id() == id).findFirst();
    }

    /** The rows of a list that are on the sheet, in their order. */
    public List<Row> rows(String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind) && isOnSheet(row))
                .sorted(Comparator.comparingInt(Row::position).thenComparing(Row::id)).toList();
    }

    /** The rows of a list that hang on {@code parent} and are on the sheet, in their order. */
    public List<Row> rows(String kind, Row parent) {
        return rows(kind).stream().filter(row -> Objects.equals(row.parentId(), parent.id())).toList();
    }

    /** The list to which a row belongs. */
    public OutlineList listOf(Row row) {
        return outline.list(row.kind());
    }

    /** The rows that hang on a row, list by list. */
    public Stream<Row> under(Row row) {
        return outline.under(listOf(row)).stream().flatMap(list -> rows(list.code(), row).stream());
    }

    /** A row and all that hangs on it, each before what hangs on it. */
    public Stream<Row> withWhatHangsOn(Row row) {
        return Stream.concat(Stream.of(row), under(row).flatMap(this::withWhatHangsOn));
    }

    /** Whether a row is still there, and so is what it cannot be without. */
    public boolean isOnSheet(Row row) {
        return !row.removed() && (!listOf(row).needsParent() || findRow(row.parentId()).filter(this::isOnSheet).isPresent());
    }

    /** The step under its number, from 1. */
    public Step step(int number) {
        return steps.stream().filter(step -> step.number() == number).findFirst().orElseThrow();
    }

    /** The fields of a step that are on the sheet. */
    public List<Field> fieldsOf(int step) {
        return Stream.concat(fields.stream(), rows.stream().filter(this::isOnSheet).flatMap(row -> row.fields().stream()))
                .filter(field -> outline.stepOfField(field.name()) == step).toList();
    }

    /** The field of a step that was written in last, if any was. */
    public Optional<Field> lastEdited(int step) {
        return fieldsOf(step).stream().filter(field -> field.editedAt() != null).max(Comparator.comparing(Field::editedAt));
    }

    /** When anything on the sheet was written last, if ever. */
    public Optional<Instant> lastEditedAt() {
        return steps.stream().flatMap(step -> lastEdited(step.number()).stream()).map(Field::editedAt).max(Comparator.naturalOrder());
    }
}
