package jp.kenshu.document.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import jp.kenshu.document.workbook.CellReading.Kind;
import jp.kenshu.document.workbook.UnreadableWorkbook.Reason;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * A workbook that somebody sent in, read into plain text with the place of every cell, so that a page can say what is
 * wrong and where. Codes keep what was typed, days and times come in ISO form, formulas as what they last showed.
 */
public record UploadedWorkbook(List<Sheet> sheets) {

    /** The largest file that is looked at, in bytes. */
    public static final int LARGEST_FILE = 20 * 1024 * 1024;

    /** One sheet that can be seen when the workbook is opened; rows without any text are left out. */
    public record Sheet(String name, List<Row> rows, List<CellRangeAddress> merged, Set<Integer> hiddenColumns) {
    }

    /** One row by the number that Excel shows beside it, and whether Excel shows it at all; columns count from 0. */
    public record Row(int number, boolean hidden, SortedMap<Integer, String> cells, Map<Integer, Kind> kinds) {

        /** The text of the cell, empty where there is none. */
        public String cell(int column) {
            return cells.getOrDefault(column, "");
        }

        /** What kind of value stands in the cell. */
        public Kind kind(int column) {
            return kinds.getOrDefault(column, Kind.TEXT);
        }

        /** What Excel calls the cell: B12. */
        public String place(int column) {
            return UploadedWorkbook.place(column, number);
        }
    }

    /** What Excel calls the cell in this column of the row with this number: B12. */
    public static String place(int column, int row) {
        return CellReference.convertNumToColString(column) + row;
    }

    /** Reads the file, if it is a harmless workbook with no more than so many rows of text in each sheet. */
    public static UploadedWorkbook read(InputStream file, int mostRows) throws UnreadableWorkbook, IOException {
        var bytes = bytes(file);
        WorkbookInspection.admit(bytes);
        return new UploadedWorkbook(WorkbookReader.read(UsualPackage.of(bytes), mostRows));
    }

    /** Reads the file, if it is such a workbook, or a list as text (CSV) in any of the usual character sets. */
    public static UploadedWorkbook readList(InputStream file, int mostRows) throws UnreadableWorkbook, IOException {
        var bytes = bytes(file);
        return DelimitedText.isText(bytes) ? new UploadedWorkbook(List.of(DelimitedText.read(bytes, mostRows)))
                : read(new ByteArrayInputStream(bytes), mostRows);
    }

    private static byte[] bytes(InputStream file) throws UnreadableWorkbook, IOException {
        var bytes = file.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) throw new UnreadableWorkbook(Reason.TOO_LARGE, LARGEST_FILE / (1024 * 1024));
        return bytes;
    }
}
