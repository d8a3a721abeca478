package jp.kenshu.document.workbook;

import java.util.Set;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * What stands in a cell of a workbook, read in one way for lists, for forms that come back and for sheets: the text as its
 * typist would say it, without what Excel notes about its reading, and what kind of value it is.
 */
public final class CellReading {

    private static final Set<String> FAULTS = Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
            "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!", "#GETTING_DATA");

    private final AsTyped numbers;

    /** What a value is. */
    public enum Kind {
        /** Text as it was typed. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A day, a time, or both. */
        DAY,
        /** Yes or no. */
        TRUTH,
        /** What Excel shows where it could not calculate: #N/A; or a formula whose result nobody has noted. */
        FAULT
    }

    /** One cell; empty where nothing stands in it. */
    public record Cell(Kind kind, String text) {

        static final Cell EMPTY = new Cell(Kind.TEXT, "");

        /** A cell of text in a list; what only looks like an error or a truth value was one in the program that wrote it. */
        public static Cell of(String text) {
            var plain = text.strip();
            return new Cell(FAULTS.contains(plain) ? Kind.FAULT : plain.equals("TRUE") || plain.equals("FALSE") ? Kind.TRUTH : Kind.TEXT, text);
        }

        /** A formula of which the program that wrote the file has not noted what it comes to. */
        static Cell uncalculated(String formula) {
            return new Cell(Kind.FAULT, "=" + formula);
        }
    }

    CellReading(boolean countsFrom1904) {
        this.numbers = new AsTyped(countsFrom1904);
    }

    /** A cell as the file notes it: its type, its value and its style, if it has one. */
    Cell read(String type, String value, XSSFCellStyle style) {
        if (value == null || value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type == null ? "n" : type) {
            case "b" -> new Cell(Kind.TRUTH, value.equals("0") || value.equals("false") ? "FALSE" : "TRUE");
            case "e" -> new Cell(Kind.FAULT, value);
            case "d" -> new Cell(Kind.DAY, value.replaceFirst("T00:00(?::00)?+$", ""));
            case "n" -> number(value, style);
            default -> Cell.of(plain(value));
        };
    }

    /** The text without its escapes ({@code _x000D_}). */
    private static String plain(String noted) {
        return noted.contains("_x") ? new XSSFRichTextString(noted).toString() : noted;
    }

    private Cell number(String value, XSSFCellStyle style) {
        int index = style == null ? 0 : style.getDataFormat();
        var format = style == null ? null : style.getDataFormatString() == null ? BuiltinFormats.getBuiltinFormat(index) : style.getDataFormatString();
        try {
            var number = Double.parseDouble(value);
            return new Cell(numbers.isDay(number, index, format) ? Kind.DAY : Kind.NUMBER, numbers.formatRawCellContents(number, index, format));
        } catch (NumberFormatException noNumber) {
            return Cell.of(value);
        }
    }

    /** A cell of a form, in which somebody may have typed anything as text. */
    public static Cell of(XSSFCell cell) {
        if (cell == null) {
            return Cell.EMPTY;
        }
        var noted = cell.getCTCell();
        if (noted.isSetF() && !noted.isSetV()) {
            return Cell.uncalculated(noted.getF().getStringValue());
        }
        var text = noted.isSetIs() || noted.getT() == org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType.S;
        if (text) {
            return new Cell(Kind.TEXT, written(cell.getRichStringCellValue()));
        }
        return !noted.isSetV() ? Cell.EMPTY : new CellReading(cell.getSheet().getWorkbook().isDate1904())
                .read(noted.isSetT() ? noted.getT().toString() : "n", noted.getV(), cell.getCellStyle());
    }

    private static String written(XSSFRichTextString rich) {
        var noted = rich.getCTRst();
        var text = new StringBuilder();
        if (noted.sizeOfRArray() == 0) {
            text.append(noted.isSetT() ? noted.getT() : "");
        } else {
            noted.getRList().forEach(run -> text.append(run.getT()));
        }
        return plain(text.toString());
    }
}
