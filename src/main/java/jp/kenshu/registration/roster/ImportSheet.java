package jp.kenshu.registration.roster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.document.workbook.CellReading.Kind;
import jp.kenshu.document.workbook.UploadedWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Where an uploaded list stands in its file: on which sheet and below which headings, however many lines and sheets come
 * before them, and in which columns.
 */
public record ImportSheet(String name, int heading, Map<ImportColumn, Integer> columns, Map<String, Integer> asked) implements Serializable {

    private static final int LINES_LOOKED_AT = 50;
    private static final Set<ImportColumn> NEEDED = Set.of(ImportColumn.CATEGORY, ImportColumn.NAME, ImportColumn.EMAIL, ImportColumn.ROUTE);

    /** A list that was found: where, its rows as typed, and what to say about the reading of it. */
    record Found(ImportSheet sheet, List<TypedRow> rows, List<String> notes) {
    }

    /** A row of headings, or two below each other, that was taken for the list's. */
    private record Candidate(UploadedWorkbook.Sheet sheet, int last, Map<ImportColumn, Integer> columns, Map<String, Integer> asked) {

        int known() {
            return columns.size() + asked.size();
        }

        boolean reads(int column) {
            return columns.containsValue(column) || asked.containsValue(column);
        }
    }

    /** Finds the list in a file; a broken rule concerns the field {@code file}. */
    static Found in(UploadedWorkbook workbook, AskedColumns asked, Words words) {
        var best = workbook.sheets().stream().flatMap(sheet -> candidates(sheet, asked))
                .reduce((one, other) -> other.known() > one.known() ? other : one).orElse(null);
        if (best == null) {
            throw RuleViolation.at("file", "import.noRows");
        }
        var missing = Stream.of(ImportColumn.values()).filter(NEEDED::contains).filter(column -> !best.columns().containsKey(column))
                .map(words::name).toList();
        if (!missing.isEmpty()) {
            throw RuleViolation.at("file", "import.headings", missing);
        }
        return found(best, asked, workbook, words);
    }

    private static Stream<Candidate> candidates(UploadedWorkbook.Sheet sheet, AskedColumns asked) {
        var candidates = new ArrayList<Candidate>();
        for (int line = 0; line < Math.min(LINES_LOOKED_AT, sheet.rows().size()); line++) {
            candidates.add(candidate(sheet, line, sheet.rows().get(line).cells(), asked));
            if (line > 0) {
                var both = new TreeMap<>(sheet.rows().get(line - 1).cells());
                both.putAll(sheet.rows().get(line).cells());
                candidates.add(candidate(sheet, line, both, asked));
            }
        }
        return candidates.stream();
    }

    private static Candidate candidate(UploadedWorkbook.Sheet sheet, int line, Map<Integer, String> headings, AskedColumns asked) {
        var columns = columns(headings);
        var further = new LinkedHashMap<String, Integer>();
        headings.forEach((index, heading) -> asked.headed(heading).filter(column -> !columns.containsValue(index))
                .ifPresent(column -> further.putIfAbsent(column.code(), index)));
        return new Candidate(sheet, line, columns, further);
    }

    private static Map<ImportColumn, Integer> columns(Map<Integer, String> headings) {
        var columns = new EnumMap<ImportColumn, Integer>(ImportColumn.class);
        headings.forEach((index, heading) -> ImportColumn.headed(heading).ifPresent(column -> columns.putIfAbsent(column, index)));
        return columns;
    }

    private static Found found(Candidate list, AskedColumns asked, UploadedWorkbook workbook, Words words) {
        var below = list.sheet().rows().subList(list.last() + 1, list.sheet().rows().size());
        if (below.isEmpty()) {
            throw RuleViolation.at("file", "import.noRows");
        }
        var heading = list.sheet().rows().get(list.last()).number();
        var filled = new HashMap<Integer, Map<Integer, String>>();
        var merged = list.sheet().merged().stream().filter(region -> isOfSeveralRows(region, heading, list))
                .filter(region -> fill(region, below, filled)).map(CellRangeAddress::formatAsString).toList();
        var rows = below.stream().map(row -> typed(row, list, filled.getOrDefault(row.number(), Map.of()))).toList();
        return new Found(new ImportSheet(list.sheet().name(), heading, list.columns(), list.asked()), rows,
                notes(list, asked, heading, merged, rows, workbook, words));
    }

