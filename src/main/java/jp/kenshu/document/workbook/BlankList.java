package jp.kenshu.document.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook for somebody to fill in: a sheet with headings and lists to choose from, whose cells all hold text so that
 * leading zeros stay, and a second sheet with an example.
 */
public final class BlankList {

    private static final int ROWS = 2000;
    private static final int CHARACTER = 256;
    private static final byte[] HEADING_GROUND = {(byte) 0xE8, (byte) 0xF1, (byte) 0xFE};

    private final String name;
    private final String exampleName;
    private final List<Field> fields = new ArrayList<>();

    private record Field(String heading, int width, List<String> choices, String example) {
    }

    /** An empty list with the names of its sheet and of the sheet with the example. */
    public BlankList(String name, String exampleName) {
        this.name = name;
        this.exampleName = exampleName;
    }

    /** Adds a column that is so many characters wide; with choices it offers these and takes nothing else. */
    public BlankList column(String heading, int width, List<String> choices, String example) {
        fields.add(new Field(heading, width, choices, example));
        return this;
    }

    /** Writes the workbook and leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var heading = heading(workbook);
            var text = text(workbook);
            var list = headed(workbook.createSheet(WorkbookUtil.createSafeSheetName(name)), heading, text);
            var example = headed(workbook.createSheet(WorkbookUtil.createSafeSheetName(exampleName)), heading, text);
            var row = example.createRow(1);
            for (int i = 0; i < fields.size(); i++) {
                var cell = row.createCell(i);
                cell.setCellStyle(text);
                cell.setCellValue(fields.get(i).example());
            }
            offerChoices(workbook, list);
            workbook.setActiveSheet(0);
            workbook.write(out);
        }
    }

    private XSSFSheet headed(XSSFSheet sheet, XSSFCellStyle heading, XSSFCellStyle text) {
        sheet.createFreezePane(0, 1);
        var row = sheet.createRow(0);
        for (int i = 0; i < fields.size(); i++) {
            sheet.setDefaultColumnStyle(i, text);
            sheet.setColumnWidth(i, fields.get(i).width() * CHARACTER);
            var cell = row.createCell(i);
            cell.setCellStyle(heading);
            cell.setCellValue(fields.get(i).heading());
        }
        return sheet;
    }

    private void offerChoices(XSSFWorkbook workbook, XSSFSheet list) {
        var choices = workbook.createSheet("choices");
        var validations = list.getDataValidationHelper();
        for (int i = 0; i < fields.size(); i++) {
            var offered = fields.get(i).choices();
            if (!offered.isEmpty()) {
                write(choices, i, offered);
                var column = CellReference.convertNumToColString(i);
                var range = "choices!$%s$1:$%s$%d".formatted(column, column, offered.size());
                var validation = validations.createValidation(validations.createFormulaListConstraint(range),
                        new CellRangeAddressList(1, ROWS, i, i));
                validation.setShowErrorBox(true);
                list.addValidationData(validation);
            }
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(choices), SheetVisibility.HIDDEN);
    }

    private static void write(XSSFSheet sheet, int column, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            var row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(column).setCellValue(values.get(i));
        }
    }

    private static XSSFCellStyle text(XSSFWorkbook workbook) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        return style;
    }

    private static XSSFCellStyle heading(XSSFWorkbook workbook) {
        var bold = workbook.createFont();
        bold.setBold(true);
        var style = text(workbook);
        style.setFont(bold);
        style.setFillForegroundColor(new XSSFColor(HEADING_GROUND, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
