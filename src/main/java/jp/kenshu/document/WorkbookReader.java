package jp.kenshu.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.xml.parsers.ParserConfigurationException;

import jp.kenshu.document.UnreadableWorkbook.Reason;
import jp.kenshu.document.UploadedWorkbook.Row;
import jp.kenshu.document.UploadedWorkbook.Sheet;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
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
                    var rows = new Rows(mostRows);
                    parse(new InputSource(part), new XSSFSheetXMLHandler(styles, texts, rows,
                            new AsTyped(frame.countsFrom1904), false));
                    sheets.add(new Sheet(parts.getSheetName(), rows.rows));
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

    /** Collects the rows that hold any text. */
    private static final class Rows implements SheetContentsHandler {
        private final int most;
        private final List<Row> rows = new ArrayList<>();
        private SortedMap<Integer, String> cells;

        Rows(int most) {
            this.most = most;
        }

        @Override
        public void startRow(int row) {
            cells = new TreeMap<>();
        }

        @Override
        public void cell(String place, String text, XSSFComment comment) {
            if (text == null || text.isEmpty()) return;
            int column = place == null ? next() : new CellReference(place).getCol();
            cells.put(column, text);
        }

        private int next() {
            return cells.isEmpty() ? 0 : cells.lastKey() + 1;
        }

        @Override
        public void endRow(int row) {
            if (cells.values().stream().allMatch(String::isBlank)) return;
            if (rows.size() == most) throw new TooManyRows();
            rows.add(new Row(row + 1, cells));
        }
    }
}
