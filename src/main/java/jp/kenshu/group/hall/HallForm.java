package jp.kenshu.group.hall;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;

/** What was typed into the editor of a hall, kept word for word until it makes a {@link Layout}. A row for each table, stage, screen and door. */
public class HallForm {

    private static final int ROWS_MAX = Layout.TABLES_MAX + 20;

    private String columns;
    private String rows;
    private final List<TableRow> tables = new ArrayList<>();
    private final List<FixtureRow> fixtures = new ArrayList<>();

    /** A table as it was typed. */
    public record TableRow(String number, String seats, String shape, String x, String y, String turned, String roomy) {
    }

    /** A stage, screen or door as it was typed. */
    public record FixtureRow(String kind, String x, String y, String width, String depth) {
    }

    /** The form filled in with a hall as it is or is proposed. */
    static HallForm of(Layout layout) {
        var form = new HallForm();
        form.columns = String.valueOf(layout.columns());
        form.rows = String.valueOf(layout.rows());
        layout.tables().forEach(table -> form.tables.add(row(table)));
        layout.fixtures().forEach(fixture -> form.fixtures.add(new FixtureRow(fixture.kind().name(), String.valueOf(fixture.x()),
                String.valueOf(fixture.y()), String.valueOf(fixture.width()), String.valueOf(fixture.depth()))));
        return form;
    }

    private static TableRow row(HallTable table) {
        return new TableRow(String.valueOf(table.number()), String.valueOf(table.seats()), table.shape().name(), String.valueOf(table.x()),
                String.valueOf(table.y()), String.valueOf(table.turned()), String.valueOf(table.roomy()));
    }

    /** The form as it was posted, without the row whose button to take it away was pressed. */
    static HallForm from(Map<String, String[]> posted) {
        var form = new HallForm();
        form.columns = first(posted, "columns");
        form.rows = first(posted, "rows");
        var t = new Posted(posted, "table-");
        IntStream.range(0, t.count("number")).forEach(i -> form.tables.add(new TableRow(t.at("number", i), t.at("seats", i),
                t.at("shape", i), t.at("x", i), t.at("y", i), t.at("turned", i), t.at("roomy", i))));
        var f = new Posted(posted, "fixture-");
        IntStream.range(0, f.count("kind")).forEach(i -> form.fixtures.add(new FixtureRow(f.at("kind", i), f.at("x", i), f.at("y", i),
                f.at("width", i), f.at("depth", i))));
        takeAway(form.tables, first(posted, "remove-table"));
        takeAway(form.fixtures, first(posted, "remove-fixture"));
        return form;
    }

    /** The form as its page kept it in a draft: written as it would be sent. */
    static HallForm from(String draft) {
        var posted = new HashMap<String, String[]>();
        for (var pair : draft.split("&")) {
            var parts = pair.split("=", 2);
            var value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            posted.merge(parts[0], new String[] {value}, (one, other) -> Stream.of(one, other).flatMap(Arrays::stream).toArray(String[]::new));
        }
        return from(posted);
    }

    private static String first(Map<String, String[]> posted, String name) {
        var values = posted.get(name);
        return values == null ? null : values[0];
    }

    private static void takeAway(List<?> rows, String index) {
        if (index != null && index.matches("\\d{1,3}") && Integer.parseInt(index) < rows.size()) {
            rows.remove(Integer.parseInt(index));
        }
    }

    private record Posted(Map<String, String[]> posted, String prefix) {

        int count(String name) {
            var values = posted.get(prefix + name);
            return values == null ? 0 : Math.min(ROWS_MAX, values.length);
        }

        String at(String name, int index) {
            var values = posted.get(prefix + name);
            return values == null || index >= values.length ? "" : values[index];
        }
    }

