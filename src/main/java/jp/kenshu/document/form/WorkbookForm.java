package jp.kenshu.document.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jp.kenshu.document.form.PaperForm.Entry;
import jp.kenshu.document.form.PaperForm.Shape;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A form as workbook. Every entry is a named cell, a hidden sheet tells where each of them was, and the rest of the sheet
 * is protected, without a password, against slips of the hand.
 */
public final class WorkbookForm implements PaperForm.Layout {

    static final String KEYS = "kenshu";
    /** What the names of entries' cells begin with. */
    static final String NAMES = "kenshu_";
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final byte[] GROUND = {(byte) 0xE8, (byte) 0xF1, (byte) 0xFE};
    private static final int LIST_MAX = 255;
    private static final int LISTS_FROM = 3;
    private static final int COLUMNS_LEAST = 3;
    private static final int LABEL_WIDTH = 30;
    private static final int ENTRY_WIDTH = 34;
    private static final float LINE = 15;
    private static final float TALLEST = 400;
    private static final int LINES_LEAST = 5;

    private final PaperForm form;
    private final Map<String, String> texts;
    private final int last;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet;
    private final Map<String, String> places = new LinkedHashMap<>();
    private final List<List<String>> lists = new ArrayList<>();
    private XSSFCellStyle plain;
    private XSSFCellStyle title;
    private XSSFCellStyle heading;
    private XSSFCellStyle label;
    private XSSFCellStyle known;
    private XSSFCellStyle open;
    private int row;

