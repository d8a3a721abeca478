package jp.kenshu.document.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes a {@link Listing} as CSV after RFC 4180, in UTF-8 with the byte order mark by which Excel knows it. */
final class CsvWriter<T> {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm");

    private final List<Listing.Field<T>> fields;

    CsvWriter(List<Listing.Field<T>> fields) {
        this.fields = fields;
    }

    void write(Iterable<? extends T> rows, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        writer.write(BYTE_ORDER_MARK);
        line(writer, fields.stream().map(field -> FormulaGuard.inCsv(field.heading())).toList());
        for (var row : rows) line(writer, fields.stream().map(field -> text(field, row)).toList());
        writer.flush();
    }

    private static <T> String text(Listing.Field<T> field, T row) {
        var value = field.value().apply(row);
        if (value == null) return "";
        return switch (field.kind()) {
            case TEXT -> FormulaGuard.inCsv((String) value);
            case NUMBER -> new BigDecimal(value.toString()).toPlainString();
            case DAY -> DAY.format((LocalDate) value);
            case MOMENT -> MOMENT.format(Listing.inJapan(value));
        };
    }

    private static void line(Writer writer, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) writer.write(',');
            writer.write(quoted(cells.get(i)));
        }
        writer.write("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                && cell.equals(cell.strip());
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