    /** One more table like the last one, with the next number, where there is room for it. */
    void addTable() {
        int number = tables.stream().mapToInt(row -> count(row.number())).max().orElse(0) + 1;
        var last = tables.isEmpty() ? null : tables.get(tables.size() - 1);
        var seats = last == null || count(last.seats()) < 1 ? 6 : Math.min(HallTable.SEATS_MAX, count(last.seats()));
        var shape = last != null && TableShape.ROUND.name().equals(last.shape()) ? TableShape.ROUND : TableShape.RECTANGLE;
        var turned = last != null && Boolean.parseBoolean(last.turned());
        tables.add(row(where(new HallTable(number, shape, seats, 0, 0, turned, false))));
    }

    private HallTable where(HallTable table) {
        var standing = tables.stream().map(HallForm::roughly).toList();
        var besides = fixtures.stream().map(HallForm::roughly).toList();
        return IntStream.rangeClosed(0, Math.max(0, count(rows) - table.depth())).boxed()
                .flatMap(y -> IntStream.rangeClosed(0, Math.max(0, count(columns) - table.width()))
                        .mapToObj(x -> new HallTable(table.number(), table.shape(), table.seats(), x, y, table.turned(), false)))
                .filter(place -> standing.stream().noneMatch(place::overlaps) && besides.stream().noneMatch(place::standsOn))
                .min(Comparator.comparingInt(HallTable::y).thenComparingInt(HallTable::x)).orElse(table);
    }

    /** One more stage, screen or door in the corner. */
    void addFixture() {
        fixtures.add(new FixtureRow(FixtureKind.DOOR.name(), "0", "0", "3", "1"));
    }

    /** The hall as the form describes it, or everything that cannot be understood. */
    Layout layout() {
        var understood = new ArrayList<HallTable>();
        var besides = new ArrayList<Fixture>();
        var checks = new ArrayList<Runnable>();
        tables.forEach(row -> checks.add(() -> understood.add(understand(row))));
        fixtures.forEach(row -> checks.add(() -> besides.add(understand(row))));
        RuleViolation.saidTogether(checks.toArray(Runnable[]::new));
        return new Layout(count(columns), count(rows), understood, besides).checked();
    }

    private static HallTable understand(TableRow row) {
        var name = InputText.trimmed(row.number()) == null ? "?" : row.number();
        var wrong = Arrays.asList(row.number(), row.seats(), row.x(), row.y()).stream().anyMatch(typed -> count(typed) < 0);
        if (wrong || !row.shape().matches("RECTANGLE|ROUND")) {
            throw RuleViolation.of("hall.notNumbers", name);
        }
        return roughly(row);
    }

    private static Fixture understand(FixtureRow row) {
        var wrong = Arrays.asList(row.x(), row.y(), row.width(), row.depth()).stream().anyMatch(typed -> count(typed) < 0);
        if (wrong || !row.kind().matches("STAGE|SCREEN|DOOR")) {
            throw RuleViolation.of("hall.fixtureNotNumbers");
        }
        return roughly(row);
    }

    private static HallTable roughly(TableRow row) {
        return new HallTable(count(row.number()), TableShape.ROUND.name().equals(row.shape()) ? TableShape.ROUND : TableShape.RECTANGLE,
                count(row.seats()), count(row.x()), count(row.y()), Boolean.parseBoolean(row.turned()), Boolean.parseBoolean(row.roomy()));
    }

    private static Fixture roughly(FixtureRow row) {
        var kind = Arrays.stream(FixtureKind.values()).filter(each -> each.name().equals(row.kind())).findFirst().orElse(FixtureKind.DOOR);
        return new Fixture(kind, count(row.x()), count(row.y()), count(row.width()), count(row.depth()));
    }

    /** The number that was typed, in whatever width, or -1 for what is none. */
    private static int count(String typed) {
        var plain = InputText.code(typed);
        return plain != null && plain.matches("\\d{1,4}") ? Integer.parseInt(plain) : -1;
    }

    public String getColumns() {
        return columns;
    }

    public String getRows() {
        return rows;
    }

    public List<TableRow> getTables() {
        return tables;
    }

    public List<FixtureRow> getFixtures() {
        return fixtures;
    }
}