    private static boolean isOfSeveralRows(CellRangeAddress region, int heading, Candidate list) {
        return region.getFirstRow() >= heading && region.getLastRow() > region.getFirstRow() && list.reads(region.getFirstColumn());
    }

    /** Gives every row of a merged cell what stands in it; tells whether anything does. */
    private static boolean fill(CellRangeAddress region, List<UploadedWorkbook.Row> rows, Map<Integer, Map<Integer, String>> filled) {
        var column = region.getFirstColumn();
        var text = rows.stream().filter(row -> row.number() == region.getFirstRow() + 1).map(row -> row.cell(column)).findFirst().orElse("");
        if (text.isBlank()) {
            return false;
        }
        for (int row = region.getFirstRow() + 2; row <= region.getLastRow() + 1; row++) {
            filled.computeIfAbsent(row, number -> new HashMap<>()).put(column, text);
        }
        return true;
    }

    private static TypedRow typed(UploadedWorkbook.Row row, Candidate list, Map<Integer, String> filled) {
        var texts = new EnumMap<ImportColumn, String>(ImportColumn.class);
        var kinds = new EnumMap<ImportColumn, Kind>(ImportColumn.class);
        list.columns().forEach((column, index) -> {
            var text = row.cell(index).isBlank() ? filled.getOrDefault(index, "") : row.cell(index);
            texts.put(column, text);
            kinds.put(column, row.kind(index));
        });
        var answers = new LinkedHashMap<String, String>();
        list.asked().forEach((code, index) -> answers.put(code, row.kind(index) == Kind.FAULT ? row.cell(index)
                : row.cell(index).isBlank() ? filled.getOrDefault(index, "") : row.cell(index)));
        return new TypedRow(row.number(), row.hidden(), texts, kinds, answers);
    }

    private static List<String> notes(Candidate list, AskedColumns asked, int heading, List<String> merged, List<TypedRow> rows, UploadedWorkbook workbook, Words words) {
        var notes = new ArrayList<String>();
        var name = list.sheet().name();
        notes.add(name.isEmpty() ? words.text("import.note.line", heading) : words.text("import.note.sheet", name, heading));
        var absent = Stream.concat(Stream.of(ImportColumn.values()).filter(column -> !list.columns().containsKey(column)).map(words::name),
                asked.all().stream().filter(column -> !list.asked().containsKey(column.code())).map(column -> column.heading().in(words.locale()))).toList();
        note(notes, absent, "import.note.absent", words);
        note(notes, ignored(list), "import.note.ignored", words);
        note(notes, merged, "import.note.merged", words);
        note(notes, rows.stream().filter(TypedRow::hidden).map(row -> String.valueOf(row.number())).toList(), "import.note.hiddenRows", words);
        note(notes, list.columns().entrySet().stream().filter(entry -> list.sheet().hiddenColumns().contains(entry.getValue()))
                .map(entry -> words.name(entry.getKey())).toList(), "import.note.hiddenColumns", words);
        note(notes, workbook.sheets().stream().filter(sheet -> sheet != list.sheet() && !sheet.rows().isEmpty()).map(UploadedWorkbook.Sheet::name).toList(),
                "import.note.otherSheets", words);
        return notes;
    }

    private static void note(List<String> notes, List<String> what, String key, Words words) {
        if (!what.isEmpty()) {
            notes.add(words.text(key, what));
        }
    }

    private static List<String> ignored(Candidate list) {
        var used = new TreeSet<>(list.columns().values());
        used.addAll(list.asked().values());
        return list.sheet().rows().get(list.last()).cells().entrySet().stream().filter(cell -> !used.contains(cell.getKey()))
                .map(Map.Entry::getValue).map(String::strip).filter(heading -> !heading.isEmpty()).collect(Collectors.toList());
    }

    /** What Excel calls a cell of the list, with its sheet where there is one; empty for a column that the list does not have. */
    String place(ImportColumn column, int row) {
        return columns.containsKey(column) ? UploadedWorkbook.place(columns.get(column), row) : "";
    }

    /** The same for the column of what the edition asks besides. */
    String placeOfAsked(String code, int row) {
        return asked.containsKey(code) ? UploadedWorkbook.place(asked.get(code), row) : "";
    }
}
