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
import jp.kenshu.worksheet.SheetView.Field;
import jp.kenshu.worksheet.SheetView.Row;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.Tree;
import jp.kenshu.worksheet.paper.GroupSheet;
import jp.kenshu.worksheet.paper.PaperPart;

/**
 * A group's sheet laid out as a workbook to fill in: every field is a cell with a key of its own, below each list are spare
 * rows, and where lists hang on one another there are some for what is tied to a row by its number.
 */
final class SheetForm {

    private static final int MOST_LABELS = 300;

    private final GroupSheet sheet;
    private final Outline outline;
    private final PaperForm form;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private SheetForm(GroupSheet sheet) {
        this.sheet = sheet;
        this.outline = sheet.sheet().outline();
        this.form = new PaperForm(sheet.words().text("sheetPaper.title"), sheet.conference());
    }

    /** The workbook of a sheet as it stands. */
    static byte[] written(GroupSheet sheet, String edition) {
        var made = new SheetForm(sheet);
        made.layOut();
        return WorkbookForm.write(made.form, made.texts, Seal.of(edition, sheet.sheet()).stored());
    }

    /** A form with the cells that a workbook under {@code seal} had, for reading it; it may have the words of any of {@code outlines}. */
    static PaperForm returned(Seal seal, GroupSheet sheet, List<Outline> outlines) {
        var form = new PaperForm(sheet.words().text("sheetPaper.title"), sheet.conference());
        form.remark(sheet.title()).remark(sheet.people());
        seal.revisions().keySet().forEach(field -> form.ask("", Entry.text(key(field), "")));
        var outline = sheet.sheet().outline();
        SpareRow.all(outline).forEach(row -> {
            row.slots(outline).keySet().forEach(key -> form.ask("", Entry.text(key, "")));
            if (row.isTied(outline)) {
                form.ask("", Entry.line(row.tieKey(), ""));
            }
        });
        labels(sheet).forEach(form::remark);
        outlines.stream().filter(earlier -> !earlier.says(outline)).map(earlier -> new GroupSheet(sheet.words(), sheet.conference(), sheet.head(),
                sheet.sheet().inTheWordsOf(earlier), sheet.madeAt())).forEach(earlier -> labels(earlier).forEach(form::remark));
        return form;
    }

    /** The key of the cell of a field. */
    static String key(long fieldId) {
        return "f" + fieldId;
    }

    /** The words that the portal itself may have printed, so that they are not taken for somebody's remarks. */
    private static List<String> labels(GroupSheet sheet) {
        var words = sheet.words();
        var outline = sheet.sheet().outline();
        var labels = new ArrayList<String>();
        outline.steps().forEach(step -> labels.add(sheet.step(step.number())));
        labels.addAll(List.of(words.text("sheetForm.remark"), words.text("sheetForm.group"), words.text("sheetForm.people"),
                words.text("sheetForm.more"), words.text("sheetForm.more.how")));
        outline.trees().forEach(tree -> labels.add(sheet.model(tree)));
        outline.lists().stream().filter(OutlineList::needsParent).forEach(list -> labels.add(NewRows.tieName(sheet, list)));
        outline.steps().stream().flatMap(step -> step.fields().stream()).map(field -> sheet.name(field.code())).forEach(name -> {
            var anew = words.text("sheetForm.new", name);
            labels.addAll(List.of(name, anew));
            IntStream.rangeClosed(1, MOST_LABELS).forEach(number -> labels.addAll(List.of(numbered(words, name, number), numbered(words, anew, number))));
        });
        return labels;
    }

    private static String numbered(Words words, String name, int number) {
        return words.text("sheetForm.numbered", name, String.valueOf(number));
    }

    private void layOut() {
        var known = new LinkedHashMap<String, String>();
        known.put(sheet.words().text("sheetForm.group"), sheet.title());
        known.put(sheet.words().text("sheetForm.people"), sheet.people());
        form.known(known).remark(sheet.words().text("sheetForm.remark"));
        PaperPart.of(outline).forEach(this::part);
    }

    private void part(PaperPart part) {
        if (part.isModel()) {
            model(part.tree());
        } else {
            form.heading(sheet.step(part.step().number()));
            part.texts().forEach(text -> ask(sheet.name(text.code()), sheet.sheet().field(text.code())));
            part.lists().forEach(this::list);
        }
    }

    private void ask(String label, Field field) {
        texts.put(key(field.id()), field.text());
        form.ask(label, Entry.text(key(field.id()), label));
    }

