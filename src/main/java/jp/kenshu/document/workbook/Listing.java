package jp.kenshu.document.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A list that the secretariat takes away from the portal, one row for each thing, as a workbook for Excel or as CSV.
 * Texts arrive as they were typed: leading zeros and rare characters stay, and nothing typed becomes a formula.
 *
 * <pre>
 * var list = new Listing&lt;Registration&gt;("申込者一覧").text("受付番号", Registration::number).moment("受付日時", …);
 * list.writeWorkbook(registrations, out);
 * </pre>
 */
public final class Listing<T> {

    enum Kind {
        TEXT, NUMBER, DAY, MOMENT
    }

    record Field<T>(String heading, Kind kind, Function<? super T, ?> value) {
    }

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final String name;
    private final List<Field<T>> fields = new ArrayList<>();

    /** An empty list with the name that its sheet bears. */
    public Listing(String name) {
        this.name = name;
    }

    /** Adds a column of text; nothing typed in it is taken for a number, a date or a formula. */
    public Listing<T> text(String heading, Function<? super T, String> value) {
        return field(heading, Kind.TEXT, value);
    }

    /** Adds a column of numbers to calculate with. */
    public Listing<T> number(String heading, Function<? super T, ? extends Number> value) {
        return field(heading, Kind.NUMBER, value);
    }

    /** Adds a column of days. */
    public Listing<T> day(String heading, Function<? super T, LocalDate> value) {
        return field(heading, Kind.DAY, value);
    }

    /** Adds a column of moments, told in Japanese time. */
    public Listing<T> moment(String heading, Function<? super T, Instant> value) {
        return field(heading, Kind.MOMENT, value);
    }

    /** Writes the list as an Excel workbook, row by row, and leaves the stream open. */
    public void writeWorkbook(Iterable<? extends T> rows, OutputStream out) throws IOException {
        new WorkbookWriter<>(name, fields).write(rows, out);
    }

    /** Writes the list as CSV that Excel opens (UTF-8 with a byte order mark), and leaves the stream open. */
    public void writeCsv(Iterable<? extends T> rows, OutputStream out) throws IOException {
        new CsvWriter<>(fields).write(rows, out);
    }

    private Listing<T> field(String heading, Kind kind, Function<? super T, ?> value) {
        fields.add(new Field<>(heading, kind, value));
        return this;
    }

    static LocalDateTime inJapan(Object moment) {
        return LocalDateTime.ofInstant((Instant) moment, JAPAN);
    }
}
