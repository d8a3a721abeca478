package jp.kenshu.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kenshu.document.Drawing;
import jp.kenshu.document.HouseDocument;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Charts as a page and a paper show them: the same words and lengths in both, and nothing where a figure is kept back. */
class ChartTest {

    private static final Pattern RECT = Pattern.compile("<rect x=\"([\\d.]+)\" y=\"[\\d.]+\" width=\"([\\d.]+)\"");
    private static final Drawing BARS = BarChart.of(List.of(new BarChart.Bar("市町村 <𠮷>", 0.5, "50（50.0%）"), new BarChart.Bar("消防署", Double.NaN, "＊"),
            new BarChart.Bar("保健所", 0.25, "25（25.0%）")), 0);

    @Test
    void barsAreAsLongAsTheirFigures() {
        var widths = RECT.matcher(BARS.svg("図")).results().map(bar -> Float.parseFloat(bar.group(2))).toList();

        assertEquals(2, widths.size());
        assertEquals(widths.get(0), 2 * widths.get(1), 0.01f);
    }

    @Test
    void figureOfSeveralLinesStandsAboveItsColumnAndNotOnIt() {
        var months = ColumnChart.of(IntStream.rangeClosed(1, 12).mapToObj(month -> new BarChart.Bar(month + "月", 10 * month, 10 * month + "（" + month + "5.8%）")).toList()).svg("図");
        var tops = Pattern.compile("<rect x=\"[\\d.]+\" y=\"([\\d.]+)\"").matcher(months).results().map(bar -> Float.parseFloat(bar.group(1))).toList();
        var ends = Pattern.compile("<text[^>]* y=\"([\\d.]+)\"[^>]*>[^<]*%）<").matcher(months).results().map(text -> Float.parseFloat(text.group(1))).toList();

        assertEquals(List.of(12, 12), List.of(tops.size(), ends.size()), months);
        for (int month = 0; month < 12; month++) {
            assertTrue(ends.get(month) <= tops.get(month), months);
        }
    }

    /** The report in English had "Februar" and, below it, "y". */
    @Test
    void noMonthIsBrokenInTwo() {
        var months = ColumnChart.of(Stream.of(Month.values()).map(month -> new BarChart.Bar(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), 0, "0 (0.0%)")).toList()).svg("figure");

        for (var month : Month.values()) {
            assertTrue(months.contains(">" + month.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "<"), months);
        }
    }

    /** An open frame is a figure that is kept back; of a question that nobody was asked there is none. */
    @Test
    void whereNobodyAnsweredNothingIsKeptBack() {
        var svg = StackedChart.of(List.of("参考になった", "どちらでもない"), List.of(new StackedChart.Bar("講演", List.of(0.0, 0.0), "n=0")), "伏せた値").svg("図");

        assertEquals(0, svg.split("<line ").length - 1);
        assertFalse(svg.contains("伏せた値"));
    }

    @Test
    void pictureIsReadAndNothingOfItIsMarkup() {
        var svg = BARS.svg("回答の\"割合\"");

        assertTrue(svg.contains("role=\"img\" aria-label=\"回答の&quot;割合&quot;\""));
        assertTrue(svg.contains("市町村 &lt;𠮷&gt;"));
        assertFalse(svg.contains("style="));
    }

    @Test
    void partsOfAWholeFillTheBarAndWhatIsKeptBackIsOpen() {
        var drawing = StackedChart.of(List.of("参考になった", "どちらでもない"), List.of(new StackedChart.Bar("講演", List.of(0.6, 0.4), "n=10"),
                new StackedChart.Bar("発表", List.of(0.6, Double.NaN), "n=12")), "伏せた値");
        var svg = drawing.svg("図");

        assertTrue(svg.contains(">60%<") && svg.contains(">40%<") && svg.contains(">n=12<"));
        assertTrue(svg.contains("伏せた値"));
        assertEquals(3, svg.split("<line ").length - 1, "the frame of the open bar alone");
    }

    @Test
    void chartOfNothingIsNoFault() {
        assertTrue(BarChart.of(List.of(), 0).svg("").startsWith("<svg"));
        assertTrue(ColumnChart.of(List.of()).svg("").startsWith("<svg"));
        assertTrue(ColumnChart.of(List.of(new BarChart.Bar("10月", 0, "0"))).svg("").contains("10月"));
    }

    @Test
    void paperHasTheSameWordsAsThePage() throws IOException {
        var paper = new HouseDocument("報告", "研修会議", Locale.JAPANESE);
        paper.figure(BARS, "図１　所属", "所属の棒グラフ");
        try (var pdf = Loader.loadPDF(paper.print())) {
            var text = new PDFTextStripper().getText(pdf);

            assertTrue(text.contains("市町村 <𠮷>") && text.contains("25（25.0%）") && text.contains("図１"), text);
        }
    }
}