    private WorkbookForm(PaperForm form, Map<String, String> texts) {
        this.form = form;
        this.texts = texts;
        this.last = Math.max(COLUMNS_LEAST, form.columns());
        this.sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(form.title()));
    }

    /** The form filled with {@code texts}, carrying {@code seal}. */
    public static byte[] write(PaperForm form, Map<String, String> texts, String seal) {
        return new WorkbookForm(form, texts).write(seal);
    }

    /** The name of the cell for the entry of {@code key}. */
    static String nameOf(String key) {
        return NAMES + key.replace('-', '_');
    }

    /** The name of the cell for an entry whose key differs from another one's only in its hyphens. */
    static String otherNameOf(String key) {
        return "kenshu." + key.replace('-', '.');
    }

    private byte[] write(String seal) {
        try (workbook; var bytes = new ByteArrayOutputStream()) {
            styles();
            page();
            across(form.conference(), plain, LINE);
            across(form.title(), title, 2 * LINE);
            form.layOn(this);
            sheet.enableLocking();
            sheet.lockFormatRows(false);
            sheet.lockFormatColumns(false);
            keys(seal);
            workbook.getProperties().getCoreProperties().setTitle(form.title());
            workbook.getProperties().getCoreProperties().setCreator("Kenshu");
            workbook.getProperties().getCustomProperties().addProperty(FormReader.SEAL, seal);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void page() {
        sheet.setColumnWidth(0, 256 * LABEL_WIDTH);
        for (int column = 1; column <= last; column++) {
            sheet.setColumnWidth(column, 256 * ENTRY_WIDTH);
        }
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
    }

    @Override
    public void heading(String text) {
        across(text, heading, 1.6f * LINE);
    }

    @Override
    public void remark(String text) {
        across(text, plain, height(text, LABEL_WIDTH + last * ENTRY_WIDTH, 1));
    }

    @Override
    public void known(Map<String, String> facts) {
        facts.forEach((name, value) -> {
            put(0, name, label);
            put(1, value, known);
            merge(1, last, known);
            sheet.getRow(row++).setHeightInPoints(1.3f * LINE);
        });
    }

    @Override
    public void ask(String question, Entry entry) {
        put(0, question, label);
        entry(1, entry);
        merge(1, last, open);
        float least = entry.shape() == Shape.TEXT ? LINES_LEAST : 1.3f;
        sheet.getRow(row++).setHeightInPoints(Math.max(height(question, LABEL_WIDTH, 1),
                height(texts.getOrDefault(entry.key(), ""), last * ENTRY_WIDTH, least)));
    }

    @Override
    public void grid(List<String> headings, List<PaperForm.Row> rows) {
        put(0, "", label);
        for (int i = 0; i < headings.size(); i++) {
            put(i + 1, headings.get(i), label);
        }
        row++;
        for (var line : rows) {
            put(0, line.label(), label);
            float tallest = height(line.label(), LABEL_WIDTH, 1);
            for (int i = 0; i < line.entries().size(); i++) {
                var entry = line.entries().get(i);
                entry(i + 1, entry);
                tallest = Math.max(tallest, height(texts.getOrDefault(entry.key(), ""), ENTRY_WIDTH,
                        entry.shape() == Shape.TEXT ? LINES_LEAST : 1));
            }
            sheet.getRow(row++).setHeightInPoints(tallest);
        }
    }

    private void entry(int column, Entry entry) {
        put(column, texts.getOrDefault(entry.key(), ""), open);
        var place = new CellReference(sheet.getSheetName(), row, column, true, true);
        var name = workbook.createName();
        name.setNameName(workbook.getName(nameOf(entry.key())) == null ? nameOf(entry.key()) : otherNameOf(entry.key()));
        name.setRefersToFormula(place.formatAsString());
        places.put(entry.key(), place.formatAsString(false));
        if (entry.shape() == Shape.CHOICE) {
            sheet.addValidationData(sheet.getDataValidationHelper().createValidation(constraint(entry.choices()),
                    new CellRangeAddressList(row, row, column, column)));
        }
    }

    /** The list that a cell offers: within the cell where Excel can hold it so, else in a column of the hidden sheet. */
    private DataValidationConstraint constraint(List<String> choices) {
        if (String.join(",", choices).length() <= LIST_MAX && choices.stream().noneMatch(choice -> choice.indexOf(',') >= 0)) {
            return sheet.getDataValidationHelper().createExplicitListConstraint(choices.toArray(String[]::new));
        }
        if (!lists.contains(choices)) {
            lists.add(choices);
        }
        var column = CellReference.convertNumToColString(LISTS_FROM + lists.indexOf(choices));
        return sheet.getDataValidationHelper().createFormulaListConstraint("%s!$%s$1:$%s$%d".formatted(KEYS, column, column, choices.size()));
    }

    private void across(String text, XSSFCellStyle style, float height) {
        put(0, text, style);
        merge(0, last, style);
        sheet.getRow(row++).setHeightInPoints(height);
    }

    private void merge(int from, int to, XSSFCellStyle style) {
        for (int column = from + 1; column <= to; column++) {
            sheet.getRow(row).createCell(column).setCellStyle(style);
        }
        sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
    }

    private void put(int column, String text, XSSFCellStyle style) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        var cell = line.createCell(column);
        if (!text.isEmpty()) {
            cell.setCellValue(storable(text));
        }
        cell.setCellStyle(style);
    }

    /** The text as the file can hold it: nothing in it reads as an escape, and carriage returns stay. */
    private static String storable(String text) {
        return LIKE_AN_ESCAPE.matcher(text).replaceAll("_x005F_").replace("\r", "_x000D_");
    }

    private static float height(String text, int columnWidth, float leastLines) {
        var lines = text.split("\n", -1);
        float count = 0;
        for (var line : lines) {
            var signs = line.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
            count += Math.max(1, (float) Math.ceil((signs + 1) / (columnWidth - 2.0)));
        }
        return Math.min(TALLEST, LINE * Math.max(count, leastLines) + 4);
    }

    /** The hidden sheet: the seal, what long lists offer, and where each entry was when the form left the portal. */
    private void keys(String seal) {
        var keys = workbook.createSheet(KEYS);
        keys.createRow(0).createCell(0).setCellValue(seal);
        int line = 1;
        for (var place : places.entrySet()) {
            var written = keys.createRow(line++);
            written.createCell(0).setCellValue(place.getKey());
            written.createCell(1).setCellValue(place.getValue());
        }
        for (int list = 0; list < lists.size(); list++) {
            for (int at = 0; at < lists.get(list).size(); at++) {
                var written = keys.getRow(at) == null ? keys.createRow(at) : keys.getRow(at);
                written.createCell(LISTS_FROM + list).setCellValue(lists.get(list).get(at));
            }
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(keys), SheetVisibility.VERY_HIDDEN);
    }

    private void styles() {
        plain = style(9, false, null);
        title = style(16, true, null);
        title.setAlignment(HorizontalAlignment.CENTER);
        heading = style(12, true, null);
        heading.setVerticalAlignment(VerticalAlignment.BOTTOM);
        label = framed(style(9, true, GROUND));
        known = framed(style(10, false, null));
        open = framed(style(10, false, null));
        open.setLocked(false);
    }

    private XSSFCellStyle style(int size, boolean bold, byte[] ground) {
        var font = workbook.createFont();
        font.setFontName("BIZ UDPゴシック");
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        if (ground != null) {
            style.setFillForegroundColor(new XSSFColor(ground, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private static XSSFCellStyle framed(XSSFCellStyle style) {
        List.<java.util.function.Consumer<BorderStyle>>of(style::setBorderTop, style::setBorderBottom, style::setBorderLeft, style::setBorderRight)
                .forEach(side -> side.accept(BorderStyle.THIN));
        return style;
    }
}
