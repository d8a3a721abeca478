package jp.kenshu.document.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

import jp.kenshu.document.workbook.CellReading.Cell;
import jp.kenshu.document.workbook.CellReading.Kind;
import jp.kenshu.document.workbook.UnreadableWorkbook.Reason;
import jp.kenshu.document.workbook.UploadedWorkbook.Row;
import jp.kenshu.document.workbook.UploadedWorkbook.Sheet;


/**
 * A list as text: cells with commas, tabs or semicolons between them and quotation marks around those that need it, in
 * UTF-8, UTF-16 or the character set of Japanese Windows.
 */
final class DelimitedText {

    private static final int LOOKED_AT = 4000;
    private static final char MARK = '\uFEFF';
    private static final char QUOTE = '"';
    private static final List<Character> BETWEEN = List.of(',', '\t', ';');
    private static final Charset OF_WINDOWS = Charset.forName("windows-31j");

    private final String text;
    private final char between;
    private final int mostRows;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int rowBegan = 1;
    private boolean quoted;

    private DelimitedText(String text, int mostRows) {
        this.text = text;
        this.between = between(text);
        this.mostRows = mostRows;
    }

    /** Whether the file is text of any kind. */
    static boolean isText(byte[] file) {
        if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)) {
            return true;
        }
        for (int i = 0; i < Math.min(file.length, LOOKED_AT); i++) {
            if (file[i] >= 0 && file[i] < ' ' && file[i] != '\t' && file[i] != '\n' && file[i] != '\r' && file[i] != 0x0C) {
                return false;
            }
        }
        return file.length > 0 && !startsWith(file, '%', 'P', 'D', 'F');
    }

    private static boolean startsWith(byte[] file, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** The list as the one sheet of a workbook without a name. */
    static Sheet read(byte[] file, int mostRows) throws UnreadableWorkbook {
        var text = text(file);
        var begin = text.substring(0, Math.min(text.length(), LOOKED_AT)).stripLeading().toLowerCase(Locale.ROOT);
        if (begin.startsWith("<") || begin.startsWith("mime-version:") || begin.contains("<table")) {
            throw new UnreadableWorkbook(Reason.WEB_PAGE);
        }
        var list = new DelimitedText(text, mostRows);
        list.read();
        if (list.rows.stream().noneMatch(row -> row.cells().size() > 1)) {
            throw new UnreadableWorkbook(Reason.NOT_A_WORKBOOK);
        }
        return new Sheet("", list.rows, List.of(), Set.of());
    }

    private static String text(byte[] file) throws UnreadableWorkbook {
        if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)) {
            return new String(file, StandardCharsets.UTF_16);
        }
        for (var charset : List.of(StandardCharsets.UTF_8, OF_WINDOWS)) {
            try {
                var text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(file)).toString();
                return text.indexOf(MARK) == 0 ? text.substring(1) : text;
            } catch (CharacterCodingException another) {
                // the next one is tried
            }
        }
        throw new UnreadableWorkbook(Reason.DAMAGED);
    }

    /** What stands between the cells: the sign that the first lines have most of, outside quotation marks. */
    private static char between(String text) {
        var begin = text.substring(0, Math.min(text.length(), LOOKED_AT)).replaceAll("\"[^\"]*+\"", "");
        return BETWEEN.stream().max(java.util.Comparator.comparingLong(sign -> begin.chars().filter(c -> c == sign).count())).orElseThrow();
    }

    private void read() throws UnreadableWorkbook {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted) {
                i = readQuoted(i, sign);
            } else if (sign == QUOTE && cell.isEmpty()) {
                quoted = true;
            } else if (sign == between) {
                endCell();
            } else if (sign == '\n' || sign == '\r') {
                i += sign == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                line++;
                endRow();
            } else {
                cell.append(sign);
            }
        }
        endRow();
    }

    private int readQuoted(int place, char sign) {
        if (sign == QUOTE && place + 1 < text.length() && text.charAt(place + 1) == QUOTE) {
            cell.append(QUOTE);
            return place + 1;
        }
        if (sign == QUOTE) {
            quoted = false;
        } else if (sign != '\r') {
            cell.append(sign);
            line += sign == '\n' ? 1 : 0;
        }
        return place;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell = new StringBuilder();
    }

    private void endRow() throws UnreadableWorkbook {
        endCell();
        if (cells.stream().anyMatch(each -> !each.isBlank())) {
            if (rows.size() == mostRows) {
                throw new UnreadableWorkbook(Reason.TOO_MANY_ROWS, mostRows);
            }
            rows.add(row());
        }
        cells = new ArrayList<>();
        rowBegan = line;
    }

    private Row row() {
        var texts = new TreeMap<Integer, String>();
        var kinds = new TreeMap<Integer, Kind>();
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                texts.put(column, cells.get(column));
                kinds.put(column, Cell.of(cells.get(column)).kind());
            }
        }
        return new Row(rowBegan, false, texts, kinds);
    }
}
