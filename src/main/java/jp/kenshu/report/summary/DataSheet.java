package jp.kenshu.report.summary;

import java.util.List;

import jp.kenshu.document.workbook.FormulaGuard;
import jp.kenshu.tally.Count;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;

/**
 * A sheet for machines and people alike: one line of headings, one thing a line, one datum a cell, numbers as numbers; nothing is merged, and
 * what is kept back is an empty cell (総務省「統計表における機械判読可能なデータの表記方法」).
 */
final class DataSheet {

    private static final int LONGEST_CELL = 32_000;
    private static final int WIDTH = 256 * 16;

    private final Sheet sheet;
    private final CellStyle guarded;
    private int lines;

    /** An empty sheet of this name under these headings. */
    DataSheet(Workbook workbook, String name, List<String> headings) {
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name, '_'));
        guarded = workbook.createCellStyle();
        guarded.setQuotePrefixed(true);
        sheet.createFreezePane(0, 1);
        sheet.setDefaultColumnWidth(WIDTH / 256);
        line(List.copyOf(headings));
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
