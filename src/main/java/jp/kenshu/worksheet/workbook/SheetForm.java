package jp.kenshu.worksheet.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jp.kenshu.Words;
import jp.kenshu.document.form.PaperForm;
import jp.kenshu.document.form.PaperForm.Entry;
import jp.kenshu.document.form.WorkbookForm;
import jp.kenshu.worksheet.FieldName;
import jp.kenshu.worksheet.RowKind;
import jp.kenshu.worksheet.SheetView.Field;
import jp.kenshu.worksheet.SheetView.Row;
import jp.kenshu.worksheet.paper.GroupSheet;
import jp.kenshu.worksheet.paper.Numbered;

/**
 * A group's sheet laid out as a workbook to fill in: every field is a cell with a key of its own, below each list are spare
 * rows, and at the end of the model there are some for what is tied to an issue or a target by its number.
 */
final class SheetForm {

    private static final int MOST_LABELS = 300;

    private final GroupSheet sheet;
    private final PaperForm form;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private SheetForm(GroupSheet sheet) {
        this.sheet = sheet;
        this.form = new PaperForm(sheet.words().text("sheetPaper.title"), sheet.conference());
    }

    /** The workbook of a sheet as it stands. */
    static byte[] written(GroupSheet sheet, String edition) {
        var made = new SheetForm(sheet);
        made.layOut();
        return WorkbookForm.write(made.form, made.texts, Seal.of(edition, sheet.sheet()).stored());
    }

    /** A form with the cells that a workbook under {@code seal} had, for reading it. */
    static PaperForm returned(Seal seal, GroupSheet sheet) {
        var form = new PaperForm(sheet.words().text("sheetPaper.title"), sheet.conference());
        form.remark(sheet.title()).remark(sheet.people());
        seal.revisions().keySet().forEach(field -> form.ask("", Entry.text(key(field), "")));
        SpareRow.all().forEach(row -> {
            row.slots().keySet().forEach(key -> form.ask("", Entry.text(key, "")));
            if (row.isTied()) {
                form.ask("", Entry.line(row.tieKey(), ""));
            }
        });
        labels(sheet.words()).forEach(form::remark);
        return form;
    }

    /** The key of the cell of a field. */
    static String key(long fieldId) {
        return "f" + fieldId;
    }

    /** The words that the portal itself may have printed, so that they are not taken for somebody's remarks. */
    private static List<String> labels(Words words) {
        var labels = new ArrayList<String>();
        IntStream.rangeClosed(1, 8).forEach(step -> labels.add(words.text("sheetPaper.step." + step)));
        labels.addAll(List.of(words.text("sheetForm.remark"), words.text("sheetForm.group"), words.text("sheetForm.people"), words.text("sheetForm.model"),
                words.text("sheetForm.more"), words.text("sheetForm.more.how"), words.text("sheetForm.tieIssue"), words.text("sheetForm.tieTarget")));
        for (var field : FieldName.values()) {
            labels.add(words.text("sheetPaper.field." + field));
            labels.add(words.text("sheetForm.new", words.text("sheetPaper.field." + field)));
            IntStream.rangeClosed(1, MOST_LABELS).forEach(number -> labels.add(label(words, field, number)));
            IntStream.rangeClosed(1, MOST_LABELS).forEach(number -> labels.add(
                    words.text("sheetForm.numbered", words.text("sheetForm.new", words.text("sheetPaper.field." + field)), String.valueOf(number))));
        }
        return labels;
    }

    private static String label(Words words, FieldName field, int number) {
        return words.text("sheetForm.numbered", words.text("sheetPaper.field." + field), String.valueOf(number));
    }

    private void layOut() {
        var known = new LinkedHashMap<String, String>();
        known.put(sheet.words().text("sheetForm.group"), sheet.title());
        known.put(sheet.words().text("sheetForm.people"), sheet.people());
        form.known(known).remark(sheet.words().text("sheetForm.remark"));
        form.heading(sheet.step(1));
        ask(sheet.name(FieldName.GOAL), field(FieldName.GOAL));
        list(2, RowKind.PRESENT);
        list(3, RowKind.GAP);
        form.heading(sheet.words().text("sheetForm.model"));
        Numbered.of(sheet.sheet(), RowKind.ISSUE).forEach(this::issue);
        SpareRow.of(RowKind.ISSUE).forEach(this::spareIssue);
        form.heading(sheet.words().text("sheetForm.more")).remark(sheet.words().text("sheetForm.more.how"));
        List.of(RowKind.SHORT_TARGET, RowKind.LONG_TARGET, RowKind.ACTION, RowKind.INDICATOR).forEach(this::tied);
        form.heading(sheet.step(8));
        ask(sheet.name(FieldName.SUMMARY), field(FieldName.SUMMARY));
    }

