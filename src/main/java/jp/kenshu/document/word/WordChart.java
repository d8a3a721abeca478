package jp.kenshu.document.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A chart of bars in a {@link WordDocument}, with its figures in a workbook behind it; {@code alternative} says in words what it shows. */
public final class WordChart {

    private static final byte[][] COLOURS = {{0x00, 0x17, (byte) 0xc1}, {0x70, (byte) 0x96, (byte) 0xf8}, {0x4d, 0x4d, 0x4d}, {(byte) 0xa6, (byte) 0xa6, (byte) 0xa6}};
    private static final double WIDTH_CM = 16.5;
    private static final double CM_OF_A_BAR = 0.75;
    private static final double CM_AROUND = 2.2;
    private static final double CM_MOST = 22;

    private final String alternative;
    private final List<String> names;
    private final List<Series> series = new ArrayList<>();

    private record Series(String name, List<Long> values) {
    }

    /** A chart with a bar for each name, from above. */
    public WordChart(String alternative, List<String> names) {
        this.alternative = alternative;
        this.names = List.copyOf(names);
    }

    /** Adds what a colour stands for, a value for each name. */
    public WordChart series(String name, List<Long> values) {
        series.add(new Series(name, List.copyOf(values)));
        return this;
    }

    void drawIn(XWPFDocument document, XWPFParagraph paragraph) {
        try {
            var height = Math.min(CM_MOST, CM_AROUND + names.size() * CM_OF_A_BAR * Math.max(1, series.size() * 0.7));
            var chart = document.createChart(paragraph.createRun(), (int) (WIDTH_CM * Units.EMU_PER_CENTIMETER), (int) (height * Units.EMU_PER_CENTIMETER));
            paragraph.getRuns().get(0).getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(alternative);
            plot(chart);
        } catch (IOException | InvalidFormatException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    private void plot(XWPFChart chart) {
        var across = chart.createCategoryAxis(AxisPosition.LEFT);
        across.setOrientation(org.apache.poi.xddf.usermodel.chart.AxisOrientation.MAX_MIN);
        var along = chart.createValueAxis(AxisPosition.BOTTOM);
        along.setCrosses(AxisCrosses.MAX);
        along.setMinimum(0);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, along);
        data.setBarDirection(BarDirection.BAR);
        data.setVaryColors(false);
        var last = names.size();
        var categories = XDDFDataSourcesFactory.fromArray(names.toArray(String[]::new), "Sheet1!$A$2:$A$" + (last + 1), 0);
        for (int i = 0; i < series.size(); i++) {
            var letter = (char) ('B' + i);
            var values = XDDFDataSourcesFactory.fromArray(series.get(i).values().toArray(Long[]::new), "Sheet1!$" + letter + "$2:$" + letter + "$" + (last + 1), i + 1);
            var drawn = data.addSeries(categories, values);
            drawn.setTitle(series.get(i).name(), null);
            drawn.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(COLOURS[i % COLOURS.length])));
        }
        chart.plot(data);
        if (series.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
    }
}
