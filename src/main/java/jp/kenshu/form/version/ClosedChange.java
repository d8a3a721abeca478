package jp.kenshu.form.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.GridRow;
import jp.kenshu.form.definition.GridScale;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.Question.Terms;
import jp.kenshu.form.definition.QuestionKind;

/**
 * A change that an open form no longer allows, since answers given before it would mean something else: which question, and why.
 * Other words, more help and further optional questions are always possible.
 */
public record ClosedChange(Question question, Reason reason) {

    /** Why a question of an open form stays as it is. */
    public enum Reason {
        /** It would be gone with what was answered to it. */
        REMOVED,
        /** It would be answered in another way. */
        KIND,
        /** What there is to choose from would be another. */
        CHOICES,
        /** What there is to choose from would stand in other places, and so have other numbers than on paper that was handed out. */
        PLACES,
        /** Other limits would hold than for those who have answered. */
        LIMITS,
        /** Other people would be asked. */
        CONDITION,
        /** Who has answered would have left it out. */
        REQUIRED
    }

    /**
     * What {@code after} would change of {@code before} that can no longer be changed where each answer keeps the version it was given
     * under and is never asked for again: only what would let answers to one question mean different things, on paper too.
     */
    static List<ClosedChange> betweenKept(FormDefinition before, FormDefinition after) {
        var closed = new ArrayList<ClosedChange>();
        before.questions().stream().filter(question -> question.kind().isAsked()).forEach(question -> after.find(question.code())
                .ifPresent(changed -> keptReasons(question, changed).forEach(reason -> closed.add(new ClosedChange(changed, reason)))));
        return closed;
    }

    private static List<Reason> keptReasons(Question before, Question after) {
        var reasons = new ArrayList<Reason>();
        addUnless(before.kind() == after.kind(), Reason.KIND, reasons);
        var stays = offered(after).containsAll(offered(before));
        addUnless(stays, Reason.CHOICES, reasons);
        addUnless(!stays || lists(before).entrySet().stream().allMatch(list -> begins(lists(after).get(list.getKey()), list.getValue())), Reason.PLACES, reasons);
        addUnless(before.kind() != QuestionKind.SCALE || isWithinTheSame(before, after), Reason.LIMITS, reasons);
        return reasons;
    }

    private static boolean begins(List<String> after, List<String> before) {
        return after.size() >= before.size() && after.subList(0, before.size()).equals(before);
    }

    /** What stands one below the other, by where: the choices, the rows, the scales and what each scale offers. */
    private static Map<String, List<String>> lists(Question question) {
        var lists = new HashMap<String, List<String>>();
        lists.put("choices", codes(question.offer().choices()));
        lists.put("rows", question.offer().rows().stream().map(GridRow::code).toList());
        lists.put("scales", question.offer().scales().stream().map(GridScale::code).toList());
        question.offer().scales().forEach(scale -> lists.put("scale " + scale.code(), codes(scale.choices())));
        return lists;
    }

    /** What {@code after} would change of {@code before} that can no longer be changed. */
    static List<ClosedChange> between(FormDefinition before, FormDefinition after) {
        var closed = new ArrayList<ClosedChange>();
        before.questions().stream().filter(question -> question.kind().isAsked()).forEach(question -> after.find(question.code())
                .ifPresentOrElse(changed -> reasons(question, changed).forEach(reason -> closed.add(new ClosedChange(changed, reason))),
                        () -> closed.add(new ClosedChange(question, Reason.REMOVED))));
        after.questions().stream().filter(question -> question.isRequired() && before.find(question.code()).isEmpty())
                .forEach(question -> closed.add(new ClosedChange(question, Reason.REQUIRED)));
        return closed;
    }

    private static List<Reason> reasons(Question before, Question after) {
        var reasons = new ArrayList<Reason>();
        addUnless(before.kind() == after.kind(), Reason.KIND, reasons);
        addUnless(offered(before).equals(offered(after)), Reason.CHOICES, reasons);
        addUnless(isWithinTheSame(before, after), Reason.LIMITS, reasons);
        addUnless(isForTheSame(before.terms(), after.terms()), Reason.CONDITION, reasons);
        addUnless(before.isRequired() || !after.isRequired(), Reason.REQUIRED, reasons);
        return reasons;
    }

    private static void addUnless(boolean so, Reason reason, List<Reason> reasons) {
        if (!so) {
            reasons.add(reason);
        }
    }

    private static List<String> offered(Question question) {
        var offered = new ArrayList<String>(codes(question.offer().choices()));
        question.offer().rows().stream().map(GridRow::code).forEach(offered::add);
        for (GridScale scale : question.offer().scales()) {
            offered.add(scale.code());
            offered.addAll(codes(scale.choices()));
        }
        return offered;
    }

    private static List<String> codes(List<Choice> choices) {
        return choices.stream().map(choice -> choice.code() + choice.asksMore() + choice.exclusive()).toList();
    }

    private static boolean isWithinTheSame(Question before, Question after) {
        var one = before.limits();
        var other = after.limits();
        return Objects.equals(one.characters(), other.characters()) && Objects.equals(one.least(), other.least()) && Objects.equals(one.most(), other.most())
                && one.decimals() == other.decimals() && Objects.equals(one.earliest(), other.earliest()) && Objects.equals(one.latest(), other.latest())
                && Objects.equals(one.picks(), other.picks());
    }

    private static boolean isForTheSame(Terms before, Terms after) {
        return before.perScene() == after.perScene() && before.condition().equals(after.condition());
    }

    /** The change and why it is closed, in one sentence. */
    public String in(Words words) {
        return words.text(key(), question.label());
    }

    /** The change as a broken rule. */
    RuleViolation violation() {
        var key = key();
        return RuleViolation.of(key, question.label());
    }

    private String key() {
        return "forms.closed." + reason;
    }
}
