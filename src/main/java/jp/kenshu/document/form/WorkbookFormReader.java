package jp.kenshu.document.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jp.kenshu.document.form.ReturnedForm.Fault;
import jp.kenshu.document.form.ReturnedForm.Trouble;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a form that came back as workbook: every named cell, held against where it was when the form left the portal. */
final class WorkbookFormReader {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final MathContext EXCEL_PRECISION = new MathContext(15);

    private final PaperForm form;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, CellAddress> places = new LinkedHashMap<>();

    WorkbookFormReader(PaperForm form) {
        this.form = form;
    }

    ReturnedForm read(byte[] file) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var keys = workbook.getSheet(WorkbookForm.KEYS);
            var seal = seal(workbook, keys);
            var sheet = workbook.getNumberOfSheets() == 0 ? null : workbook.getSheetAt(0);
            if (seal == null || sheet == null) {
                return new ReturnedForm(null, Map.of(), List.of(), List.of());
            }
            form.entries().forEach(entry -> find(workbook, sheet, entry.key()));
            places.keySet().forEach(key -> read(sheet, key, before(keys)));
            return new ReturnedForm(seal, texts, faults, strays(sheet));
        }
    }

    private static String seal(XSSFWorkbook workbook, XSSFSheet keys) {
        if (keys != null && keys.getRow(0) != null && keys.getRow(0).getCell(0) != null) {
            return text(keys.getRow(0).getCell(0));
        }
        var property = workbook.getProperties().getCustomProperties().getProperty(FormReader.SEAL);
        return property == null ? null : property.getLpwstr();
    }

    private static Map<String, String> before(XSSFSheet keys) {
        var before = new HashMap<String, String>();
        if (keys != null) {
            keys.forEach(row -> {
                if (row.getCell(1) != null) {
                    before.put(text((XSSFCell) row.getCell(0)), text((XSSFCell) row.getCell(1)));
                }
            });
        }
        return before;
    }

    /** Where the entry is now; a name that points nowhere, to several cells or to another sheet is no place. */
    private void find(XSSFWorkbook workbook, XSSFSheet sheet, String key) {
        var names = workbook.getNames(WorkbookForm.nameOf(key));
        var formula = names.isEmpty() ? null : names.get(0).getRefersToFormula();
        if (formula == null || formula.contains("#REF") || formula.isBlank()) {
            faults.add(new Fault(key, Trouble.MISSING));
            return;
        }
        var area = new AreaReference(formula, SpreadsheetVersion.EXCEL2007);
        var first = area.getFirstCell();
        if (!sheet.getSheetName().equals(first.getSheetName())) {
            faults.add(new Fault(key, Trouble.MISSING));
        } else {
            places.put(key, new CellAddress(first.getRow(), first.getCol()));
        }
    }

    private void read(XSSFSheet sheet, String key, Map<String, String> before) {
        var place = places.get(key);
        var region = regionAt(sheet, place);
        if (places.entrySet().stream().anyMatch(other -> !other.getKey().equals(key) && meets(place, region, other.getValue()))) {
            faults.add(new Fault(key, Trouble.MERGED));
            return;
        }
        if (region != null && (region.getFirstRow() != place.getRow() || region.getFirstColumn() != place.getColumn())) {
            faults.add(new Fault(key, Trouble.MERGED));
            return;
        }
        if (before.containsKey(key) && !before.get(key).replace("$", "").equals(place.formatAsString())) {
            faults.add(new Fault(key, Trouble.MOVED));
        }
        var row = sheet.getRow(place.getRow());
        texts.put(key, row == null ? "" : FormReader.plainBreaks(text(row.getCell(place.getColumn()))));
    }

    private static boolean meets(CellAddress place, CellRangeAddress region, CellAddress other) {
        return other.equals(place) || region != null && region.isInRange(other.getRow(), other.getColumn());
    }

    private static CellRangeAddress regionAt(XSSFSheet sheet, CellAddress place) {
        return sheet.getMergedRegions().stream().filter(region -> region.isInRange(place.getRow(), place.getColumn())).findFirst().orElse(null);
    }

    /** Texts in cells that are no entries and were not printed by the portal. */
    private List<String> strays(XSSFSheet sheet) {
        var entries = Set.copyOf(places.values());
        var strays = new ArrayList<String>();
        sheet.forEach(row -> row.forEach(cell -> {
            var text = entries.contains(cell.getAddress()) ? "" : text((XSSFCell) cell);
            if (!text.isBlank() && !form.prints(text)) {
                strays.add(text.strip());
            }
        }));
        return strays;
    }

    private static String text(XSSFCell cell) {
        if (cell == null) {
            return "";
        }
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> text(cell.getRichStringCellValue());
            case NUMERIC -> number(cell.getNumericCellValue());
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            default -> "";
        };
    }

    /** The text without what Excel notes about its reading, and with its escapes undone. */
    private static String text(XSSFRichTextString rich) {
        var raw = new StringBuilder();
        if (rich.getCTRst().sizeOfRArray() == 0) {
            raw.append(rich.getCTRst().isSetT() ? rich.getCTRst().getT() : "");
        } else {
            rich.getCTRst().getRList().forEach(run -> raw.append(run.getT()));
        }
        return ESCAPE.matcher(raw).replaceAll(escape ->
                java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static String number(double value) {
        var number = new BigDecimal(value, EXCEL_PRECISION).stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }
}
