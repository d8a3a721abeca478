package jp.kenshu.report.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kenshu.Words;
import jp.kenshu.report.chart.StackedChart;
import jp.kenshu.tally.Distribution;
import jp.kenshu.tally.Facet;
import jp.kenshu.tally.Tally;

/**
 * Two questionnaires side by side, such as one before and one after, or this year's and last year's: what both ask under the same code, answer
 * by answer, with the difference of the shares in points. Each keeps its small figures back by itself: they were answered by different people.
 */
public final class ComparedQuestions {

    private static final int MOST_PARTS = 7;
    private static final int HUNDRED = 100;

    private final Side one;
    private final Side other;
    private final Words words;
    private final FigureWords figures;

    /** One of the two: what it is called, what it asked, and its figures. */
    public record Side(String name, AskedQuestions questions, Tally tally) {

        /** The questionnaire of this name with its responses. */
        public static Side of(String name, CountedResponses responses) {
            return new Side(name, responses.questions(), Tally.keepingSmallBack(responses.records()));
        }
    }

    /** {@code one} beside {@code other}. */
    public ComparedQuestions(Side one, Side other, Words words) {
        this.one = one;
        this.other = other;
        this.words = words;
        this.figures = new FigureWords(words);
    }

    /** A question that both ask, under its number and label, with a block for each row, rank or cell of it. */
    public record Part(String heading, List<Block> blocks) {
    }

    /** A facet that both count, with the figures of each. */
    record Pair(Facet facet, Facet twin, Distribution here, Distribution there) {

        /** By how many points the share of the value of this code is higher in the first; not a number where one of them does not tell. */
        double difference(String value) {
            int at = facet.indexOf(value);
            int beside = twin.indexOf(value);
            return at < 0 || beside < 0 ? Double.NaN : HUNDRED * (here.share(at) - there.share(beside));
        }

        /** The values of both by their codes, called as the first calls them. */
        Map<String, String> values(Words words) {
            var values = new LinkedHashMap<String, String>();
            Stream.concat(facet.values().stream(), twin.values().stream()).forEach(value -> values.putIfAbsent(value.code(), value.label().in(words.locale())));
            return values;
        }
    }

    /** What both ask, in the order of the first. */
    List<Pair> pairs() {
        return one.questions().questions().stream().flatMap(this::pairs).toList();
    }

    private Stream<Pair> pairs(AskedQuestion question) {
        return question.counted().stream().map(AskedQuestion.Counted::facet).filter(facet -> !facet.values().isEmpty())
                .flatMap(facet -> same(facet).map(twin -> new Pair(facet, twin, one.tally().of(facet.code()), other.tally().of(twin.code()))).stream());
    }

    /** The same as it is read, question by question. */
    public List<Part> parts() {
        return one.questions().questions().stream().map(question -> new Part(question.heading().in(words.locale()), pairs(question).map(this::block).toList()))
                .filter(part -> !part.blocks().isEmpty()).toList();
    }

    /** The questions of the first that the other does not ask. */
    public List<String> missing() {
        return one.questions().questions().stream().flatMap(question -> question.counted().stream()).map(AskedQuestion.Counted::facet)
                .filter(facet -> same(facet).isEmpty()).map(this::name).toList();
    }

    private Optional<Facet> same(Facet facet) {
        return other.questions().questions().stream().flatMap(question -> question.counted().stream()).map(AskedQuestion.Counted::facet)
                .filter(twin -> twin.code().equals(facet.code()) && twin.exclusive() == facet.exclusive()).findFirst();
    }

    private Block block(Pair pair) {
        var facet = pair.facet();
        var twin = pair.twin();
        var notes = new ArrayList<String>();
        if (!facet.label().equals(twin.label())) {
            notes.add(words.text("comparison.otherWords", twin.label()));
        }
        var lines = new ArrayList<List<String>>();
        pair.values(words).forEach((code, label) -> lines.add(List.of(label, both(pair.here(), facet.indexOf(code)), both(pair.there(), twin.indexOf(code)),
                difference(pair.difference(code)))));
        lines.add(List.of(words.text("summary.answered"), figures.count(pair.here().answered()), figures.count(pair.there().answered()), ""));
        var table = new Block.Grid(List.of(words.text("summary.value"), one.name(), other.name(), words.text("comparison.difference")), lines, true);
        if (pair.here().hides() || pair.there().hides()) {
            notes.add(words.text("summary.hides"));
        }
        boolean parts = facet.exclusive() && facet.values().size() <= MOST_PARTS && facet.values().equals(twin.values());
        return new Block(name(facet), parts ? StackedChart.of(facet.values().stream().map(value -> value.label().in(words.locale())).toList(),
                List.of(bar(one, pair.here()), bar(other, pair.there())), words.text("summary.hiddenPart")) : null, List.of(table), notes);
    }

    private StackedChart.Bar bar(Side side, Distribution counted) {
        return new StackedChart.Bar(side.name(), IntStream.range(0, counted.values().size()).mapToObj(counted::share).toList(),
                words.text("summary.n", figures.count(counted.answered())));
    }

    private String both(Distribution counted, int index) {
        return index < 0 ? words.text("comparison.notOffered") : figures.both(counted, index);
    }

    private String difference(double points) {
        return Double.isFinite(points) ? words.text("comparison.points", "%+.1f".formatted(points)) : words.text("summary.none");
    }

    /** What the first calls a facet where several stand side by side. */
    String name(Facet facet) {
        return one.questions().nameOf(facet.code()).in(words.locale());
    }

    /** The first of the two. */
    Side one() {
        return one;
    }

    /** The one beside it. */
    Side other() {
        return other;
    }
}
