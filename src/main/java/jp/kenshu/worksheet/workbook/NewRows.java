package jp.kenshu.worksheet.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.kenshu.Words;
import jp.kenshu.worksheet.FieldName;
import jp.kenshu.worksheet.RowKind;
import jp.kenshu.worksheet.SheetView;

/** What was written in the spare rows of a workbook that came back: the rows that it adds, and ties that lead nowhere. */
final class NewRows {

    private final Words words;
    private final Ties ties;
    private final int issuesBefore;
    private final List<Returned.Added> added = new ArrayList<>();
    private final List<Returned.Fault> faults = new ArrayList<>();

    /** Spare rows of the workbook of {@code seal}, which is to come back to {@code sheet}. */
    NewRows(Seal seal, SheetView sheet, Words words) {
        this.words = words;
        this.ties = new Ties(seal, sheet, words);
        this.issuesBefore = ties.issues();
    }

    /** Reads them from the texts of the workbook by their keys, of which each can be stored. */
    void read(Map<String, String> given) {
        for (var spare : SpareRow.all()) {
            var texts = new LinkedHashMap<String, String>();
            spare.slots().keySet().stream().filter(key -> !given.getOrDefault(key, "").isBlank()).forEach(key -> texts.put(key, given.get(key)));
            if (spare.kind() == RowKind.ISSUE) {
                ties.listIssue(spare, texts.getOrDefault(spare.key(FieldName.ISSUE, null), ""), !texts.isEmpty());
            }
            if (!texts.isEmpty() && spare.isTied()) {
                tie(spare, given.getOrDefault(spare.tieKey(), ""), texts);
            } else if (!texts.isEmpty()) {
                added.add(new Returned.Added(spare, null, label(spare), texts, shown(spare, texts)));
            }
        }
    }

    private void tie(SpareRow spare, String typed, Map<String, String> texts) {
        var found = ties.find(spare.kind(), typed);
        if (found.fault() != null) {
            faults.add(new Returned.Fault(place(spare, tieName(words, spare.kind())), found.fault()));
            return;
        }
        if (spare.kind() == RowKind.SHORT_TARGET || spare.kind() == RowKind.LONG_TARGET) {
            ties.listTarget(spare, typed, texts.values().iterator().next());
        }
        added.add(new Returned.Added(spare, found.tie(), words.text("sheetImport.tied", label(spare), found.name()), texts, shown(spare, texts)));
    }

    private List<String> shown(SpareRow spare, Map<String, String> texts) {
        var slots = spare.slots();
        return texts.entrySet().stream().map(text -> name(slots.get(text.getKey())) + "：" + text.getValue()).toList();
    }

    private String name(SpareRow.Slot slot) {
        var name = words.text("sheetPaper.field." + slot.field());
        return slot.measures() == null ? name
                : words.text("sheetImport.measures", name, words.text("sheetPaper.field." + FieldName.valueOf(slot.measures().name())));
    }

    private String label(SpareRow spare) {
        return label(spare, issuesBefore, words);
    }

    /** What is printed beside a spare row; new issues are numbered after the {@code issuesBefore} that the sheet had. */
    static String label(SpareRow spare, int issuesBefore, Words words) {
        var label = words.text("sheetForm.new", words.text("sheetPaper.field." + spare.kind().getFields().get(0)));
        return switch (spare.kind()) {
            case PRESENT, GAP -> label;
            case ISSUE -> words.text("sheetForm.numbered", label, String.valueOf(issuesBefore + spare.number()));
            default -> words.text("sheetForm.numbered", label, String.valueOf(spare.number()));
        };
    }

    /** What is printed above the numbers by which new rows of {@code kind} are tied. */
    static String tieName(Words words, RowKind kind) {
        return words.text(kind == RowKind.INDICATOR ? "sheetForm.tieTarget" : "sheetForm.tieIssue");
    }

    /** The cell of {@code key} in the words that are printed beside and above it. */
    String place(String key) {
        var spare = SpareRow.all().stream().filter(row -> row.slots().containsKey(key) || row.tieKey().equals(key)).findFirst().orElseThrow();
        return place(spare, spare.tieKey().equals(key) ? tieName(words, spare.kind()) : name(spare.slots().get(key)));
    }

    private String place(SpareRow spare, String column) {
        return label(spare) + " / " + column;
    }

    /** The rows that the workbook adds; what others hang on comes before them. */
    List<Returned.Added> added() {
        return added;
    }

    /** The ties that lead nowhere. */
    List<Returned.Fault> faults() {
        return faults;
    }
}
