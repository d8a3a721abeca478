package jp.kenshu.report.summary;

import javax.xml.namespace.QName;

import jp.kenshu.document.Tone;
import jp.kenshu.report.chart.ChartStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
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
    private static final int ROWS_BESIDE_BARS = 12;
    private static final int ROWS_OF_A_PAGE = 48;
    private static final int COLUMNS = 12;
    private static final short PRINTED_AT = 64;
    private static final int GAP = 60;
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private final XSSFSheet sheet;
    private int row;
    private int top;

    NativeCharts(XSSFSheet sheet) {
        this.sheet = sheet;
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setScale(PRINTED_AT);
    }

    /** Bars of the figures in column {@code figures}, named by column {@code names}, of the rows from {@code first} to {@code last}. */
    void bars(String title, XSSFSheet data, int first, int last, int names, int figures) {
        var chart = begun(title, last - first + 1);
        var bars = data(chart);
        addSeries(bars, data, new CellRangeAddress(first, last, names, names), new CellRangeAddress(first, last, figures, figures), title, ChartStyle.MAIN);
        chart.plot(bars);
    }

    /** Parts of a whole: a bar for each row, a part for each of the columns, whose headings are its legend. */
    void parts(String title, XSSFSheet data, int first, int last, int names, int from, int to) {
        var chart = begun(title, last - first + 1);
        chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        var bars = data(chart);
        bars.setBarGrouping(BarGrouping.PERCENT_STACKED);
        for (int column = from; column <= to; column++) {
            addSeries(bars, data, new CellRangeAddress(first, last, names, names), new CellRangeAddress(first, last, column, column),
                    data.getRow(0).getCell(column).getStringCellValue(), ChartStyle.tone(column - from));
        }
        chart.plot(bars);
        stack(chart);
    }

    /** The tone is said, because the workbook has no theme from which another program than Excel could take one. */
    private static void addSeries(XDDFBarChartData bars, XSSFSheet data, CellRangeAddress names, CellRangeAddress figures, String title, Tone tone) {
        var series = bars.addSeries(XDDFDataSourcesFactory.fromStringCellRange(data, names), XDDFDataSourcesFactory.fromNumericCellRange(data, figures));
        series.setTitle(title, null);
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(new byte[] {(byte) tone.red(), (byte) tone.green(), (byte) tone.blue()})));
    }

    /** An empty chart with room for so many bars; on paper none is divided. */
    private XSSFChart begun(String title, int bars) {
        int rows = Math.max(ROWS, bars + ROWS_BESIDE_BARS);
        if (row > top && row + rows > top + ROWS_OF_A_PAGE) {
            sheet.setRowBreak(row - 1);
            top = row;
        }
        var drawing = sheet.createDrawingPatriarch();
        var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, row, COLUMNS, row + rows - 2));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        row += rows;
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
        data.setGapWidth(GAP);
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
