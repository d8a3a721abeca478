package jp.kenshu.report.participation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jp.kenshu.Words;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The report on participation as workbook: a sheet for each table, figures as figures, one cell for each; and a row for each municipality never reached. */
final class ParticipationWorkbook {

    private static final int WIDE = 256 * 34;
    private static final int NARROW = 256 * 14;
    private static final int HEADS = 32;
    private static final byte[] GROUND = {(byte) 0xE8, (byte) 0xF1, (byte) 0xFE};

    private final ParticipationFigures figures;
    private final Words words;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle heading = workbook.createCellStyle();
    private final CellStyle figure = workbook.createCellStyle();

    private ParticipationWorkbook(ParticipationFigures figures, Words words) {
        this.figures = figures;
        this.words = words;
        workbook.getFontAt(0).setFontName("BIZ UDPGothic");
        heading.setFillForegroundColor(new XSSFColor(GROUND, null));
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heading.setWrapText(true);
        figure.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
        workbook.getProperties().getCoreProperties().setTitle(words.text("participation.title"));
        workbook.getProperties().getCoreProperties().setCreator("Kenshu");
    }

    static byte[] of(ParticipationFigures figures, Words words) {
        return new ParticipationWorkbook(figures, words).write();
    }

    private byte[] write() {
        try (workbook; var bytes = new ByteArrayOutputStream()) {
            figures.tables().forEach(this::table);
            reach();
            never();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void table(FigureTable table) {
        var sheet = sheet(table.title(), table.heads());
        table.lines().forEach(line -> line(sheet.createRow(sheet.getLastRowNum() + 1), line));
        if (table.total() != null) {
            line(sheet.createRow(sheet.getLastRowNum() + 1), table.total());
        }
    }

    private XSSFSheet sheet(String title, List<String> heads) {
        var name = WorkbookUtil.createSafeSheetName(title, '_');
        var sheet = workbook.createSheet(workbook.getSheet(name) == null ? name : WorkbookUtil.createSafeSheetName((workbook.getNumberOfSheets() + 1) + " " + title, '_'));
        sheet.createFreezePane(1, 1);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        var row = sheet.createRow(0);
        row.setHeightInPoints(HEADS);
        for (int column = 0; column < heads.size(); column++) {
            row.createCell(column).setCellValue(heads.get(column));
            row.getCell(column).setCellStyle(heading);
            sheet.setColumnWidth(column, column == 0 ? WIDE : NARROW);
        }
        return sheet;
    }

    private void line(XSSFRow row, FigureTable.Line line) {
        row.createCell(0).setCellValue(line.name());
        for (int column = 0; column < line.counts().size(); column++) {
            var count = line.counts().get(column);
            var cell = row.createCell(column + 1);
            if (count.hidden()) {
                cell.setCellValue(FigureTable.text(count, words));
            } else {
                cell.setCellValue(count.number());
                cell.setCellStyle(figure);
            }
        }
    }

    private void reach() {
        var sheet = sheet(words.text("participation.reached"), List.of(words.text("participation.prefecture"), words.text("participation.municipalities"),
                words.text("participation.reached"), words.text("participation.never")));
        for (var each : figures.reach().prefectures()) {
            var row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(0).setCellValue(each.prefecture().getCalled().in(words.locale()));
            row.createCell(1).setCellValue(each.all());
            row.createCell(2).setCellValue(each.reached());
            row.createCell(3).setCellValue(each.never().size());
        }
    }

    private void never() {
        var sheet = sheet(words.text("participation.never"), List.of(words.text("participation.municipality"), words.text("participation.prefecture"), words.text("participation.code")));
        for (var each : figures.reach().prefectures()) {
            for (var municipality : each.never()) {
                var row = sheet.createRow(sheet.getLastRowNum() + 1);
                row.createCell(0).setCellValue(municipality.getName());
                row.createCell(1).setCellValue(each.prefecture().getCalled().in(words.locale()));
                row.createCell(2).setCellValue(municipality.getCode());
            }
        }
    }
}
