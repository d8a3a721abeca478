package jp.kenshu.report.summary;

import javax.xml.namespace.QName;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Charts that Excel itself draws from the cells of a workbook, one under the other on a sheet of their own. */
final class NativeCharts {

    private static final int ROWS = 24;
    private static final int COLUMNS = 12;
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private final XSSFSheet sheet;
    private int row;

    NativeCharts(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** Bars of the figures in column {@code figures}, named by column {@code names}, of the rows from {@code first} to {@code last}. */
    void bars(String title, XSSFSheet data, int first, int last, int names, int figures) {
        var chart = begun(title);
        var bars = data(chart);
        bars.addSeries(XDDFDataSourcesFactory.fromStringCellRange(data, new CellRangeAddress(first, last, names, names)),
                XDDFDataSourcesFactory.fromNumericCellRange(data, new CellRangeAddress(first, last, figures, figures))).setTitle(title, null);
        chart.plot(bars);
    }

    /** Parts of a whole: a bar for each row, a part for each of the columns, whose headings are its legend. */
    void parts(String title, XSSFSheet data, int first, int last, int names, int from, int to) {
        var chart = begun(title);
        chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        var bars = data(chart);
        bars.setBarGrouping(BarGrouping.PERCENT_STACKED);
        for (int column = from; column <= to; column++) {
            bars.addSeries(XDDFDataSourcesFactory.fromStringCellRange(data, new CellRangeAddress(first, last, names, names)),
                    XDDFDataSourcesFactory.fromNumericCellRange(data, new CellRangeAddress(first, last, column, column)))
                    .setTitle(data.getRow(0).getCell(column).getStringCellValue(), null);
        }
        chart.plot(bars);
        stack(chart);
    }

    private XSSFChart begun(String title) {
        var drawing = sheet.createDrawingPatriarch();
        var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, row, COLUMNS, row + ROWS - 2));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        row += ROWS;
        return chart;
    }

    private static XDDFBarChartData data(XSSFChart chart) {
        var names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        var figures = chart.createValueAxis(AxisPosition.BOTTOM);
        figures.setCrosses(AxisCrosses.AUTO_ZERO);
        figures.setMinimum(0);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, figures);
        data.setBarDirection(BarDirection.BAR);
        data.setVaryColors(false);
        return data;
    }

    /** Lays the parts one behind the other; the small schema that POI comes with has no class for it. */
    private static void stack(XSSFChart chart) {
        try (var cursor = chart.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
            cursor.toChild(new QName(CHART, "axId"));
            cursor.beginElement("overlap", CHART);
            cursor.insertAttributeWithValue("val", "100");
        }
    }
}
