package jp.kenshu.worksheet.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.kenshu.Words;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.paper.GroupSheet;

/** What was written in the spare rows of a workbook that came back: the rows that it adds, and ties that lead nowhere. */
final class NewRows {

    private final GroupSheet paper;
    private final Words words;
    private final Outline outline;
    private final Ties ties;
    private final List<Returned.Added> added = new ArrayList<>();
    private final List<Returned.Fault> faults = new ArrayList<>();

    /** Spare rows of the workbook of {@code seal}, which is to come back to the sheet of {@code paper}. */
    NewRows(Seal seal, GroupSheet paper) {
        this.paper = paper;
        this.words = paper.words();
        this.outline = paper.sheet().outline();
        this.ties = new Ties(seal, paper);
    }

    /** Reads them from the texts of the workbook by their keys, of which each can be stored. */
    void read(Map<String, String> given) {
        for (var spare : SpareRow.all(outline)) {
            var texts = new LinkedHashMap<String, String>();
            spare.slots(outline).keySet().stream().filter(key -> !given.getOrDefault(key, "").isBlank()).forEach(key -> texts.put(key, given.get(key)));
            if (!spare.isTied(outline)) {
                ties.listSpare(spare, texts.getOrDefault(spare.key(outline.list(spare.kind()).main().code(), List.of()), ""), !texts.isEmpty());
            }
            if (!texts.isEmpty() && spare.isTied(outline)) {
                tie(spare, given.getOrDefault(spare.tieKey(), ""), texts);
            } else if (!texts.isEmpty()) {
                added.add(new Returned.Added(spare, null, label(spare), texts, shown(spare, texts)));
            }
        }
    }

    private void tie(SpareRow spare, String typed, Map<String, String> texts) {
        var found = ties.find(spare.kind(), typed);
        if (found.fault() != null) {
            faults.add(new Returned.Fault(place(spare, tieName(paper, outline.list(spare.kind()))), found.fault()));
            return;
        }
        ties.listUnder(spare, typed, texts.values().iterator().next());
        added.add(new Returned.Added(spare, found.tie(), words.text("sheetImport.tied", label(spare), found.name()), texts, shown(spare, texts)));
    }

    private List<String> shown(SpareRow spare, Map<String, String> texts) {
        var slots = spare.slots(outline);
        return texts.entrySet().stream().map(text -> words.text("sheetPaper.fact", name(slots.get(text.getKey())), text.getValue())).toList();
    }

    private String name(SpareRow.Slot slot) {
        var name = paper.name(slot.field());
        return slot.under().isEmpty() ? name
                : words.text("sheetImport.measures", name, slot.under().stream().map(list -> paper.name(outline.list(list))).collect(Collectors.joining(" ")));
    }

    private String label(SpareRow spare) {
        return label(spare, ties.before(spare.kind()), paper);
    }

    /** What is printed beside a spare row; new rows on which others hang are numbered after the {@code before} that the sheet had. */
    static String label(SpareRow spare, int before, GroupSheet paper) {
        var outline = paper.sheet().outline();
        var list = outline.list(spare.kind());
        var label = paper.words().text("sheetForm.new", paper.name(list));
        if (!list.needsParent() && outline.under(list).isEmpty()) {
            return label;
        }
        return paper.words().text("sheetForm.numbered", label, String.valueOf(list.needsParent() ? spare.number() : before + spare.number()));
    }

    /** What is printed above the numbers by which new rows of a list are tied. */
    static String tieName(GroupSheet paper, OutlineList list) {
        return Ties.asked(paper, list);
    }

    /** The cell of {@code key} in the words that are printed beside and above it. */
    String place(String key) {
        var spare = SpareRow.all(outline).stream().filter(row -> row.slots(outline).containsKey(key) || row.tieKey().equals(key)).findFirst().orElseThrow();
        return place(spare, spare.tieKey().equals(key) ? tieName(paper, outline.list(spare.kind())) : name(spare.slots(outline).get(key)));
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
