package jp.kenshu.form.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import jp.kenshu.form.definition.DefinitionFault.Reason;

/** What holds for every form, whoever wrote it: found with all that is wrong, each with its place and reason. */
public final class DefinitionRules {

    private static final int QUESTIONS_MAX = 200;
    private static final int CHOICES_MAX = 100;
    private static final int STEPS_MAX = 20;
    /** How the codes of the forms begin that people answer without saying who they are. */
    private static final String QUESTIONNAIRE = "questionnaire";

    private final FormDefinition form;
    private final List<Question> before = new ArrayList<>();
    private final List<DefinitionFault> faults = new ArrayList<>();
    private int section = -1;
    private int question = -1;

    private DefinitionRules(FormDefinition form) {
        this.form = form;
    }

    /** Everything that is wrong with {@code form}. */
    public static List<DefinitionFault> faultsOf(FormDefinition form) {
        return new DefinitionRules(form).check();
    }

    private List<DefinitionFault> check() {
        var codes = form.questions().stream().filter(each -> each.kind().isAsked()).map(Question::code).toList();
        mustBe(!codes.isEmpty(), "sections", Reason.EMPTY);
        mustBe(!codes.equals(List.of(Question.PAIR_CODE)), "sections", Reason.PAIR_CODE_ALONE);
        mustBe(form.questions().size() <= QUESTIONS_MAX, "sections", Reason.TOO_MANY, QUESTIONS_MAX);
        var sections = new HashSet<String>();
        for (var each : form.sections()) {
            section++;
            question = -1;
            mustBeNew(each.code(), "id", sections);
            mustBe(!each.questions().isEmpty(), "questions", Reason.EMPTY);
            each.questions().stream().filter(asked -> each.total() != null && !isCountedOnce(asked)).findFirst()
                    .ifPresent(asked -> tell("total", Reason.NOT_COUNTED, asked.code()));
            for (var asked : each.questions()) {
                question++;
                check(asked);
                before.add(asked);
            }
        }
        return faults;
    }

    private static boolean isCountedOnce(Question asked) {
        return asked.kind() == QuestionKind.COUNT && !asked.terms().perScene();
    }

    private void check(Question asked) {
        mustBeNew(asked.code(), "id", new HashSet<>(before.stream().map(earlier -> earlier.code().toLowerCase(Locale.ROOT)).toList()));
        checkNumber(asked);
        mustBe(asked.kind().isAsked() || !asked.isRequired(), "required", Reason.NOTHING_TO_ANSWER);
        mustBe(FormUse.find(form.code()).filter(use -> !use.takes(asked)).isEmpty(), "kind", Reason.NOT_HERE, asked.code());
        mustBe(asked.kind() != QuestionKind.FILE || !isQuestionnaire(), "kind", Reason.FILE_FROM_NOBODY, asked.code());
        checkOffer(asked);
        checkLimits(asked);
        checkCondition(asked.terms().condition(), asked);
    }

    private void checkNumber(Question asked) {
        Stream.of(Locale.JAPANESE, Locale.ENGLISH).filter(locale -> form.findWithNumberOf(asked, locale).filter(before::contains).isPresent()).findFirst()
                .ifPresent(locale -> tell("number", Reason.NUMBER_TWICE, form.numberOf(asked, locale)));
    }

    private boolean isQuestionnaire() {
        return form.code().startsWith(QUESTIONNAIRE);
    }

    private void checkOffer(Question asked) {
        var offer = asked.offer();
        if (asked.kind().hasChoices()) {
            int least = asked.kind() == QuestionKind.RANKING ? 2 : 1;
            mustBe(offer.choices().size() >= least, "choices", Reason.NO_CHOICES, least);
            checkChoices(offer.choices(), "choices");
            var picks = asked.limits().picks();
            mustBe(picks == null || picks <= offer.choices().size(), "picks", Reason.TOO_MANY_PICKS, picks == null ? 0 : picks);
        }
        if (asked.kind() == QuestionKind.GRID) {
            mustBe(!offer.rows().isEmpty(), "rows", Reason.NO_GRID);
            mustBe(!offer.scales().isEmpty(), "scales", Reason.NO_GRID);
            var rows = new HashSet<String>();
            offer.rows().forEach(row -> mustBeNew(row.code(), "rows", rows));
            mustBe(offer.rows().size() <= CHOICES_MAX, "rows", Reason.TOO_MANY, CHOICES_MAX);
            var scales = new HashSet<String>();
            offer.scales().forEach(scale -> {
                mustBeNew(scale.code(), "scales", scales);
                mustBe(!scale.choices().isEmpty(), "scales", Reason.NO_CHOICES, 1);
                checkChoices(scale.choices(), "scales");
            });
        }
    }

