package jp.kenshu.seed.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table of the seed: a heading line, then one thing a line, values parted by commas and quoted where they need it. */
public final class CsvFile {

    private final String path;
    private final Faults faults;

    /** One line of the table. */
    public static final class Row {

        private final CsvFile file;
        private final int line;
        private final Map<String, String> values;

        private Row(CsvFile file, int line, Map<String, String> values) {
            this.file = file;
            this.line = line;
            this.values = values;
        }

        /** The value of a column; one that is empty or holds what no text may hold is told. */
        public String text(String column) {
            var text = values.get(column);
            if (text.isBlank()) {
                fault(column, "is empty");
                return "?";
            }
            SeedText.faultOf(text, false).ifPresent(what -> fault(column, what));
            return text;
        }

        /** The value of a column that has a pattern, or nothing if it is another, which is told. */
        Optional<String> matching(String column, Pattern pattern, String what) {
            var before = file.faults.count();
            var text = text(column);
            if (file.faults.count() == before && !pattern.matcher(text).matches()) {
                fault(column, "「" + text + "」 is not " + what);
            }
            return file.faults.count() == before ? Optional.of(text) : Optional.empty();
        }

        void fault(String column, String what) {
            file.faults.tell(file.path, line, column, what);
        }
    }

    private CsvFile(String path, Faults faults) {
        this.path = path;
        this.faults = faults;
    }

    /** All rows; a heading other than the given one, or a line with more or fewer values, is told. */
    static List<Row> rows(SeedFolder folder, String file, Faults faults, String... columns) {
        return folder.text(file, faults).map(text -> new CsvFile(folder.path(file), faults).read(text, columns)).orElse(List.of());
    }

    /** All rows of a table that came with the portal; a fault breaks the seed. */
    public static List<Row> rows(SeedFolder folder, String file, String... columns) {
        var faults = new Faults();
        var rows = rows(folder, file, faults, columns);
        faults.breakTheSeed(List.of());
        return rows;
    }

    private List<Row> read(String text, String... columns) {
        var rows = new ArrayList<Row>();
        var records = new Records(text);
        if (!records.hasNext() || !records.next().equals(List.of(columns))) {
            faults.tell(path, 1, null, "the heading must be " + String.join(",", columns));
            return List.of();
        }
        while (records.hasNext()) {
            var line = records.line;
            var values = records.next();
            if (records.isOpen()) {
                faults.tell(path, line, null, "a quotation mark is not closed, or stands inside a value that is not quoted");
                return List.copyOf(rows);
            }
            if (values.size() == columns.length) {
                rows.add(row(line, values, columns));
            } else {
                faults.tell(path, line, null, "has %d values instead of %d".formatted(values.size(), columns.length));
            }
        }
        return List.copyOf(rows);
    }

    private Row row(int line, List<String> values, String... columns) {
        var named = new HashMap<String, String>();
        for (int column = 0; column < columns.length; column++) {
            named.put(columns[column], values.get(column));
        }
        return new Row(this, line, named);
    }

    /** The text one record after the other; {@code line} is where the next one begins. */
    private static final class Records {

        private final String text;
        private int at;
        private int line = 1;
        private boolean open;

        Records(String text) {
            this.text = text.replace("\r\n", "\n").replace('\r', '\n');
        }

        boolean hasNext() {
            return at < text.length();
        }

        /** Whether the last record was not well-formed. */
        boolean isOpen() {
            return open;
        }

        List<String> next() {
            var values = new ArrayList<String>();
            var more = true;
            while (more && !open) {
                values.add(value());
                more = at < text.length() && text.charAt(at) == ',';
                open |= at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n';
                at++;
            }
            line++;
            return values;
        }

        private String value() {
            return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
        }

        private String plain() {
            var start = at;
            while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
                open |= text.charAt(at) == '"';
                at++;
            }
            return text.substring(start, at).strip();
        }

        private String quoted() {
            var value = new StringBuilder();
            at++;
            while (at < text.length()) {
                var c = text.charAt(at++);
                if (c == '"' && (at == text.length() || text.charAt(at) != '"')) {
                    return value.toString().strip();
                }
                at += c == '"' ? 1 : 0;
                line += c == '\n' ? 1 : 0;
                value.append(c);
            }
            open = true;
            return value.toString();
        }
    }
}
