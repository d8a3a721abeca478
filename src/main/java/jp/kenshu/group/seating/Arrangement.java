package jp.kenshu.group.seating;

import java.io.StringReader;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.kenshu.Json;
import jp.kenshu.group.hall.Layout;

/** Which group sits at which table and who on which seat. No table has two groups, no seat two people; every change makes a new one. */
public record Arrangement(List<AtTable> groups) {

    /** Nobody sits anywhere. */
    public static final Arrangement NONE = new Arrangement(List.of());

    /** A group at its table, by hand ({@code pinned}) or by proposal, with the seat of each of its people. */
    public record AtTable(long group, int table, boolean pinned, Map<Long, Integer> seats) {

        /** Nobody shares a seat. */
        public AtTable {
            if (new HashSet<>(seats.values()).size() < seats.size()) {
                throw new IllegalArgumentException("Two people on one seat of table " + table + ": " + seats);
            }
            seats = Map.copyOf(seats);
        }
    }

    /** No two groups share a table, and no group has two. */
    public Arrangement {
        if (groups.stream().map(AtTable::table).distinct().count() < groups.size()
                || groups.stream().map(AtTable::group).distinct().count() < groups.size()) {
            throw new IllegalArgumentException("A table or a group twice: " + groups);
        }
        groups = groups.stream().sorted(Comparator.comparingInt(AtTable::table)).toList();
    }

    /** A proposal for all of {@code parties} in the hall of {@code layout}: groups placed by hand stay, with their seats. */
    static Arrangement proposed(Layout layout, List<Party> parties, Arrangement before) {
        var kept = before.following(layout, parties).groups().stream().filter(AtTable::pinned).toList();
        var tables = TableChoice.of(layout, parties, kept.stream().collect(Collectors.toMap(AtTable::group, AtTable::table)));
        return new Arrangement(parties.stream().filter(party -> tables.containsKey(party.group())).map(party -> kept.stream()
                .filter(at -> at.group() == party.group()).findFirst().map(at -> filledUp(at, party, layout))
                .orElseGet(() -> seatedAnew(party, tables.get(party.group()), false, layout))).toList());
    }

    private static AtTable seatedAnew(Party party, int table, boolean pinned, Layout layout) {
        return new AtTable(party.group(), table, pinned, SeatChoice.of(party, layout.find(table).orElseThrow(), layout));
    }

    /** The group as it sits, with a free seat for each who came to it since; all anew where nobody sits. */
    private static AtTable filledUp(AtTable at, Party party, Layout layout) {
        if (at.seats().isEmpty()) {
            return seatedAnew(party, at.table(), at.pinned(), layout);
        }
        var seats = new LinkedHashMap<>(at.seats());
        var free = layout.find(at.table()).orElseThrow().places().stream().map(place -> place.number())
                .filter(seat -> !at.seats().containsValue(seat)).iterator();
        party.people().stream().filter(sitter -> !seats.containsKey(sitter.id())).forEach(sitter -> {
            if (free.hasNext()) {
                seats.put(sitter.id(), free.next());
            }
        });
        return new AtTable(at.group(), at.table(), at.pinned(), seats);
    }

    /** The same without groups, people, tables and seats that are there no more. */
    Arrangement following(Layout layout, List<Party> parties) {
        return new Arrangement(groups.stream().flatMap(at -> parties.stream().filter(party -> party.group() == at.group())
                .flatMap(party -> layout.find(at.table()).stream().map(table -> new AtTable(at.group(), at.table(), at.pinned(),
                        at.seats().entrySet().stream().filter(seat -> party.includes(seat.getKey()) && seat.getValue() <= table.seats())
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))))).toList());
    }

    /** {@code party} sits at {@code table} from now on, by hand; a group that sat there takes the table that becomes free, if any. */
    Arrangement moved(Party party, int table, List<Party> parties, Layout layout) {
        var left = find(party.group()).map(AtTable::table);
        var displaced = groups.stream().filter(at -> at.table() == table && at.group() != party.group()).findFirst();
        var others = groups.stream().filter(at -> at.group() != party.group() && at.table() != table);
        var exchanged = displaced.flatMap(at -> left.flatMap(free -> parties.stream().filter(each -> each.group() == at.group()).findFirst()
                .map(each -> seatedAnew(each, free, false, layout)))).stream();
        return new Arrangement(Stream.of(others, exchanged, Stream.of(seatedAnew(party, table, true, layout))).flatMap(each -> each).toList());
    }

    /** The next proposal may give the group another table again. */
    Arrangement released(long group) {
        return new Arrangement(groups.stream().map(at -> at.group() == group ? new AtTable(group, at.table(), false, at.seats()) : at).toList());
    }

    /** {@code person} of {@code group} sits on {@code seat} from now on, by hand; who sat there takes the seat that becomes free. */
    Arrangement seated(long group, long person, int seat) {
        return new Arrangement(groups.stream().map(at -> {
            if (at.group() != group) {
                return at;
            }
            var seats = new LinkedHashMap<>(at.seats());
            var left = seats.remove(person);
            at.seats().forEach((other, taken) -> {
                if (taken == seat && other != person) {
                    seats.remove(other);
                    if (left != null) {
                        seats.put(other, left);
                    }
                }
            });
            seats.put(person, seat);
            return new AtTable(group, at.table(), true, seats);
        }).toList());
    }

    /** The same seats, with the member under {@code coming} on that of the one under {@code leaving}. */
    Arrangement passedOn(long leaving, long coming) {
        return new Arrangement(groups.stream().map(at -> new AtTable(at.group(), at.table(), at.pinned(), at.seats().entrySet().stream()
                .collect(Collectors.toMap(seat -> seat.getKey() == leaving ? coming : seat.getKey(), Map.Entry::getValue)))).toList());
    }

    /** Where a group sits, if it has a table. */
    public Optional<AtTable> find(long group) {
        return groups.stream().filter(at -> at.group() == group).findFirst();
    }

    String toJson() {
        var all = Json.createArrayBuilder();
        groups.forEach(at -> {
            var seats = Json.createArrayBuilder();
            at.seats().entrySet().stream().sorted(Map.Entry.comparingByValue())
                    .forEach(seat -> seats.add(Json.createArrayBuilder().add(seat.getKey()).add(seat.getValue())));
            all.add(Json.createObjectBuilder().add("group", at.group()).add("table", at.table()).add("pinned", at.pinned()).add("seats", seats));
        });
        return all.build().toString();
    }

    static Arrangement fromJson(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return new Arrangement(reader.readArray().getValuesAs(JsonObject.class).stream().map(at -> new AtTable(
                    at.getJsonNumber("group").longValue(), at.getInt("table"), at.getBoolean("pinned"),
                    at.getJsonArray("seats").getValuesAs(JsonArray.class).stream().collect(Collectors.toMap(
                            seat -> seat.getJsonNumber(0).longValue(), seat -> seat.getInt(1))))).toList());
        }
    }

    /** Keeps an arrangement as one JSON value. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Arrangement, String> {

        @Override
        public String convertToDatabaseColumn(Arrangement arrangement) {
            return arrangement == null ? null : arrangement.toJson();
        }

        @Override
        public Arrangement convertToEntityAttribute(String column) {
            return column == null ? null : fromJson(column);
        }
    }
}
