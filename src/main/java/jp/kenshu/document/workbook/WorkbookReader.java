package jp.kenshu.document.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.xml.parsers.ParserConfigurationException;
import jp.kenshu.document.workbook.CellReading.Cell;
import jp.kenshu.document.workbook.CellReading.Kind;
import jp.kenshu.document.workbook.UnreadableWorkbook.Reason;
import jp.kenshu.document.workbook.UploadedWorkbook.Row;
import jp.kenshu.document.workbook.UploadedWorkbook.Sheet;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads an inspected workbook as a stream, so that its size in memory is that of its texts. */
final class WorkbookReader {

    static {
        ZipSecureFile.setMaxEntrySize(WorkbookInspection.LARGEST_UNPACKED);
        ZipSecureFile.setMaxFileCount(WorkbookInspection.MOST_PARTS);
    }

    private WorkbookReader() {
    }

    static List<Sheet> read(byte[] file, int mostRows) throws UnreadableWorkbook {
        try (var opened = OPCPackage.open(new ByteArrayInputStream(file))) {
            var reader = new XSSFReader(opened);
            var frame = new Frame();
            parse(new InputSource(reader.getWorkbookData()), frame);
            var styles = reader.getStylesTable();
            if (styles != null) AsTyped.nameJapaneseFormats(styles);
            var texts = new ReadOnlySharedStringsTable(opened, false);
            var sheets = new ArrayList<Sheet>();
            var parts = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (parts.hasNext()) {
                try (var part = parts.next()) {
                    if (frame.hidden.contains(parts.getSheetName())) continue;
                    var rows = new Rows(mostRows, texts, styles, new CellReading(frame.countsFrom1904));
                    parse(new InputSource(part), rows);
                    sheets.add(new Sheet(parts.getSheetName(), rows.rows, rows.merged, rows.hiddenColumns));
                }
            }
            return sheets;
        } catch (TooManyRows tooMany) {
            throw new UnreadableWorkbook(Reason.TOO_MANY_ROWS, mostRows);
        } catch (IOException | SAXException | OpenXML4JException | RuntimeException broken) {
            throw new UnreadableWorkbook(saysBomb(broken) ? Reason.UNPACKS_TOO_LARGE : Reason.DAMAGED, broken);
        }
    }

    private static boolean saysBomb(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("Zip bomb")) return true;
        }
        return false;
    }

    private static void parse(InputSource source, DefaultHandler handler) throws IOException, SAXException {
        try {
            var reader = XMLHelper.newXMLReader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(source);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class TooManyRows extends RuntimeException {
        TooManyRows() {
            super(null, null, false, false);
        }
    }

    /** What the workbook says of itself: from which year it counts days, and which sheets it hides. */
    private static final class Frame extends DefaultHandler {
        private final Set<String> hidden = new HashSet<>();
        private boolean countsFrom1904;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            if (name.equals("workbookPr")) {
                var from1904 = attributes.getValue("date1904");
                countsFrom1904 = "1".equals(from1904) || "true".equals(from1904);
            }
            var state = attributes.getValue("state");
            if (name.equals("sheet") && state != null && !state.equals("visible")) hidden.add(attributes.getValue("name"));
        }
    }

    /** Collects the rows that hold any text; rows and cells that do not say where they stand follow upon the one before. */
    private static final class Rows extends DefaultHandler {
        private static final int FORMULA_SHOWN = 60;

        private final int most;
        private final ReadOnlySharedStringsTable texts;
        private final StylesTable styles;
        private final CellReading reading;
        private final List<Row> rows = new ArrayList<>();
        private final List<CellRangeAddress> merged = new ArrayList<>();
        private final Set<Integer> hiddenColumns = new HashSet<>();
        private final StringBuilder value = new StringBuilder();
        private final StringBuilder formula = new StringBuilder();
        private SortedMap<Integer, String> cells = new TreeMap<>();
        private SortedMap<Integer, Kind> kinds = new TreeMap<>();
        private int row;
        private int column;
        private boolean hidden;
        private String type;
        private String style;
        private int notes;
        private boolean listens;
        private boolean hearsFormula;
        private boolean isCalculated;
        private boolean hasResult;

        Rows(int most, ReadOnlySharedStringsTable texts, StylesTable styles, CellReading reading) {
            this.most = most;
            this.texts = texts;
            this.styles = styles;
            this.reading = reading;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            switch (name) {
                case "row" -> beginRow(attributes);
                case "c" -> beginCell(attributes);
                case "f" -> beginFormula();
                case "v" -> beginValue();
                case "t" -> listens = notes == 0 && "inlineStr".equals(type);
                case "rPh" -> notes++;
                case "mergeCell" -> merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
                case "col" -> hide(attributes);
                default -> {
                    // how it looks does not matter
                }
            }
        }

        private void hide(Attributes column) {
            if (isTrue(column.getValue("hidden"))) {
                int last = Math.min(Integer.parseInt(column.getValue("max")), SpreadsheetVersion.EXCEL2007.getMaxColumns());
                for (int each = Integer.parseInt(column.getValue("min")); each <= last; each++) {
                    hiddenColumns.add(each - 1);
                }
            }
        }

        private void beginRow(Attributes attributes) {
            var number = attributes.getValue("r");
            row = number == null ? row + 1 : Integer.parseInt(number);
            hidden = isTrue(attributes.getValue("hidden"));
            column = -1;
            cells = new TreeMap<>();
            kinds = new TreeMap<>();
        }

        private void beginCell(Attributes attributes) {
            var place = attributes.getValue("r");
            column = place == null ? column + 1 : new CellReference(place).getCol();
            type = attributes.getValue("t");
            style = attributes.getValue("s");
            value.setLength(0);
            formula.setLength(0);
            isCalculated = false;
            hasResult = false;
        }

        private void beginFormula() {
            isCalculated = true;
            hearsFormula = true;
        }

        private void beginValue() {
            hasResult = true;
            listens = true;
        }

        @Override
        public void characters(char[] signs, int from, int length) {
            if (listens) {
                value.append(signs, from, length);
            } else if (hearsFormula) {
                formula.append(signs, from, Math.min(length, Math.max(0, FORMULA_SHOWN - formula.length())));
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            switch (name) {
                case "f" -> hearsFormula = false;
                case "v", "t" -> listens = false;
                case "rPh" -> notes--;
                case "c" -> endCell();
                case "row" -> endRow();
                default -> {
                    // nothing ends that has begun
                }
            }
        }

        private void endCell() {
            var cell = isCalculated && !hasResult ? Cell.uncalculated(formula.toString()) : noted();
            if (!cell.text().isEmpty()) {
                cells.put(column, cell.text());
                kinds.put(column, cell.kind());
            }
        }

        private Cell noted() {
            var noted = value.toString();
            return reading.read(type, "s".equals(type) && !noted.isEmpty() ? texts.getItemAt(Integer.parseInt(noted.strip())).getString() : noted,
                    styles == null ? null : styles.getStyleAt(style == null ? 0 : Integer.parseInt(style)));
        }

        private void endRow() {
            if (cells.values().stream().allMatch(String::isBlank)) return;
            if (rows.size() == most) throw new TooManyRows();
            rows.add(new Row(row, hidden, cells, kinds));
        }

        private static boolean isTrue(String flag) {
            return "1".equals(flag) || "true".equals(flag);
        }
    }
}
