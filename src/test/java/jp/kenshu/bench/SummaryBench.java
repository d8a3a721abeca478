package jp.kenshu.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.launcher.EmbeddedDatabase;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.report.summary.AskedQuestions;
import jp.kenshu.report.summary.CountedResponses;
import jp.kenshu.report.summary.MadeUpAnswers;
import jp.kenshu.report.summary.ResponseRows;
import jp.kenshu.report.summary.SummaryBlocks;
import jp.kenshu.report.summary.SummaryCover;
import jp.kenshu.report.summary.SummaryPaper;
import jp.kenshu.report.summary.SummaryScope;
import jp.kenshu.report.summary.SummaryWorkbook;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import jp.kenshu.tally.Facet;
import jp.kenshu.tally.Tally;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The results of 100,000 responses of 49 fields: every closed question crossed with where people work, small figures kept back, beside
 * the same counts by plain SQL over a table with a column for each field; the report as PDF beside PDFBox writing the same words bare on as
 * many pages; and the heap at its fullest while a workbook of all rows is written, for a tenth of them and for all.
 */
@Tag("bench")
@Tag("summary")
class SummaryBench {

    private static final int RESPONSES = 100_000;
    private static final int ROUNDS = 3;
    private static final int SAMPLES = 10;
    private static final FormDefinition FORM = QuestionnaireOfR5.plan().asks();
    private static final Words WORDS = Words.in("ja");
    private static final SummaryCover COVER = new SummaryCover("研修会議", "アンケート", ZonedDateTime.of(2023, 11, 20, 9, 0, 0, 0, PortalClock.JAPAN),
            Map.of(), List.of(WORDS.text("summary.method.hidden")));

    @Test
    void summary() throws Exception {
        var folder = Files.createDirectories(Path.of("target", "bench", "summary")).toAbsolutePath();
        try (var database = EmbeddedDatabase.start(folder); var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            crossTabs(connection);
        }
        paper();
        for (var rows : List.of(RESPONSES / 10, RESPONSES)) {
            inItsOwnProcess(rows);
        }
    }

