package jp.kenshu.report.summary;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.tally.Distribution;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Two questionnaires side by side as a workbook: what they are, and a line for each value of what both ask; what is kept back is an empty cell. */
final class ComparisonWorkbook {

    private static final int FIGURES = 4;

    private ComparisonWorkbook() {
    }

    /** Writes {@code compared}, and leaves the stream open. */
    static void write(SummaryCover cover, ComparedQuestions compared, Words words, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setTitle(words.text("comparison.report"));
            workbook.getProperties().getCoreProperties().setCreator("Kenshu");
            about(workbook, cover, compared, words);
            figures(workbook, compared, words);
            workbook.write(out);
        }
    }

    private static void about(XSSFWorkbook workbook, SummaryCover cover, ComparedQuestions compared, Words words) {
        var sheet = DataSheet.about(workbook, cover, words);
        compared.missing().forEach(each -> sheet.fact(words.text("comparison.missing"), each));
    }

    private static void figures(XSSFWorkbook workbook, ComparedQuestions compared, Words words) {
        var headings = new ArrayList<>(List.of(words.text("summary.column.facet"), words.text("summary.column.question"), words.text("summary.column.valueCode"),
                words.text("summary.column.value")));
        for (var side : List.of(compared.one(), compared.other())) {
            for (var figure : List.of("count", "share", "answered", "keptBack")) {
                headings.add(words.text("comparison.column", side.name(), words.text("summary.column." + figure)));
            }
        }
        headings.add(words.text("comparison.column.difference"));
        var sheet = new DataSheet(workbook, words.text("comparison.sheet"), headings).wide(18, 52, 10, 32);
        compared.pairs().forEach(pair -> pair.values(words).forEach((code, label) -> {
            var line = new ArrayList<Object>(List.of(pair.facet().code(), compared.name(pair.facet()), code, label));
            line.addAll(figures(pair.here(), pair.facet().indexOf(code)));
            line.addAll(figures(pair.there(), pair.twin().indexOf(code)));
            line.add(pair.difference(code));
            sheet.line(line);
        }));
        sheet.filtered(headings.size());
    }

    /** What one of them says of a value: how many, which share, of how many, and whether it is kept back; nothing of what it did not offer. */
    private static List<Object> figures(Distribution counted, int index) {
        return index < 0 ? Arrays.asList(new Object[FIGURES])
                : List.of(counted.values().get(index), counted.share(index), counted.answered(), counted.values().get(index).hidden() ? 1 : 0);
    }
}
