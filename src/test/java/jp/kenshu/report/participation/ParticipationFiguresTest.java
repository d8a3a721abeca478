package jp.kenshu.report.participation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.programme.PartKind;
import jp.kenshu.seed.edition.Announcements;
import jp.kenshu.tally.Count;
import jp.kenshu.tally.Facet;
import jp.kenshu.tally.Records;
import jp.kenshu.tally.Tally;
import org.junit.jupiter.api.Test;

/** Every figure of the tables of participation, worked out a second time from the people one by one, those that are kept back included. */
class ParticipationFiguresTest {

    private static final Words JA = Words.in("ja");
    private static final Map<String, Integer> SIZES = Map.of("category", 8, "route", 2, "prefecture", 12, "week", 6, "venue", 3, "scene", 5, "came", 2);
    private static final List<Facet> FACETS = SIZES.keySet().stream().sorted().map(code -> Facet.ofOne(code, new Bilingual(code, code),
            IntStream.range(0, SIZES.get(code)).mapToObj(index -> new Facet.Value(code + index, new Bilingual(code + index, code + index))).toList())).toList();
    private static final List<Map<String, String>> PEOPLE = people();

    /** People by what they are of every facet, of the first values far more than of the last. */
    private static List<Map<String, String>> people() {
        var luck = new Random(13);
        return IntStream.range(0, 400).mapToObj(number -> {
            var somebody = new LinkedHashMap<String, String>();
            FACETS.forEach(facet -> somebody.put(facet.code(), facet.code() + Math.min(luck.nextInt(SIZES.get(facet.code())), luck.nextInt(SIZES.get(facet.code())))));
            return (Map<String, String>) somebody;
        }).toList();
    }

    private static Records records(int people) {
        var records = new Records(FACETS);
        PEOPLE.subList(0, people).forEach(somebody -> records.add(facet -> List.of(somebody.get(facet.code()))));
        return records;
    }

    private static List<FigureTable> tables(Tally tally) {
        var part = Announcements.of("r5").findPart(PartKind.TEAM).orElseThrow();
        return Stream.concat(Stream.of(FigureTable.of("category", "", tally.cross("category", "route", List.of()), JA),
                FigureTable.of("prefecture", "", tally.cross("prefecture", "route", List.of()), JA)), Participation.ofTeams(part, tally, JA).stream()).toList();
    }

    @Test
    void everyFigureByCategoryRouteVenueSceneAndAttendanceIsWhatThePeopleSayOneByOne() {
        var told = tables(Tally.tellingAll(records(400)));
        var keeping = tables(Tally.keepingSmallBack(records(400)));

        assertEquals(List.of("category", "prefecture", "venueCategory", "venueScene", "attendance"), told.stream().map(FigureTable::code).toList());
        for (int table = 0; table < told.size(); table++) {
            assertFalse(told.get(table).hides());
            assertTable(told.get(table));
            assertTable(keeping.get(table));
        }
        assertTrue(keeping.stream().anyMatch(FigureTable::hides));
    }

    private static void assertTable(FigureTable table) {
        var of = Map.of("category", List.of("category", "route"), "prefecture", List.of("prefecture", "route"), "venueCategory", List.of("category", "venue"),
                "venueScene", List.of("scene", "venue"), "attendance", List.of("venue", "came")).get(table.code());
        var names = table.lines().stream().map(FigureTable.Line::name).toList();
        assertEquals(IntStream.range(0, SIZES.get(of.get(0))).mapToObj(index -> of.get(0) + index).toList(), names);
        table.lines().forEach(line -> assertLine(line, people(of.get(0), line.name()), of.get(1), table.code()));
        assertLine(table.total(), PEOPLE, of.get(1), table.code());
        for (int column = 0; column < table.heads().size() - 1; column++) {
            int at = column;
            var among = column == 0 ? PEOPLE : people(of.get(1), of.get(1) + (column - 1));
            assertNobodyIsGivenAway(table.lines().stream().map(line -> line.counts().get(at)).toList(),
                    names.stream().map(name -> among.stream().filter(somebody -> somebody.get(of.get(0)).equals(name)).count()).toList(), table.total().counts().get(at), table.code());
        }
    }

    private static List<Map<String, String>> people(String facet, String value) {
        return PEOPLE.stream().filter(somebody -> somebody.get(facet).equals(value)).toList();
    }

    private static void assertLine(FigureTable.Line line, List<Map<String, String>> people, String across, String where) {
        var raws = IntStream.range(0, SIZES.get(across)).mapToObj(index -> people.stream().filter(somebody -> somebody.get(across).equals(across + index)).count()).toList();
        assertSame(people.size(), line.counts().get(0), where + " " + line);
        IntStream.range(0, raws.size()).forEach(index -> assertSame(raws.get(index), line.counts().get(index + 1), where + " " + line));
        assertNobodyIsGivenAway(line.counts().subList(1, line.counts().size()), raws, line.counts().get(0), where + " " + line);
    }

    private static void assertSame(long raw, Count count, String where) {
        assertTrue(count.hidden() || count.number() == raw, () -> where + " is " + raw);
    }

    /** Where the sum is told, what is kept back of it is nothing, or more than one figure and five people at least. */
    private static void assertNobodyIsGivenAway(List<Count> counts, List<Long> raws, Count sum, String where) {
        var hidden = IntStream.range(0, raws.size()).filter(index -> counts.get(index).hidden()).mapToObj(raws::get).toList();
        assertTrue(sum.hidden() || hidden.isEmpty() || hidden.size() > 1 && hidden.stream().mapToLong(Long::longValue).sum() >= 5, () -> where + " keeps back " + hidden);
    }

    @Test
    void noTableThatKeepsBackTellsOfOneToFourPeople() {
        var shown = tables(Tally.keepingSmallBack(records(400))).stream().flatMap(table -> Stream.concat(table.lines().stream(), Stream.of(table.total())))
                .flatMap(line -> line.counts().stream()).filter(count -> !count.hidden()).toList();

        assertTrue(shown.stream().allMatch(count -> count.number() == 0 || count.number() >= 5), shown::toString);
    }

    @Test
    void weeksAddUpToWhoHadRegisteredByTheirEndUnlessOneIsKeptBack() {
        for (int people : List.of(400, 12)) {
            var told = Participation.weeks("", Tally.tellingAll(records(people)).of("week"), JA).lines();
            var keeping = Participation.weeks("", Tally.keepingSmallBack(records(people)).of("week"), JA).lines();
            for (int week = 0; week < told.size(); week++) {
                int last = week;
                var code = "week" + week;
                long in = PEOPLE.subList(0, people).stream().filter(somebody -> somebody.get("week").equals(code)).count();
                long until = PEOPLE.subList(0, people).stream().filter(somebody -> somebody.get("week").charAt(4) - '0' <= last).count();
                assertEquals(List.of(Count.of((int) in), Count.of((int) until)), told.get(week).counts());
                assertSame(in, keeping.get(week).counts().get(0), code);
                assertSame(until, keeping.get(week).counts().get(1), code);
            }
            var isHidden = keeping.stream().anyMatch(line -> line.counts().get(0).hidden());
            assertEquals(people < 100, isHidden);
            assertTrue(keeping.stream().allMatch(line -> line.counts().get(1).hidden() == isHidden), keeping::toString);
        }
    }
}
