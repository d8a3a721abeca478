package jp.kenshu.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A table of the seed: a heading line, then one thing a line, values parted by commas and never quoted. */
final class CsvFile {

    /** One line of the table. */
    static final class Row {

        private final String file;
        private final int line;
        private final Map<String, String> values;

        private Row(String file, int line, Map<String, String> values) {
            this.file = file;
            this.line = line;
            this.values = values;
        }

        String text(String column) {
            var text = values.get(column);
            if (text.isBlank()) {
                throw fault(column, "is empty");
            }
            return text;
        }

        String matching(String column, Pattern pattern, String what) {
            var text = text(column);
            if (!pattern.matcher(text).matches()) {
                throw fault(column, "「" + text + "」 is not " + what);
            }
            return text;
        }

        BrokenSeed fault(String column, String what) {
            return new BrokenSeed(file, line, column, what);
        }
    }

    private CsvFile() {
    }

    /** All rows; a heading other than the given one, or a line with more or fewer values, breaks the seed. */
    static List<Row> rows(SeedFolder folder, String file, String... columns) {
        var path = folder.path(file);
        var lines = folder.text(file).lines().toList();
        var heading = String.join(",", columns);
        if (lines.isEmpty() || !lines.get(0).equals(heading)) {
            throw new BrokenSeed(path, 1, "the heading must be " + heading);
        }
        var rows = new ArrayList<Row>();
        for (int i = 1; i < lines.size(); i++) {
            var values = lines.get(i).split(",", -1);
            if (values.length != columns.length) {
                throw new BrokenSeed(path, i + 1, "has %d values instead of %d".formatted(values.length, columns.length));
            }
            var named = new HashMap<String, String>();
            for (int column = 0; column < columns.length; column++) {
                named.put(columns[column], values[column].strip());
            }
            rows.add(new Row(path, i + 1, named));
        }
        return List.copyOf(rows);
    }
}
