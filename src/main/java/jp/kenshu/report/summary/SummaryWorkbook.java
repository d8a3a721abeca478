package jp.kenshu.report.summary;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.tally.Distribution;
import jp.kenshu.tally.Facet;
import jp.kenshu.tally.Having;
import jp.kenshu.tally.Tally;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The results of a questionnaire as a workbook: what it is, every figure in one long list, tables of the grids, charts that Excel draws from
 * them, the code book; and the responses themselves, line by line, for who may have them.
 */
public final class SummaryWorkbook {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int VALUE = 8;
    private static final int SHARE = 10;
    /** Room for the columns by which a figure is named. */
    private static final int[] QUESTIONS = {10, 10, 44, 30, 14, 18, 14, 10, 30};

    private final SummaryCover cover;
    private final CountedResponses responses;
    private final SummaryScope scope;
    private final Words words;
    private final Tally tally;
    private final Map<String, int[]> places = new LinkedHashMap<>();

    /** Something that hands the responses over one by one; nothing of them stays in memory. */
    public interface Rows extends Consumer<Consumer<List<?>>> {
    }

    /** The results of {@code responses} within {@code scope}. */
    public SummaryWorkbook(SummaryCover cover, CountedResponses responses, SummaryScope scope, Words words) {
        this.cover = cover;
        this.responses = responses;
        this.scope = scope;
        this.words = words;
        this.tally = Tally.keepingSmallBack(responses.records());
    }

    /** Writes it without the responses, and leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        write(out, List.of(), null);
    }

    /** Writes it with the responses under {@code headings} as the last sheet, however many {@code rows} hands over. */
    public void write(OutputStream out, List<String> headings, Rows rows) throws IOException {
        try (var workbook = new XSSFWorkbook(); var streamed = new SXSSFWorkbook(workbook, ROWS_IN_MEMORY)) {
            workbook.getProperties().getCoreProperties().setTitle(words.text("summary.report"));
            workbook.getProperties().getCoreProperties().setCreator("Kenshu");
            about(workbook);
            var figures = figures(workbook);
            if (scope.by() != null) {
                crossed(workbook);
            }
            charts(workbook, figures);
            codeBook(workbook);
            if (rows != null) {
                var sheet = new DataSheet(streamed, words.text("summary.sheet.rows"), headings);
                rows.accept(sheet::line);
            }
            streamed.write(out);
        }
    }

    private void about(XSSFWorkbook workbook) {
        var sheet = DataSheet.about(workbook, cover, words);
        if (new SummaryBlocks(responses.questions(), tally, scope, words).isTooFew()) {
            sheet.fact(words.text("summary.counted"), words.text("summary.tooFew"));
        }
    }

    private List<String> headings(String... before) {
        return Stream.concat(Stream.of(before), Stream.of("code", "number", "question", "row", "scale", "facet", "kind", "valueCode", "value", "count", "share",
                "answered", "asked", "notAsked", "unanswered", "keptBack").map(key -> words.text("summary.column." + key))).toList();
    }

    private DataSheet figures(XSSFWorkbook workbook) {
        var sheet = new DataSheet(workbook, words.text("summary.sheet.figures"), headings()).wide(QUESTIONS);
        each((asked, counted) -> lines(sheet, List.of(), asked, tally.of(counted.facet().code(), scope.conditions()), counted));
        sheet.filtered(headings().size());
        return sheet;
    }

    private void crossed(XSSFWorkbook workbook) {
        var by = tally.records().find(scope.by()).orElseThrow();
        var headings = headings(words.text("summary.column.byCode"), words.text("summary.column.by"));
        var sheet = new DataSheet(workbook, words.text("summary.sheet.crossed"), headings);
        each((asked, counted) -> {
            if (!counted.facet().code().equals(by.code())) {
                by.values().forEach(value -> {
                    var conditions = Stream.concat(scope.conditions().stream(), Stream.of(new Having(by.code(), value.code()))).toList();
                    lines(sheet, List.of(value.code(), value.label().in(words.locale())), asked, tally.of(counted.facet().code(), conditions), counted);
                });
            }
        });
        sheet.filtered(headings.size());
    }

    private interface EachCounted {

        void take(AskedQuestion asked, AskedQuestion.Counted counted);
    }

    private void each(EachCounted taking) {
        responses.questions().questions().forEach(asked -> asked.counted().stream().filter(counted -> isShown(counted.facet()))
                .forEach(counted -> taking.take(asked, counted)));
    }

    private boolean isShown(Facet facet) {
        return !facet.values().isEmpty() && !scope.restrictsBy(facet);
    }

