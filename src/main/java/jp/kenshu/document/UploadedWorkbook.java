package jp.kenshu.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedMap;

import jp.kenshu.document.UnreadableWorkbook.Reason;
import org.apache.poi.ss.util.CellReference;

/**
 * A workbook that somebody sent in, read into plain text with the place of every cell, so that a page can say what is
 * wrong and where. Codes keep what was typed, days and times come in ISO form, formulas as what they last showed.
 */
public record UploadedWorkbook(List<Sheet> sheets) {

    /** The largest file that is looked at, in bytes. */
    public static final int LARGEST_FILE = 20 * 1024 * 1024;

    /** One sheet that can be seen when the workbook is opened; rows without any text are left out. */
    public record Sheet(String name, List<Row> rows) {
    }

    /** One row by the number that Excel shows beside it; columns count from 0. */
    public record Row(int number, SortedMap<Integer, String> cells) {

        /** The text of the cell, empty where there is none. */
        public String cell(int column) {
            return cells.getOrDefault(column, "");
        }

        /** What Excel calls the cell: B12. */
        public String place(int column) {
            return CellReference.convertNumToColString(column) + number;
        }
    }

    /** Reads the file, if it is a harmless workbook with no more than so many rows of text in each sheet. */
    public static UploadedWorkbook read(InputStream file, int mostRows) throws UnreadableWorkbook, IOException {
        var bytes = file.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) throw new UnreadableWorkbook(Reason.TOO_LARGE, LARGEST_FILE / (1024 * 1024));
        WorkbookInspection.admit(bytes);
        return new UploadedWorkbook(WorkbookReader.read(bytes, mostRows));
    }
}
