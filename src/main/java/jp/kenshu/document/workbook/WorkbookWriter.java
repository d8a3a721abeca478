package jp.kenshu.document.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** Writes a {@link Listing} as a workbook: headings that stay in sight and filter, columns as wide as their texts. */
final class WorkbookWriter<T> {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int LONGEST_CELL = 32_767;
    private static final int NARROWEST = 6;
    private static final int WIDEST = 60;
    private static final byte[] HEADING_GROUND = {(byte) 0xE8, (byte) 0xF1, (byte) 0xFE};
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final String name;
    private final List<Listing.Field<T>> fields;
    private final int[] widths;
    private XSSFCellStyle heading;
    private XSSFCellStyle text;
    private XSSFCellStyle guarded;
    private XSSFCellStyle number;
    private XSSFCellStyle day;
    private XSSFCellStyle moment;

    WorkbookWriter(String name, List<Listing.Field<T>> fields) {
        this.name = name;
        this.fields = fields;
        this.widths = new int[fields.size()];
    }

    void write(Iterable<? extends T> rows, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            prepareStyles(workbook);
            workbook.getXSSFWorkbook().getProperties().getCoreProperties().setTitle(name);
            workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreator("Kenshu");
            var sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name, '_'));
            sheet.createFreezePane(0, 1);

            headings(sheet.createRow(0));
            int last = 0;
            for (var row : rows) fill(sheet.createRow(++last), row);

            sheet.setAutoFilter(new CellRangeAddress(0, last, 0, fields.size() - 1));
            for (int i = 0; i < widths.length; i++) {
                sheet.setColumnWidth(i, 256 * Math.max(NARROWEST, Math.min(WIDEST, widths[i] + 3)));
            }
            workbook.write(out);
        }
    }

    private void prepareStyles(SXSSFWorkbook workbook) {
        var plain = workbook.getFontAt(0);
        plain.setFontName("BIZ UDPGothic");
        var bold = workbook.createFont();
        bold.setFontName(plain.getFontName());
        bold.setFontHeightInPoints(plain.getFontHeightInPoints());
        bold.setBold(true);

        text = style(workbook, "@");
        text.setWrapText(true);
        guarded = style(workbook, "@");
        guarded.setWrapText(true);
        guarded.setQuotePrefixed(true);
        number = style(workbook, "General");
        day = style(workbook, "yyyy/mm/dd");
        moment = style(workbook, "yyyy/mm/dd hh:mm");
        heading = style(workbook, "@");
        heading.setFont(bold);
        heading.setWrapText(true);
        heading.setBorderBottom(BorderStyle.THIN);
        heading.setFillForegroundColor(new XSSFColor(HEADING_GROUND, null));
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFCellStyle style(SXSSFWorkbook workbook, String format) {
        var style = (XSSFCellStyle) workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private void headings(Row row) {
        for (int i = 0; i < fields.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(storable(fields.get(i).heading()));
            cell.setCellStyle(heading);
            widths[i] = width(fields.get(i).heading());
        }
    }

    private void fill(Row row, T thing) {
        for (int i = 0; i < fields.size(); i++) {
            var value = fields.get(i).value().apply(thing);
            if (value != null) fill(row.createCell(i), fields.get(i).kind(), value, i);
        }
    }

    private void fill(Cell cell, Listing.Kind kind, Object value, int column) {
        switch (kind) {
            case TEXT -> {
                var typed = (String) value;
                cell.setCellValue(storable(typed));
                cell.setCellStyle(FormulaGuard.couldBeFormula(typed) ? guarded : text);
                widths[column] = Math.max(widths[column], width(typed));
            }
            case NUMBER -> {
                cell.setCellValue(((Number) value).doubleValue());
                cell.setCellStyle(number);
                widths[column] = Math.max(widths[column], value.toString().length());
            }
            case DAY -> {
                cell.setCellValue((LocalDate) value);
                cell.setCellStyle(day);
                widths[column] = Math.max(widths[column], "yyyy/mm/dd".length());
            }
            case MOMENT -> {
                cell.setCellValue(Listing.inJapan(value));
                cell.setCellStyle(moment);
                widths[column] = Math.max(widths[column], "yyyy/mm/dd hh:mm".length());
            }
        }
    }

    /** The text as the file can hold it: no longer than a cell may be, and nothing in it that reads as an escape. */
    private static String storable(String typed) {
        var text = LIKE_AN_ESCAPE.matcher(typed).replaceAll("_x005F_");
        if (text.length() <= LONGEST_CELL) return text;
        int end = LONGEST_CELL - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static int width(String text) {
        return text.lines().mapToInt(line -> line.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum()).max().orElse(0);
    }
}
