package jp.kenshu.group.hall;

import java.io.StringReader;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.kenshu.Json;
import jp.kenshu.RuleViolation;

/** How a hall is set up: a grid of so many columns and rows with tables, stage, screens and doors. The top is the front. */
public record Layout(int columns, int rows, List<HallTable> tables, List<Fixture> fixtures) {

    /** The narrowest and shortest hall. */
    public static final int SIDE_MIN = 4;
    /** The widest and longest hall. */
    public static final int SIDE_MAX = 120;
    /** The most tables in a hall. */
    public static final int TABLES_MAX = 80;
    /** A hall in which nothing stands yet. */
    public static final Layout EMPTY = new Layout(30, 24, List.of(), List.of());

    /** The tables in the order of their numbers. */
    public Layout {
        tables = tables.stream().sorted(Comparator.comparingInt(HallTable::number)).toList();
        fixtures = List.copyOf(fixtures);
    }

    /** The same hall, once it has been found that everything stands where it can; says all that is wrong at once. */
    Layout checked() {
        RuleViolation.saidTogether(Stream.of(
                Stream.<Runnable>of(this::mustHaveASize),
                tables.stream().<Runnable>map(table -> () -> mustStandInside(table)),
                fixtures.stream().<Runnable>map(fixture -> () -> mustBeInside(fixture)),
                Stream.<Runnable>of(this::numbersMustDiffer, this::nothingMustOverlap)).flatMap(each -> each).toArray(Runnable[]::new));
        return this;
    }

    private void mustHaveASize() {
        if (columns < SIDE_MIN || columns > SIDE_MAX || rows < SIDE_MIN || rows > SIDE_MAX) {
            throw RuleViolation.of("hall.size.wrong", SIDE_MIN, SIDE_MAX);
        }
        if (tables.size() > TABLES_MAX) {
            throw RuleViolation.of("hall.tooManyTables", TABLES_MAX);
        }
    }

    private void mustStandInside(HallTable table) {
        if (table.number() < 1 || table.number() > 999) {
            throw RuleViolation.of("hall.number.wrong", table.number());
        }
        if (table.seats() < 1 || table.seats() > HallTable.SEATS_MAX) {
            throw RuleViolation.of("hall.seats.wrong", table.number(), HallTable.SEATS_MAX);
        }
        if (table.x() < 0 || table.y() < 0 || table.x() + table.width() > columns || table.y() + table.depth() > rows) {
            throw RuleViolation.of("hall.outside", table.number());
        }
    }

    private void mustBeInside(Fixture fixture) {
        if (fixture.x() < 0 || fixture.y() < 0 || fixture.width() < 1 || fixture.depth() < 1
                || fixture.x() + fixture.width() > columns || fixture.y() + fixture.depth() > rows) {
            throw RuleViolation.of(switch (fixture.kind()) {
                case STAGE -> "hall.fixtureOutside.STAGE";
                case SCREEN -> "hall.fixtureOutside.SCREEN";
                case DOOR -> "hall.fixtureOutside.DOOR";
            });
        }
    }

    private void numbersMustDiffer() {
        var seen = new HashSet<Integer>();
        for (var table : tables) {
            if (!seen.add(table.number())) {
                throw RuleViolation.of("hall.numberTwice", table.number());
            }
        }
    }

    private void nothingMustOverlap() {
        for (var table : tables) {
            for (var other : tables) {
                if (table.number() < other.number() && table.overlaps(other)) {
                    throw RuleViolation.of("hall.overlap", table.number(), other.number());
                }
            }
            if (fixtures.stream().filter(fixture -> fixture.kind() == FixtureKind.STAGE).anyMatch(table::standsOn)) {
                throw RuleViolation.of("hall.onStage", table.number());
            }
        }
    }

    /** The table of {@code number}, if it stands here. */
    public Optional<HallTable> find(int number) {
        return tables.stream().filter(table -> table.number() == number).findFirst();
    }

    /** How many seats there are. */
    public int seats() {
        return tables.stream().mapToInt(HallTable::seats).sum();
    }

    /** What everybody looks at, from the left: the stage, or else a screen, or else the middle of the front. */
    public double frontX() {
        return front().map(Fixture::middleX).orElse(columns / 2.0);
    }

    /** What everybody looks at, from the top. */
    public double frontY() {
        return front().map(Fixture::middleY).orElse(0.0);
    }

    private Optional<Fixture> front() {
        return fixtures.stream().filter(fixture -> fixture.kind() != FixtureKind.DOOR).min(Comparator.comparing(Fixture::kind));
    }

    /** How far a table stands from the front. */
    public double fromFront(HallTable table) {
        return Math.hypot(table.middleX() - frontX(), table.middleY() - frontY());
    }

    /** The layout as JSON, as it is kept and handed to the page's script. */
    public String toJson() {
        var there = Json.createArrayBuilder();
        tables.forEach(table -> there.add(Json.createObjectBuilder().add("number", table.number()).add("shape", table.shape().name())
                .add("seats", table.seats()).add("x", table.x()).add("y", table.y())
                .add("turned", table.turned()).add("roomy", table.roomy())));
        var besides = Json.createArrayBuilder();
        fixtures.forEach(fixture -> besides.add(Json.createObjectBuilder().add("kind", fixture.kind().name()).add("x", fixture.x())
                .add("y", fixture.y()).add("width", fixture.width()).add("depth", fixture.depth())));
        return Json.createObjectBuilder().add("columns", columns).add("rows", rows).add("tables", there).add("fixtures", besides)
                .build().toString();
    }

    /** The layout that {@link #toJson()} wrote. */
    static Layout fromJson(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var hall = reader.readObject();
            return new Layout(hall.getInt("columns"), hall.getInt("rows"),
                    hall.getJsonArray("tables").getValuesAs(JsonObject.class).stream().map(table -> new HallTable(table.getInt("number"),
                            TableShape.valueOf(table.getString("shape")), table.getInt("seats"), table.getInt("x"), table.getInt("y"),
                            table.getBoolean("turned"), table.getBoolean("roomy"))).toList(),
                    hall.getJsonArray("fixtures").getValuesAs(JsonObject.class).stream().map(fixture -> new Fixture(
                            FixtureKind.valueOf(fixture.getString("kind")), fixture.getInt("x"), fixture.getInt("y"),
                            fixture.getInt("width"), fixture.getInt("depth"))).toList());
        }
    }

    /** Keeps a layout as one JSON value. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Layout, String> {

        @Override
        public String convertToDatabaseColumn(Layout layout) {
            return layout == null ? null : layout.toJson();
        }

        @Override
        public Layout convertToEntityAttribute(String column) {
            return column == null ? null : fromJson(column);
        }
    }
}