    private void checkChoices(List<Choice> choices, String key) {
        var codes = new HashSet<String>();
        var words = new HashSet<String>();
        mustBe(choices.size() <= CHOICES_MAX, key, Reason.TOO_MANY, CHOICES_MAX);
        for (var choice : choices) {
            mustBeNew(choice.code(), key, codes);
            for (var language : List.of("ja", "en")) {
                var label = choice.label().in(language);
                mustBe(words.add(language + label.toLowerCase(Locale.ROOT)), key, Reason.SAME_WORDS, label);
            }
        }
    }

    private void checkLimits(Question asked) {
        var limits = asked.limits();
        if (limits.least() != null && limits.most() != null) {
            mustBe(limits.least().compareTo(limits.most()) <= 0, "least", Reason.LEAST_ABOVE_MOST, limits.least().toPlainString(),
                    limits.most().toPlainString());
        }
        if (limits.earliest() != null && limits.latest() != null) {
            mustBe(!limits.earliest().isAfter(limits.latest()), "earliest", Reason.LEAST_ABOVE_MOST, limits.earliest(), limits.latest());
        }
        if (asked.kind() == QuestionKind.SCALE) {
            mustBe(isScale(limits.least(), limits.most()), "least", Reason.NOT_A_SCALE, STEPS_MAX);
        }
    }

    private static boolean isScale(BigDecimal least, BigDecimal most) {
        return Stream.of(least, most).allMatch(end -> end != null && end.stripTrailingZeros().scale() <= 0)
                && least.compareTo(most) < 0 && most.subtract(least).compareTo(BigDecimal.valueOf(STEPS_MAX)) <= 0;
    }

    private void checkCondition(Condition condition, Question asked) {
        if (!condition.dependsOnAnswer()) {
            return;
        }
        var code = condition.question();
        var earlier = before.stream().filter(each -> each.code().equals(code)).findFirst();
        if (earlier.isPresent()) {
            checkAnswers(condition, earlier.get());
        } else if (form.find(code).isEmpty()) {
            tell("when", Reason.NO_SUCH_QUESTION, code);
        } else {
            tell("when", leadsBack(code, asked.code(), new HashSet<>()) ? Reason.CIRCLE : Reason.LATER, code);
        }
    }

    private boolean leadsBack(String from, String to, Set<String> passed) {
        return from.equals(to) || passed.add(from) && form.find(from).map(each -> each.terms().condition())
                .filter(Condition::dependsOnAnswer).filter(next -> leadsBack(next.question(), to, passed)).isPresent();
    }

    private void checkAnswers(Condition condition, Question earlier) {
        if (!earlier.kind().decides()) {
            tell("when", Reason.DOES_NOT_DECIDE, earlier.code());
            return;
        }
        mustBe(!condition.values().isEmpty(), "when", Reason.NO_ANSWERS_NAMED, earlier.code());
        var possible = answersTo(earlier);
        condition.values().forEach(value -> mustBe(possible.contains(value), "when", Reason.NO_SUCH_ANSWER, value, earlier.code()));
    }

    private static List<String> answersTo(Question earlier) {
        return switch (earlier.kind()) {
            case YES_NO -> List.of("yes", "no");
            case MARK -> List.of("1");
            case SCALE -> !isScale(earlier.limits().least(), earlier.limits().most()) ? List.of() : earlier.figures().stream().map(String::valueOf).toList();
            default -> earlier.offer().choices().stream().map(Choice::code).toList();
        };
    }

    private void mustBeNew(String code, String key, Set<String> taken) {
        mustBe(Question.CODE.matcher(code).matches(), key, Reason.NOT_A_CODE, code);
        mustBe(taken.add(code.toLowerCase(Locale.ROOT)), key, Reason.TWICE, code);
    }

    private void mustBe(boolean so, String key, Reason reason, Object... words) {
        if (!so) {
            tell(key, reason, words);
        }
    }

    private void tell(String key, Reason reason, Object... words) {
        faults.add(new DefinitionFault(section, question, key, reason, List.of(words)));
    }
}