    private Field field(FieldName name) {
        return sheet.sheet().fields().stream().filter(field -> field.name() == name).findFirst().orElseThrow();
    }

    private void ask(String label, Field field) {
        texts.put(key(field.id()), field.text());
        form.ask(label, Entry.text(key(field.id()), label));
    }

    private void list(int step, RowKind kind) {
        form.heading(sheet.step(step));
        Numbered.of(sheet.sheet(), kind).forEach(each ->
                ask(label(sheet.words(), kind.getFields().get(0), each.number()), each.row().fields().get(0)));
        SpareRow.of(kind).forEach(spare -> askSpare(spare, kind.getFields().get(0)));
    }

    private void askSpare(SpareRow spare, FieldName field) {
        var label = field == spare.kind().getFields().get(0) ? label(spare) : sheet.words().text("sheetForm.new", sheet.name(field));
        form.ask(label, Entry.text(spare.key(field, null), label));
    }

    private String label(SpareRow spare) {
        return NewRows.label(spare, sheet.sheet().rows(RowKind.ISSUE).size(), sheet.words());
    }

    private void issue(Numbered issue) {
        ask(label(sheet.words(), FieldName.ISSUE, issue.number()), issue.row().fields().get(0));
        for (var kind : List.of(RowKind.SHORT_TARGET, RowKind.LONG_TARGET)) {
            int number = 0;
            for (var target : sheet.sheet().rows(kind, issue.row())) {
                ask(label(sheet.words(), kind.getFields().get(0), ++number), target.fields().get(0));
                grid(sheet.sheet().rows(RowKind.INDICATOR, target), RowKind.INDICATOR);
            }
        }
        grid(sheet.sheet().rows(RowKind.ACTION, issue.row()), RowKind.ACTION);
    }

    private void grid(List<Row> rows, RowKind kind) {
        var lines = new ArrayList<PaperForm.Row>();
        for (var row : rows) {
            row.fields().forEach(field -> texts.put(key(field.id()), field.text()));
            lines.add(new PaperForm.Row(label(sheet.words(), kind.getFields().get(0), lines.size() + 1),
                    row.fields().stream().map(field -> Entry.text(key(field.id()), sheet.name(field.name()))).toList()));
        }
        if (!lines.isEmpty()) {
            form.grid(kind.getFields().stream().map(sheet::name).toList(), lines);
        }
    }

    private void spareIssue(SpareRow spare) {
        askSpare(spare, FieldName.ISSUE);
        for (var target : List.of(RowKind.SHORT_TARGET, RowKind.LONG_TARGET)) {
            askSpare(spare, target.getFields().get(0));
            spareGrid(spare, RowKind.INDICATOR, target);
        }
        spareGrid(spare, RowKind.ACTION, null);
    }

    private void spareGrid(SpareRow spare, RowKind kind, RowKind measures) {
        var label = sheet.words().text("sheetForm.new", sheet.name(kind.getFields().get(0)));
        form.grid(kind.getFields().stream().map(sheet::name).toList(), List.of(new PaperForm.Row(label,
                kind.getFields().stream().map(field -> Entry.text(spare.key(field, measures), sheet.name(field))).toList())));
    }

    private void tied(RowKind kind) {
        var tie = NewRows.tieName(sheet.words(), kind);
        var headings = new ArrayList<>(List.of(tie));
        kind.getFields().forEach(field -> headings.add(sheet.name(field)));
        form.grid(headings, SpareRow.of(kind).stream().map(spare -> {
            var entries = new ArrayList<>(List.of(Entry.line(spare.tieKey(), tie)));
            kind.getFields().forEach(field -> entries.add(Entry.text(spare.key(field, null), sheet.name(field))));
            return new PaperForm.Row(label(spare), entries);
        }).toList());
    }
}
