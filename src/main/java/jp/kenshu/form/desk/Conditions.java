package jp.kenshu.form.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.Words;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.Condition;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.programme.Conference;

/** For whom questions are, in words, and the conditions that the secretariat may choose from. */
public final class Conditions {

    private static final String BETWEEN = ":";
    private static final String OR = "+";

    private Conditions() {
    }

    /** For whom a question is; empty for everybody. */
    static String inWords(FormDefinition form, Question question, Conference conference, Words words) {
        var said = new ArrayList<String>();
        var condition = question.terms().condition();
        conference.getCategories().stream().filter(category -> condition.categories().contains(category.getCode()))
                .map(category -> category.getName().in(words.locale())).forEach(said::add);
        condition.affiliations().forEach(affiliation -> said.add(words.text("formQuestion.affiliation." + affiliation)));
        condition.parts().forEach(part -> said.add(words.name(part)));
        if (condition.dependsOnAnswer()) {
            said.add(answered(form, condition, words));
        }
        return String.join(words.text("form.and"), said);
    }

    private static String answered(FormDefinition form, Condition condition, Words words) {
        return form.find(condition.question()).map(earlier -> words.text("formQuestion.answered", earlier.label(), condition.values().stream()
                .map(value -> label(earlier, value, words)).collect(Collectors.joining(words.text("form.and"))))).orElseGet(() -> words.text("formQuestion.answeredToNone"));
    }

    private static String label(Question earlier, String value, Words words) {
        return switch (earlier.kind()) {
            case YES_NO -> words.text("form.answer." + value);
            case MARK -> "○";
            default -> earlier.findChoice(value).map(Choice::label).map(label -> label.in(words.locale())).orElse(value);
        };
    }

    /** A condition that can be chosen: its value in the form, and its words. */
    public record Offered(String value, String label) {
    }

    /** The answers of the questions before {@code question} (of all, for a new one) on which it may depend, and what it depends on now. */
    static List<Offered> offered(FormDefinition form, Question question, Words words) {
        var earlier = form.questions().stream().takeWhile(each -> question == null || !each.code().equals(question.code()))
                .filter(each -> each.kind().decides()).toList();
        var single = earlier.stream().flatMap(each -> values(each).map(value -> Condition.answered(each.code(), value)));
        var present = question == null || question.terms().condition().values().size() < 2 ? Stream.<Condition>empty()
                : Stream.of(question.terms().condition());
        return Stream.concat(single, present).map(condition -> new Offered(valueOf(condition), answered(form, condition, words))).toList();
    }

    private static Stream<String> values(Question question) {
        return switch (question.kind()) {
            case YES_NO -> Stream.of("yes", "no");
            case MARK -> Stream.of("1");
            case SCALE -> question.figures().stream().map(String::valueOf);
            default -> question.offer().choices().stream().map(Choice::code);
        };
    }

    /** A condition on an answer as the form sends it; empty for none. */
    static String valueOf(Condition condition) {
        return condition.dependsOnAnswer() ? condition.question() + BETWEEN + String.join(OR, condition.values()) : "";
    }

    /** The condition {@code present}, but on the answer that the form sent. */
    static Condition read(Condition present, String value) {
        var at = value == null ? -1 : value.indexOf(BETWEEN);
        return at < 0 ? new Condition(present.categories(), present.affiliations(), present.parts(), null, List.of())
                : new Condition(present.categories(), present.affiliations(), present.parts(), value.substring(0, at),
                        List.of(value.substring(at + 1).split("\\+")));
    }
}
