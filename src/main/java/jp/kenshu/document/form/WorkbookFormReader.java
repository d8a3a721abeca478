package jp.kenshu.document.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jp.kenshu.document.form.ReturnedForm.Fault;
import jp.kenshu.document.form.ReturnedForm.Trouble;
import jp.kenshu.document.workbook.CellReading.Kind;
import jp.kenshu.document.workbook.CellReading;
import jp.kenshu.document.workbook.UsualPackage;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a form that came back as workbook: every named cell, held against where it was when the form left the portal. */
final class WorkbookFormReader {

    private final PaperForm form;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, CellAddress> places = new LinkedHashMap<>();
    private List<CellRangeAddress> regions = List.of();

    WorkbookFormReader(PaperForm form) {
        this.form = form;
    }

    ReturnedForm read(byte[] file) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(UsualPackage.of(file)))) {
            var keys = workbook.getSheet(WorkbookForm.KEYS);
            var seal = seal(workbook, keys);
            var names = names(workbook);
            var sheet = sheet(workbook, names);
            if (seal == null || sheet == null) {
                return new ReturnedForm(null, Map.of(), List.of(), List.of());
            }
            regions = sheet.getMergedRegions();
            var before = before(keys);
            if (names.isEmpty()) {
                findWithoutNames(sheet, before);
            } else {
                form.entries().forEach(entry -> find(workbook, sheet, entry.key()));
            }
            places.keySet().forEach(key -> read(sheet, key, before));
            return new ReturnedForm(seal, texts, faults, strays(sheet));
        }
    }

    /** The sheet of the form: the one on which its names lie, wherever it stands among others; else the first. */
    private static XSSFSheet sheet(XSSFWorkbook workbook, List<XSSFName> names) {
        return names.stream().map(Name::getSheetName).map(workbook::getSheet).filter(Objects::nonNull).findFirst()
                .orElseGet(() -> workbook.getNumberOfSheets() == 0 ? null : workbook.getSheetAt(0));
    }

    /** The names of cells that the portal gave and that still point somewhere. */
    private static List<XSSFName> names(XSSFWorkbook workbook) {
        return workbook.getAllNames().stream().filter(name -> name.getNameName().startsWith(WorkbookForm.NAMES) && name.getRefersToFormula() != null
                && name.getRefersToFormula().contains("!") && !name.getRefersToFormula().contains("#REF")).toList();
    }

    /** Where the entries were, in every row in which all that is printed still stands where it was: some programs drop the names of cells. */
    private void findWithoutNames(XSSFSheet sheet, Map<String, String> before) throws IOException {
        var untouched = UntouchedRows.of(form, sheet);
        for (var entry : form.entries()) {
            var place = before.containsKey(entry.key()) ? new CellAddress(before.get(entry.key()).replace("$", "")) : null;
            if (place != null && untouched.contains(place.getRow())) {
                faults.add(new Fault(entry.key(), Trouble.WORN));
                places.put(entry.key(), place);
            } else {
                faults.add(new Fault(entry.key(), Trouble.MISSING));
            }
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
        var others = workbook.getNames(WorkbookForm.otherNameOf(key));
        var names = others.isEmpty() ? workbook.getNames(WorkbookForm.nameOf(key)) : others;
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
        var region = regionAt(place);
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
        var cell = CellReading.of(row == null ? null : row.getCell(place.getColumn()));
        if (cell.kind() == Kind.FAULT || cell.kind() == Kind.TRUTH) {
            faults.add(new Fault(key, Trouble.FAULTY, place.formatAsString() + " " + cell.text()));
            return;
        }
        if (cell.kind() == Kind.DAY) {
            faults.add(new Fault(key, Trouble.DOUBTFUL, place.formatAsString() + " " + cell.text()));
        }
        texts.put(key, FormReader.plainBreaks(cell.text()));
    }

    private static boolean meets(CellAddress place, CellRangeAddress region, CellAddress other) {
        return other.equals(place) || region != null && region.isInRange(other.getRow(), other.getColumn());
    }

    private CellRangeAddress regionAt(CellAddress place) {
        return regions.stream().filter(region -> region.isInRange(place.getRow(), place.getColumn())).findFirst().orElse(null);
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
        return CellReading.of(cell).text();
    }
}