    private void list(OutlineList list) {
        rows(list, sheet.sheet().rows(list.code()));
        if (list.fields().size() == 1) {
            SpareRow.of(outline, list).forEach(spare -> askSpare(spare, list, List.of()));
        } else {
            form.grid(names(list), SpareRow.of(outline, list).stream().map(spare -> spareLine(spare, list, List.of(), label(spare))).toList());
        }
    }

    /** Rows as they stand: each text with its number, or a table where a row has several. */
    private void rows(OutlineList list, List<Row> rows) {
        if (list.fields().size() == 1) {
            for (var row : rows) {
                ask(numbered(sheet.words(), sheet.name(list), rows.indexOf(row) + 1), row.fields().get(0));
            }
            return;
        }
        var lines = new ArrayList<PaperForm.Row>();
        for (var row : rows) {
            row.fields().forEach(field -> texts.put(key(field.id()), field.text()));
            lines.add(new PaperForm.Row(numbered(sheet.words(), sheet.name(list), lines.size() + 1),
                    row.fields().stream().map(field -> Entry.text(key(field.id()), sheet.name(field.name()))).toList()));
        }
        if (!lines.isEmpty()) {
            form.grid(names(list), lines);
        }
    }

    private List<String> names(OutlineList list) {
        return list.fields().stream().map(field -> sheet.name(field.code())).toList();
    }

    private void askSpare(SpareRow spare, OutlineList list, List<String> under) {
        var label = list.code().equals(spare.kind()) ? label(spare) : sheet.words().text("sheetForm.new", sheet.name(list));
        form.ask(label, Entry.text(spare.key(list.main().code(), under), label));
    }

    private String label(SpareRow spare) {
        return NewRows.label(spare, sheet.sheet().rows(spare.kind()).size(), sheet);
    }

    private PaperForm.Row spareLine(SpareRow spare, OutlineList list, List<String> under, String label) {
        return new PaperForm.Row(label, list.fields().stream().map(field -> Entry.text(spare.key(field.code(), under), sheet.name(field.code()))).toList());
    }

    /** A list with what hangs on it, row by row; then spare rows with what comes with them, and rows that are tied by numbers. */
    private void model(Tree tree) {
        form.heading(sheet.model(tree));
        var rows = sheet.sheet().rows(tree.head().code());
        for (var row : rows) {
            headRow(row, rows.indexOf(row) + 1);
            hanging(tree.head(), row);
        }
        SpareRow.of(outline, tree.head()).forEach(spare -> spare(spare, tree.head(), List.of()));
        form.heading(sheet.words().text("sheetForm.more")).remark(sheet.words().text("sheetForm.more.how"));
        tree.columns().stream().flatMap(column -> column.lists().stream()).filter(OutlineList::needsParent).forEach(this::tied);
    }

    private void headRow(Row row, int number) {
        for (var field : row.fields()) {
            ask(numbered(sheet.words(), sheet.name(field.name()), number), field);
        }
    }

    private void hanging(OutlineList list, Row row) {
        for (var under : outline.under(list)) {
            var rows = sheet.sheet().rows(under.code(), row);
            if (outline.under(under).isEmpty()) {
                rows(under, rows);
            } else {
                for (var each : rows) {
                    headRow(each, rows.indexOf(each) + 1);
                    hanging(under, each);
                }
            }
        }
    }

    private void spare(SpareRow spare, OutlineList list, List<String> under) {
        if (list.fields().size() == 1) {
            askSpare(spare, list, under);
        } else {
            var label = list.code().equals(spare.kind()) ? label(spare) : sheet.words().text("sheetForm.new", sheet.name(list));
            form.grid(names(list), List.of(spareLine(spare, list, under, label)));
        }
        var further = new ArrayList<>(under);
        if (!list.code().equals(spare.kind())) {
            further.add(list.code());
        }
        outline.under(list).forEach(each -> spare(spare, each, List.copyOf(further)));
    }

    private void tied(OutlineList list) {
        var tie = NewRows.tieName(sheet, list);
        var headings = new ArrayList<>(List.of(tie));
        headings.addAll(names(list));
        form.grid(headings, SpareRow.of(outline, list).stream().map(spare -> {
            var entries = new ArrayList<>(List.of(Entry.line(spare.tieKey(), tie)));
            list.fields().forEach(field -> entries.add(Entry.text(spare.key(field.code(), List.of()), sheet.name(field.code()))));
            return new PaperForm.Row(label(spare), entries);
        }).toList());
    }
}