    private static void crossTabs(Connection connection) throws SQLException {
        var facets = AskedQuestions.of(List.of(FORM)).facets().stream().filter(facet -> !facet.code().equals("f1")).toList();
        fill(connection, facets);
        var begun = System.nanoTime();
        var counted = read(connection);
        double reading = seconds(begun);
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            var tally = Tally.keepingSmallBack(counted.records());
            facets.forEach(facet -> tally.cross("f1", facet.code(), List.of()));
            ours.add(seconds(start));
            start = System.nanoTime();
            for (var facet : facets) {
                sql(connection, facet);
            }
            theirs.add(seconds(start));
        }
        mustAgree(connection, facets, counted);
        double sql = median(theirs);
        Figure.print("summary", median(ours), "s of " + facets.size() + " cross-tabs", sql);
        Figure.say("bench summary: reading %d responses once %.1f s, with it %.1f s, ratio %.2f", RESPONSES, reading, reading + median(ours), (reading + median(ours)) / sql);
    }

    private static void fill(Connection connection, List<Facet> facets) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table bench_response (id bigint primary key, channel varchar(10) not null, answers json not null) character set utf8mb4");
            statement.execute("create table bench_plain (id bigint primary key, f1 varchar(10), "
                    + facets.stream().flatMap(facet -> columns(facet).stream()).map(column -> column + " varchar(10)").collect(Collectors.joining(", ")) + ")");
        }
        connection.setAutoCommit(false);
        var made = new MadeUpAnswers(FORM, 5);
        var columns = facets.stream().flatMap(facet -> columns(facet).stream()).toList();
        try (var response = connection.prepareStatement("insert into bench_response values (?, ?, ?)");
                var plain = connection.prepareStatement("insert into bench_plain values (?, ?" + ", ?".repeat(columns.size()) + ")")) {
            for (int id = 1; id <= RESPONSES; id++) {
                var answers = made.next();
                response.setLong(1, id);
                response.setString(2, MadeUpAnswers.channel(id).name());
                response.setString(3, answers.json());
                response.addBatch();
                var row = row(answers, id, facets);
                plain.setLong(1, id);
                for (int at = 0; at < row.size(); at++) {
                    plain.setString(at + 2, row.get(at));
                }
                plain.addBatch();
                if (id % 1_000 == 0) {
                    response.executeBatch();
                    plain.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private static List<String> columns(Facet facet) {
        var name = facet.code().replace('-', '_');
        return facet.exclusive() ? List.of(name) : facet.values().stream().map(value -> name + "_v" + value.code()).toList();
    }

    private static List<String> row(Answers answers, int id, List<Facet> facets) {
        var row = new ArrayList<String>();
        row.add(String.join("", answers.of(AnswerCell.of("f1"))));
        for (var facet : facets) {
            var given = facet.code().equals(AskedQuestions.CHANNEL) ? List.of(MadeUpAnswers.channel(id).name())
                    : answers.of(AnswerCell.find(facet.code()).orElseThrow());
            if (facet.exclusive()) {
                row.add(given.isEmpty() ? null : given.get(0));
            } else {
                facet.values().forEach(value -> row.add(given.contains(value.code()) ? "1" : null));
            }
        }
        return row;
    }

    private static CountedResponses read(Connection connection) throws SQLException {
        var counted = new CountedResponses(AskedQuestions.of(List.of(FORM)));
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(Integer.MIN_VALUE);
            try (var rows = statement.executeQuery("select channel, answers from bench_response")) {
                while (rows.next()) {
                    counted.add(FORM, Answers.fromJson(rows.getString(2)), AnswerChannel.valueOf(rows.getString(1)));
                }
            }
        }
        return counted;
    }

    /** The same counts by the database, one query for each column: by where people work, the column and its value. */
    private static Map<List<String>, Integer> sql(Connection connection, Facet facet) throws SQLException {
        var counts = new HashMap<List<String>, Integer>();
        for (var column : columns(facet)) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select f1, " + column + ", count(*) from bench_plain where " + column + " is not null group by f1, " + column)) {
                while (rows.next()) {
                    counts.put(List.of(rows.getString(1), column, rows.getString(2)), rows.getInt(3));
                }
            }
        }
        return counts;
    }

    private static void mustAgree(Connection connection, List<Facet> facets, CountedResponses counted) throws SQLException {
        var tally = Tally.tellingAll(counted.records());
        for (var facet : facets) {
            var there = sql(connection, facet);
            var tab = tally.cross("f1", facet.code(), List.of());
            for (int row = 0; row < tab.rows().size(); row++) {
                for (int index = 0; index < facet.values().size(); index++) {
                    var key = List.of(tab.by().values().get(row).code(), columns(facet).get(facet.exclusive() ? 0 : index),
                            facet.exclusive() ? facet.values().get(index).code() : "1");
                    if (tab.rows().get(row).values().get(index).number() != there.getOrDefault(key, 0)) {
                        throw new IllegalStateException("The database counts " + key + " otherwise");
                    }
                }
            }
        }
    }

    private static void paper() throws Exception {
        var counted = new CountedResponses(AskedQuestions.of(List.of(FORM)));
        var made = new MadeUpAnswers(FORM, 7);
        for (int person = 0; person < 1_000; person++) {
            counted.add(FORM, made.next(), MadeUpAnswers.channel(person));
        }
        var report = report(counted);
        var words = words(report);
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        bare(words);
        for (int round = 0; round < ROUNDS + 2; round++) {
            var start = System.nanoTime();
            report(counted);
            ours.add(words.size() / seconds(start));
            start = System.nanoTime();
            bare(words);
            theirs.add(words.size() / seconds(start));
        }
        Figure.print("summary", median(ours), "pages/s of the report (" + words.size() + " pages)", median(theirs));
    }

    private static byte[] report(CountedResponses counted) {
        var tally = Tally.keepingSmallBack(counted.records());
        return SummaryPaper.of(COVER, counted, new SummaryBlocks(counted.questions(), tally, new SummaryScope("f3", List.of()), WORDS), null, WORDS);
    }

    /** A line of words as it stands on a page. */
    private record Written(String text, float x, float y, float size) {
    }

    private static List<List<Written>> words(byte[] report) throws IOException {
        try (var pdf = Loader.loadPDF(report)) {
            var pages = new ArrayList<List<Written>>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var lines = new ArrayList<Written>();
                var stripper = new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> positions) {
                        var first = positions.get(0);
                        lines.add(new Written(text, first.getXDirAdj(), first.getYDirAdj(), first.getFontSizeInPt()));
                    }
                };
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.getText(pdf);
                pages.add(lines);
            }
            return pages;
        }
    }

    private static void bare(List<List<Written>> pages) throws IOException {
        try (var pdf = new PDDocument(); var face = SummaryBench.class.getResourceAsStream("/jp/kenshu/document/fonts/BIZUDPGothic-Regular.ttf")) {
            var font = PDType0Font.load(pdf, face, true);
            for (var lines : pages) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    for (var line : lines) {
                        content.beginText();
                        content.setFont(font, line.size());
                        content.newLineAtOffset(line.x(), page.getMediaBox().getHeight() - line.y());
                        content.showText(line.text());
                        content.endText();
                    }
                }
            }
            pdf.save(new ByteArrayOutputStream());
        }
    }

    private static void inItsOwnProcess(int rows) throws Exception {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), SummaryBench.class.getName(), String.valueOf(rows)).redirectErrorStream(true).start();
        try (var told = process.inputReader()) {
            told.lines().filter(line -> line.startsWith("bench")).forEach(System.out::println);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("A workbook of " + rows + " rows could not be written in 256 MB");
        }
    }

    /** What the process does: it writes so many rows and tells how full the heap was. */
    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        var questions = AskedQuestions.of(List.of(FORM));
        var counted = new CountedResponses(questions);
        MadeUpAnswers.of(FORM, 1_000, 3).forEach(answers -> counted.add(FORM, answers, AnswerChannel.QR));
        var lines = new ResponseRows(questions);
        var day = LocalDate.of(2023, 10, 19);
        var begun = System.nanoTime();
        var made = new MadeUpAnswers(FORM, 9);
        var held = new ArrayList<Double>();
        new SummaryWorkbook(COVER, counted, SummaryScope.whole(), WORDS).write(OutputStream.nullOutputStream(), lines.headings(WORDS), sheet -> {
            for (int row = 0; row < rows; row++) {
                if (row % (rows / SAMPLES) == rows / SAMPLES - 1) {
                    held.add(held());
                }
                sheet.accept(lines.line(day, AnswerChannel.QR, 1, made.next()));
            }
        });
        Figure.say("bench summary: workbook of %d rows in %.1f s, heap held on the way at most %.0f MB, at the first sample %.0f MB", rows, seconds(begun),
                held.stream().mapToDouble(Double::doubleValue).max().orElseThrow(), held.get(0));
    }

    private static double held() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
