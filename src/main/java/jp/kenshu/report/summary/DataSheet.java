package jp.kenshu.report.summary;

import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.document.workbook.FormulaGuard;
import jp.kenshu.tally.Count;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;

/**
 * A sheet for machines and people alike: one line of headings, one thing a line, one datum a cell, numbers as numbers; nothing is merged, and
 * what is kept back is an empty cell (総務省「統計表における機械判読可能なデータの表記方法」).
 */
final class DataSheet {

    private static final int LONGEST_CELL = 32_000;
    private static final int CHARACTER = 256;
    private static final int WIDTH = 16;
    private static final int NAME = 28;
    private static final int TEXT = 100;
    private static final int FIRST_WIDE = 0x2000;

    private final Sheet sheet;
    private final CellStyle guarded;
    private final CellStyle broken;
    private int lines;

    /** An empty sheet of this name under these headings. */
    DataSheet(Workbook workbook, String name, List<String> headings) {
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name, '_'));
        guarded = workbook.createCellStyle();
        guarded.setQuotePrefixed(true);
        broken = workbook.createCellStyle();
        broken.setQuotePrefixed(true);
        broken.setWrapText(true);
        broken.setVerticalAlignment(VerticalAlignment.TOP);
        sheet.createFreezePane(0, 1);
        sheet.setDefaultColumnWidth(WIDTH);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        line(List.copyOf(headings));
        var head = headStyle(workbook);
        sheet.getRow(0).forEach(cell -> cell.setCellStyle(head));
    }

    private static CellStyle headStyle(Workbook workbook) {
        var bold = workbook.createFont();
        bold.setBold(true);
        var head = workbook.createCellStyle();
        head.setFont(bold);
        head.setWrapText(true);
        head.setVerticalAlignment(VerticalAlignment.TOP);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return head;
    }

    /** What a workbook is: a name and a text on each line. */
    static DataSheet about(Workbook workbook, SummaryCover cover, Words words) {
        var sheet = new DataSheet(workbook, words.text("summary.sheet.about"), List.of(words.text("summary.item"), words.text("summary.content"))).wide(NAME, TEXT);
        sheet.fact(words.text("summary.questionnaire"), cover.title());
        sheet.fact(words.text("summary.conference"), cover.conference());
        cover.facts().forEach(sheet::fact);
        cover.method().forEach(each -> sheet.fact(words.text("summary.method"), each));
        return sheet;
    }

    /** Gives the first columns room for so many characters each. */
    DataSheet wide(int... characters) {
        for (int column = 0; column < characters.length; column++) {
            sheet.setColumnWidth(column, CHARACTER * characters[column]);
        }
        return this;
    }

    /** Adds a line of a name and a text that people read, broken into as many lines as it takes. */
    void fact(String name, String text) {
        line(List.of(name, text));
        var row = sheet.getRow(lines - 1);
        row.forEach(cell -> cell.setCellStyle(broken));
        row.setHeightInPoints(sheet.getDefaultRowHeightInPoints() * text.lines().mapToInt(each -> 1 + halfWidths(each) / TEXT).sum());
    }

    private static int halfWidths(String text) {
        return text.codePoints().map(sign -> sign < FIRST_WIDE ? 1 : 2).sum();
    }

    /** Adds a line: texts, numbers, counts; null leaves its cell empty. Tells at which row it stands. */
    int line(List<?> values) {
        var row = sheet.createRow(lines);
        for (int at = 0; at < values.size(); at++) {
            var value = values.get(at) instanceof Count count ? (count.hidden() ? null : (Object) count.number()) : values.get(at);
            if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
                row.createCell(at).setCellValue(number.doubleValue());
            } else if (value instanceof String text && !text.isEmpty()) {
                var cell = row.createCell(at);
                cell.setCellValue(text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…");
                if (FormulaGuard.couldBeFormula(text)) {
                    cell.setCellStyle(guarded);
                }
            }
        }
        return lines++;
    }

    /** Lets the lines be filtered by their headings. */
    void filtered(int columns) {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, lines - 1), 0, columns - 1));
    }

    Sheet sheet() {
        return sheet;
    }
}
