package jp.kenshu.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counting, against a second count line by line; and what small figures do to the tables, against somebody who compares them all. */
class TallyTest {

    private static final List<Having> NONE = List.of();

    @Test
    void everyFigureIsWhatOneFindsLineByLine() {
        var sample = Sample.of(400, 1);
        var tally = Tally.tellingAll(sample.records());

        contexts(sample.facets(), 2).forEach(conditions -> sample.facets().stream().filter(facet -> isFree(facet, conditions)).forEach(facet -> {
            var counted = tally.of(facet.code(), conditions);
            var values = facet.values().stream().map(value -> Count.of(sample.count(with(conditions, facet, value)))).toList();
            assertEquals(values, counted.values(), () -> facet.code() + " " + conditions);
            assertEquals(sample.count(conditions), counted.records().number());
            assertEquals(countOfGiven(sample, facet, conditions), counted.answered().number());
        }));
    }

    private static long countOfGiven(Sample sample, Facet facet, List<Having> conditions) {
        return sample.lines().stream().filter(line -> conditions.stream().allMatch(each -> line.getOrDefault(each.facet(), Set.of()).contains(each.value())))
                .filter(line -> !line.getOrDefault(facet.code(), Set.of()).isEmpty()).count();
    }

    @Test
    void crossTabHasARowForEachValueAndOneForAll() {
        var sample = Sample.of(400, 2);
        var tab = Tally.tellingAll(sample.records()).cross("a", "b", List.of(new Having("c", "0")));

        assertEquals(6, tab.rows().size());
        assertEquals(sample.count(List.of(new Having("c", "0"), new Having("a", "1"), new Having("b", "2"))), tab.rows().get(1).values().get(2).number());
        assertEquals(sample.count(List.of(new Having("c", "0"), new Having("b", "2"))), tab.all().values().get(2).number());
    }

    @Test
    void whoWasNotAskedAndWhoDidNotAnswerAreNotInTheShares() {
        var records = new Records(List.of(Sample.facet("q", 2)));
        for (int at = 0; at < 10; at++) {
            int number = at;
            records.add(facet -> number < 2 ? null : number < 4 ? List.of() : List.of(number < 7 ? "0" : "1"));
        }

        var counted = Tally.tellingAll(records).of("q");

        assertEquals("10 8 6", counted.records().number() + " " + counted.asked().number() + " " + counted.answered().number());
        assertEquals(0.5, counted.share(0));
    }

    @Test
    void withoutRecordsThereIsNothingToHideAndNoShare() {
        var counted = Tally.keepingSmallBack(new Records(List.of(Sample.facet("q", 2)))).of("q");

        assertEquals(List.of(Count.of(0), Count.of(0)), counted.values());
        assertTrue(Double.isNaN(counted.share(0)));
    }

    @Test
    void ofOneRecordNothingIsToldButThatThereIsOne() {
        var records = new Records(List.of(Sample.facet("q", 2), Sample.facet("r", 2)));
        records.add(facet -> List.of("0"));

        var tally = Tally.keepingSmallBack(records);

        assertEquals(Count.of(1), tally.of("q").records());
        assertEquals(List.of(Count.keptBack(), Count.keptBack()), tally.of("q").values());
        assertEquals(List.of(Count.keptBack(), Count.keptBack()), tally.cross("q", "r", NONE).rows().get(0).values());
    }

    @Test
    void smallFigureTakesTheNextSmallestWithIt() {
        var records = new Records(List.of(Sample.facet("q", 4)));
        Map.of("0", 40, "1", 3, "2", 12, "3", 0).forEach((value, times) -> Stream.generate(() -> List.of(value)).limit(times).forEach(each -> records.add(facet -> each)));

        assertEquals(List.of(Count.of(40), Count.keptBack(), Count.keptBack(), Count.of(0)), Tally.keepingSmallBack(records).of("q").values());
    }

    /** Of q, the values 1 and 2 are hidden (one and twelve records); each other question is asked after some of its values. */
    @Test
    void howManyWereAskedTellsNothingOfTheAnswersThatAreHiddenBeforeIt() {
        var records = new Records(List.of(Sample.facet("q", 3), after("one", "1"), after("shownAndOne", "0", "1"), after("both", "1", "2"), after("shown", "0")));
        Map.of("0", 40, "1", 1, "2", 12).forEach((value, times) -> Stream.generate(() -> value).limit(times).forEach(each -> records.add(facet ->
                facet.code().equals("q") ? List.of(each) : isAskedAfter(facet, each) ? List.of("0") : null)));

        var tally = Tally.keepingSmallBack(records);

        assertEquals(List.of(Count.of(40), Count.keptBack(), Count.keptBack()), tally.of("q").values());
        assertEquals(List.of(Count.keptBack(), Count.keptBack(), Count.of(13), Count.of(40)),
                Stream.of("one", "shownAndOne", "both", "shown").map(code -> tally.of(code).asked()).toList());
    }

