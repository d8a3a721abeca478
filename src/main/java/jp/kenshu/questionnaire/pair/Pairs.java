package jp.kenshu.questionnaire.pair;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;

/**
 * The answers before and after that have the same code, each code once on either side, and what has become of the figures in them. Who wrote
 * it in kana once and in letters the other time has one code all the same, if nobody else's could be meant. A code that stands twice on one
 * side pairs nobody.
 *
 * @param twice how many codes stand on both sides, but more than once on one of them
 */
record Pairs(List<Pair> all, int twice) {

    /** Fewer pairs than these are not shown: somebody could be known in them. */
    static final int FEWEST = 5;
    private static final int DECIMALS = 2;

    /** What the same person answered before and after. */
    record Pair(Answers before, Answers after) {
    }

    /**
     * A figure that both questionnaires ask for: where, how many pairs answered it twice, the means, and by how much it has become more, each
     * rounded for itself; null where the pairs are too few.
     */
    record Change(Question question, AnswerCell cell, int pairs, BigDecimal before, BigDecimal after, BigDecimal more) {

        /** Whether it may be shown. */
        boolean isShown() {
            return before != null;
        }
    }

    /** Pairs the answers of two questionnaires. */
    static Pairs of(Collection<Answers> before, Collection<Answers> after) {
        var earlier = byCode(before);
        var later = byCode(after);
        var pairs = new ArrayList<Pair>();
        int twice = pair(earlier, later, pairs);
        var both = earlier.keySet().stream().filter(later::containsKey).collect(Collectors.toSet());
        twice += pair(inOtherWriting(earlier, later, both), inOtherWriting(later, earlier, both), pairs);
        return new Pairs(List.copyOf(pairs), twice);
    }

    /** Adds the pairs of those whose code stands once on either side, in the order of the codes, and gives how many stand more often. */
    private static int pair(Map<String, List<Answers>> earlier, Map<String, List<Answers>> later, List<Pair> pairs) {
        var both = earlier.keySet().stream().filter(later::containsKey).sorted().toList();
        var once = both.stream().filter(code -> earlier.get(code).size() == 1 && later.get(code).size() == 1).toList();
        once.forEach(code -> pairs.add(new Pair(earlier.get(code).get(0), later.get(code).get(0))));
        return both.size() - once.size();
    }

    /** Those whose code does not stand on the other side, but in the other writing, by their code in letters. */
    private static Map<String, List<Answers>> inOtherWriting(Map<String, List<Answers>> side, Map<String, List<Answers>> other, Set<String> both) {
        return side.entrySet().stream().filter(each -> !both.contains(each.getKey()))
                .filter(each -> other.keySet().stream().anyMatch(code -> !both.contains(code) && PairCode.areAlike(each.getKey(), code)))
                .collect(Collectors.groupingBy(each -> PairCode.inLetters(each.getKey()), Collectors.flatMapping(each -> each.getValue().stream(), Collectors.toList())));
    }

    private static Map<String, List<Answers>> byCode(Collection<Answers> answers) {
        return answers.stream().filter(each -> PairCode.in(each).isPresent()).collect(Collectors.groupingBy(each -> PairCode.in(each).orElseThrow()));
    }

    /** Whether there are enough to show anything. */
    boolean areEnough() {
        return all.size() >= FEWEST;
    }

    /** What became of every figure that both forms ask for under the same code and in the same way, in the order of the later one. */
    List<Change> changes(FormDefinition before, FormDefinition after) {
        var form = new AskedForm(after, Situation.ANYBODY);
        var changes = new ArrayList<Change>();
        after.questions().stream().filter(question -> before.find(question.code()).filter(earlier -> earlier.kind() == question.kind()
                && earlier.offer().scales().size() == question.offer().scales().size()).isPresent())
                .filter(question -> question.kind() == QuestionKind.SCALE || question.kind() == QuestionKind.GRID || question.kind().isQuantity())
                .forEach(question -> form.cells(question).forEach(cell -> changes.add(change(question, cell))));
        return changes;
    }

    private Change change(Question question, AnswerCell cell) {
        var figures = all.stream().filter(pair -> figure(question, cell, pair.before()).isPresent() && figure(question, cell, pair.after()).isPresent()).toList();
        int pairs = figures.size();
        if (pairs < FEWEST) {
            return new Change(question, cell, pairs, null, null, null);
        }
        var before = sum(figures.stream().map(pair -> figure(question, cell, pair.before()).orElseThrow()));
        var after = sum(figures.stream().map(pair -> figure(question, cell, pair.after()).orElseThrow()));
        return new Change(question, cell, pairs, mean(before, pairs), mean(after, pairs), mean(after.subtract(before), pairs));
    }

    /** A figure as it was given; in a grid the number of the choice, from 1. */
    private static Optional<BigDecimal> figure(Question question, AnswerCell cell, Answers answers) {
        var given = answers.text(cell);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        var offered = question.choicesOn(cell.scale());
        return question.kind() == QuestionKind.GRID
                ? offered.stream().filter(choice -> choice.code().equals(given)).findFirst().map(choice -> new BigDecimal(choice.numberIn(offered)))
                : Optional.of(new BigDecimal(given));
    }

    private static BigDecimal sum(Stream<BigDecimal> figures) {
        return figures.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal mean(BigDecimal sum, int figures) {
        return sum.divide(BigDecimal.valueOf(figures), DECIMALS, RoundingMode.HALF_UP);
    }
}