    private void lines(DataSheet sheet, List<String> before, AskedQuestion asked, Distribution figures, AskedQuestion.Counted counted) {
        var facet = counted.facet();
        for (int index = 0; index < facet.values().size(); index++) {
            var value = facet.values().get(index);
            var line = new ArrayList<Object>(before);
            line.addAll(names(asked, counted));
            line.addAll(List.of(value.code(), value.label().in(words.locale()), figures.values().get(index), figures.share(index), figures.answered(), figures.asked(),
                    figures.notAsked(), figures.unanswered(), figures.values().get(index).hidden() ? 1 : 0));
            int at = sheet.line(line);
            if (before.isEmpty()) {
                places.merge(facet.code(), new int[]{at, at}, (from, to) -> new int[]{from[0], to[1]});
            }
        }
    }

    /** The question, the row and scale of a grid, and the code under which all of it is kept. */
    private List<Object> names(AskedQuestion asked, AskedQuestion.Counted counted) {
        var row = asked.isTable() ? counted.facet().label().in(words.locale()) : "";
        var scale = counted.cell().scale() == null ? "" : responses.questions().scales(asked).get(counted.cell().scale()).in(words.locale());
        return List.of(asked.code(), asked.number().in(words.locale()), asked.question().label().in(words.locale()), row, scale, counted.facet().code(),
                counted.isSorted() ? words.text("coding.title") : words.name(asked.question().kind()));
    }

    private void charts(XSSFWorkbook workbook, DataSheet figures) {
        var tables = new ArrayList<Runnable>();
        var sheet = workbook.createSheet(words.text("summary.sheet.charts"));
        var charts = new NativeCharts(sheet);
        responses.questions().questions().forEach(asked -> {
            if (asked.isTable()) {
                byScale(asked).forEach((scale, counted) -> tables.add(() -> table(workbook, charts, asked, scale, counted)));
            } else {
                asked.counted().stream().filter(counted -> places.containsKey(counted.facet().code())).forEach(counted -> charts.bars(name(counted.facet()),
                        (XSSFSheet) figures.sheet(), places.get(counted.facet().code())[0], places.get(counted.facet().code())[1], VALUE, SHARE));
            }
        });
        tables.forEach(Runnable::run);
    }

    private Map<String, List<AskedQuestion.Counted>> byScale(AskedQuestion asked) {
        return asked.counted().stream().filter(counted -> isShown(counted.facet()))
                .collect(Collectors.groupingBy(counted -> Objects.toString(counted.cell().scale(), "rank"), LinkedHashMap::new, Collectors.toList()));
    }

    /** The rows of a grid on one scale as a table of its own, from which its chart is drawn. */
    private void table(XSSFWorkbook workbook, NativeCharts charts, AskedQuestion asked, String scale, List<AskedQuestion.Counted> counted) {
        var values = counted.get(0).facet().values();
        var headings = new ArrayList<>(List.of(words.text("summary.column.row"), words.text("summary.column.answered")));
        values.forEach(value -> headings.add(value.label().in(words.locale())));
        var sheet = new DataSheet(workbook, asked.code() + "_" + scale, headings);
        int last = 0;
        for (var each : counted) {
            var figures = tally.of(each.facet().code(), scope.conditions());
            last = sheet.line(Stream.concat(Stream.of(each.facet().label().in(words.locale()), figures.answered()), figures.values().stream()).toList());
        }
        var title = Bilingual.ofParts(asked.heading(), responses.questions().scales(asked).getOrDefault(scale, Bilingual.NONE)).in(words.locale());
        charts.parts(title, (XSSFSheet) sheet.sheet(), 1, last, 0, 2, values.size() + 1);
    }

    private String name(Facet facet) {
        return responses.questions().nameOf(facet.code()).in(words.locale());
    }

    private void codeBook(XSSFWorkbook workbook) {
        var sheet = new DataSheet(workbook, words.text("summary.sheet.codes"), Stream.of("code", "number", "question", "row", "scale", "facet", "kind", "valueCode", "value",
                "condition", "formerly").map(key -> words.text("summary.column." + key)).toList()).wide(QUESTIONS);
        responses.questions().questions().forEach(asked -> {
            var rest = List.of(condition(asked), asked.formerly().stream().map(label -> label.in(words.locale())).collect(Collectors.joining(" / ")));
            if (asked.counted().isEmpty()) {
                sheet.line(List.of(asked.code(), asked.number().in(words.locale()), asked.question().label().in(words.locale()), "", "", asked.code(), words.name(asked.question().kind()), "", "",
                        rest.get(0), rest.get(1)));
            }
            asked.counted().forEach(counted -> counted.facet().values().forEach(value -> sheet.line(Stream.concat(names(asked, counted).stream(),
                    Stream.of(value.code(), value.label().in(words.locale()), rest.get(0), rest.get(1))).toList())));
        });
    }

    /** On which earlier answers it depends that the question is asked: f3=1,4,5. */
    private static String condition(AskedQuestion asked) {
        var condition = asked.question().terms().condition();
        return condition.dependsOnAnswer() ? condition.question() + "=" + String.join(",", condition.values()) : "";
    }
}