    private static Facet after(String code, String... values) {
        return Sample.facet(code, 2).after(Stream.of(values).map(value -> new Having("q", value)).toList());
    }

    private static boolean isAskedAfter(Facet facet, String value) {
        return facet.askedAfter().stream().anyMatch(condition -> condition.value().equals(value));
    }

    /** Every figure that is shown anywhere, under whatever conditions, is the same wherever it is shown. */
    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5})
    void sameFigureIsToldEverywhereOrNowhere(long seed) {
        var sample = Sample.of(300, seed);
        var told = new HashMap<Set<Having>, Count>();

        figures(sample).forEach((conditions, count) -> assertEquals(count, told.merge(Set.copyOf(conditions), count, (first, second) -> first), () -> "" + conditions));
    }

    /** Somebody takes any two tables, with up to two filters each, and subtracts; and sums up what a table shows. */
    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5, 6, 7, 8})
    void differencesOfAnyTwoTablesGiveNobodyAway(long seed) {
        var sample = Sample.of(150 + 90 * (int) seed, seed);
        var told = new HashMap<Set<Having>, Integer>();
        figures(sample).forEach((conditions, count) -> count.shown().ifPresent(number -> told.put(Set.copyOf(conditions), number)));

        var caught = new ArrayList<String>();
        told.forEach((some, number) -> told.forEach((more, part) -> {
            int rest = number - part;
            if (!some.equals(more) && more.containsAll(some) && isSmall(rest)) {
                caught.add(rest + " = " + some + " - " + more);
            }
        }));
        told.forEach((some, number) -> {
            if (isSmall(number)) {
                caught.add(number + " = " + some);
            }
        });
        assertEquals(List.of(), caught);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5, 6, 7, 8})
    void whatIsLeftOfASumIsNeverFewNorASingleFigure(long seed) {
        var sample = Sample.of(150 + 90 * (int) seed, seed);
        var tally = Tally.keepingSmallBack(sample.records());

        contexts(sample.facets(), 2).forEach(conditions -> sample.facets().stream().filter(Facet::exclusive).filter(facet -> isFree(facet, conditions)).forEach(facet -> {
            var counted = tally.of(facet.code(), conditions);
            if (!counted.records().hidden()) {
                int rest = counted.records().number() - Stream.concat(counted.values().stream(), Stream.of(counted.unanswered(), counted.notAsked()))
                        .mapToInt(Count::number).sum();
                assertTrue(!isSmall(rest) || rest == counted.records().number(), () -> facet.code() + " " + conditions + " leaves " + rest);
                assertTrue(rest == 0 || countHidden(counted) > 1, () -> facet.code() + " " + conditions);
            }
        }));
    }

    private static long countHidden(Distribution counted) {
        return Stream.concat(counted.values().stream(), Stream.of(counted.unanswered(), counted.notAsked())).filter(Count::hidden).count();
    }

    private static boolean isSmall(int number) {
        return number > 0 && number < 5;
    }

    /** Every figure that two crossed facets and two filters can show. */
    private static Map<List<Having>, Count> figures(Sample sample) {
        var tally = Tally.keepingSmallBack(sample.records());
        var figures = new HashMap<List<Having>, Count>();
        contexts(sample.facets(), 3).forEach(conditions -> sample.facets().stream().filter(facet -> isFree(facet, conditions)).forEach(facet -> {
            var counted = tally.of(facet.code(), conditions);
            facet.values().forEach(value -> figures.put(with(conditions, facet, value), counted.values().get(facet.indexOf(value.code()))));
        }));
        return figures;
    }

    /** All choices of at most so many conditions on different facets. */
    private static List<List<Having>> contexts(List<Facet> facets, int most) {
        var all = new ArrayList<List<Having>>(List.of(NONE));
        for (var facet : facets) {
            for (var conditions : List.copyOf(all)) {
                if (conditions.size() < most) {
                    facet.values().forEach(value -> all.add(with(conditions, facet, value)));
                }
            }
        }
        return all;
    }

    private static boolean isFree(Facet facet, List<Having> conditions) {
        return conditions.stream().noneMatch(each -> each.facet().equals(facet.code()));
    }

    private static List<Having> with(List<Having> conditions, Facet facet, Facet.Value value) {
        var more = new ArrayList<>(conditions);
        more.add(new Having(facet.code(), value.code()));
        return more;
    }
}
