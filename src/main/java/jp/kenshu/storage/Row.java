package jp.kenshu.storage;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.json.JsonObjectBuilder;
import jp.kenshu.Json;

/** One of several rows that go to the database as one value, which it takes apart by {@code json_table}: many rows by one statement. */
public final class Row {

    private final JsonObjectBuilder columns = Json.createObjectBuilder();

    /** The same row with one more column; null says nothing. */
    public Row with(String column, String value) {
        if (value != null) {
            columns.add(column, value);
        }
        return this;
    }

    /** The same row with one more column; null says nothing. */
    public Row with(String column, Long value) {
        if (value != null) {
            columns.add(column, value);
        }
        return this;
    }

    /** The rows as one value, in their order. */
    public static String together(List<Row> rows) {
        return rows.stream().map(row -> row.columns.build().toString()).collect(Collectors.joining(",", "[", "]"));
    }
}
