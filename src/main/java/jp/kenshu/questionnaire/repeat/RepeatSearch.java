package jp.kenshu.questionnaire.repeat;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.questionnaire.Response;
import jp.kenshu.questionnaire.pair.PairCode;
import jp.kenshu.questionnaire.repeat.LikelyRepeat.Sign;

/**
 * Looks for responses that the same person may have given twice: on the same numbered sheet; under the same code
 * that people make themselves; or with the same choices throughout on the
 * same or the next day, if they came by different ways or with the same words. A few choices alone say nothing: many people work for a
 * municipality and took part in part Ⅰ. What people have said to be apart is not asked again.
 */
final class RepeatSearch {

    /** Fewer choices than these are answered alike by many. */
    static final int CHOICES_THAT_TELL = 8;
    private static final int DAYS_BETWEEN = 1;

    private final Set<Apart> apart;
    private final Map<Response, String> words = new LinkedHashMap<>();

    /** Two responses that somebody has kept apart, the smaller id first. */
    record Apart(long first, long second) {

        static Apart of(long one, long other) {
            return new Apart(Math.min(one, other), Math.max(one, other));
        }
    }

    private RepeatSearch(Set<Apart> apart) {
        this.apart = apart;
    }

    /** The likely repeats among {@code responses}, each response beside the first one that it seems to repeat. */
    static List<LikelyRepeat> among(Collection<Response> responses, Set<Apart> apart) {
        return new RepeatSearch(apart).search(responses);
    }

    private List<LikelyRepeat> search(Collection<Response> responses) {
        var bySheet = new LinkedHashMap<Integer, List<Response>>();
        var byCode = new LinkedHashMap<String, List<Response>>();
        var byChoices = new LinkedHashMap<String, List<Response>>();
        for (var response : responses) {
            if (response.getSheet() != null) {
                bySheet.computeIfAbsent(response.getSheet(), sheet -> new ArrayList<>()).add(response);
            }
            PairCode.in(response.getAnswers()).ifPresent(code -> byCode.computeIfAbsent(PairCode.inLetters(code), key -> new ArrayList<>()).add(response));
            var choices = choices(response);
            if (choices.size() >= CHOICES_THAT_TELL) {
                byChoices.computeIfAbsent(String.join("\n", choices), key -> new ArrayList<>()).add(response);
            }
        }
        var found = new LinkedHashMap<Apart, LikelyRepeat>();
        bySheet.values().forEach(group -> pair(group, Sign.SHEET, found));
        byCode.values().forEach(group -> pair(group, Sign.CODE, found));
        byChoices.values().forEach(group -> pair(group, Sign.CHOICES, found));
        return List.copyOf(found.values());
    }

    /** Those of whom people have already judged stand first, so that a newcomer is asked about once and nobody again. */
    private void pair(List<Response> group, Sign sign, Map<Apart, LikelyRepeat> found) {
        var ordered = group.stream().sorted(Comparator.comparing(each -> !isJudged(each, group))).toList();
        for (int at = 1; at < ordered.size(); at++) {
            var later = ordered.get(at);
            if (!isJudged(later, group)) {
                ordered.subList(0, at).stream().filter(earlier -> looksLike(earlier, later, sign)).findFirst()
                        .ifPresent(earlier -> found.putIfAbsent(Apart.of(earlier.getId(), later.getId()), new LikelyRepeat(earlier, later, sign)));
            }
        }
    }

    private boolean isJudged(Response response, List<Response> group) {
        return group.stream().anyMatch(other -> other != response && apart.contains(Apart.of(response.getId(), other.getId())));
    }

    private boolean looksLike(Response earlier, Response later, Sign sign) {
        return sign == Sign.SHEET || sign == Sign.CODE && haveOneCode(earlier, later) || sign == Sign.CHOICES && Math.abs(ChronoUnit.DAYS.between(earlier.getGivenOn(), later.getGivenOn())) <= DAYS_BETWEEN
                && (earlier.getChannel() != later.getChannel() || !words(earlier).isEmpty() && words(earlier).equals(words(later)));
    }

    private static boolean haveOneCode(Response earlier, Response later) {
        return PairCode.areAlike(PairCode.in(earlier.getAnswers()).orElseThrow(), PairCode.in(later.getAnswers()).orElseThrow());
    }

    private static List<String> choices(Response response) {
        return given(response, false);
    }

    private String words(Response response) {
        return words.computeIfAbsent(response, each -> String.join("\n", given(each, true)));
    }

    /** What was answered in words, or by choices and numbers, cell by cell. */
    private static List<String> given(Response response, boolean inWords) {
        var form = new AskedForm(response.getVersion().getDefinition(), Situation.ANYBODY);
        var given = new ArrayList<String>();
        for (var question : form.definition().questions()) {
            for (var cell : form.cells(question)) {
                if (question.kind().isWritten() == inWords && !PairCode.isIt(question)) {
                    add(cell, response, given);
                }
                if (inWords) {
                    AskedForm.textCells(question, cell).forEach(text -> add(text, response, given));
                }
            }
        }
        return given;
    }

    private static void add(AnswerCell cell, Response response, List<String> given) {
        var values = response.getAnswers().of(cell);
        if (!values.isEmpty()) {
            given.add(cell.code() + "=" + String.join(",", values));
        }
    }
}
