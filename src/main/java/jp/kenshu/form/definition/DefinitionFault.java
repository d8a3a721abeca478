package jp.kenshu.form.definition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jp.kenshu.Words;

/**
 * What is wrong with a definition, and where: in which section and question (counted from 0; -1 for none), under which key of the
 * seed's grammar, and the words that the reason speaks of.
 */
public record DefinitionFault(int section, int question, String key, Reason reason, List<Object> words) {

    /** Why a definition cannot be used; each has a sentence for whoever writes seed files, and one for the editor in the bundle. */
    public enum Reason {
        /** A code that another section, question, choice, row or scale above has. */
        TWICE("「%s」 is already used above"),
        /** A number that another question above is printed with. */
        NUMBER_TWICE("「%s」 is the number of another question above"),
        /** Something that cannot be a code. */
        NOT_A_CODE("「%s」 is not an id: use up to 40 letters, digits and hyphens"),
        /** Two choices of a question that read the same. */
        SAME_WORDS("「%s」 is what another choice above says, too"),
        /** A question of a kind that needs choices, without any. */
        NO_CHOICES("there is nothing to choose from: name at least %d"),
        /** A grid without rows or scales. */
        NO_GRID("a grid needs rows and scales"),
        /** A condition on a question that the form does not have. */
        NO_SUCH_QUESTION("there is no question 「%s」 in this form"),
        /** A condition on a question that comes later. */
        LATER("「%s」 is asked later: a question can only depend on one that is asked before it"),
        /** Questions that depend on one another. */
        CIRCLE("「%s」 depends on this question in its turn"),
        /** A condition on a question whose answers decide nothing. */
        DOES_NOT_DECIDE("「%s」 is not answered by choosing, so nothing can depend on it"),
        /** A condition on an answer that nobody can give. */
        NO_SUCH_ANSWER("「%s」 is no answer to 「%s」"),
        /** A condition on a question without the answers. */
        NO_ANSWERS_NAMED("says no answer of 「%s」 that it depends on"),
        /** A lower limit above the upper one. */
        LEAST_ABOVE_MOST("%s is more than %s"),
        /** A scale with too many figures, or none. */
        NOT_A_SCALE("a scale goes from one whole number to a larger one, at most %d steps"),
        /** More choices asked for than there are. */
        TOO_MANY_PICKS("%d is more than there are choices"),
        /** A statement that must be answered. */
        NOTHING_TO_ANSWER("a statement has no answer that could be required"),
        /** A question for which the form has no place. */
        NOT_HERE("「%s」 cannot be asked in this form in this way"),
        /** A file asked for in a questionnaire, which knows nobody from whom it could come. */
        FILE_FROM_NOBODY("「%s」 asks for a file: a file tells who it is from, so no questionnaire asks for one"),
        /** A section with a total whose questions are not all counts that are asked once. */
        NOT_COUNTED("only counts that are asked once can be added up, and 「%s」 is none"),
        /** A form, or a section, without questions. */
        EMPTY("there is no question"),
        /** A form that asks for nothing but the code by which answers before and after are put together. */
        PAIR_CODE_ALONE("there is no question besides the code that pairs answers"),
        /** A form of too many questions, or a question of too many choices. */
        TOO_MANY("are more than %d");

        private final String told;

        Reason(String told) {
            this.told = told;
        }
    }

    /** The reasons that speak of another question. */
    private static final Set<Reason> OF_A_QUESTION = EnumSet.of(Reason.LATER, Reason.CIRCLE, Reason.DOES_NOT_DECIDE, Reason.NO_ANSWERS_NAMED,
            Reason.NOT_COUNTED, Reason.FILE_FROM_NOBODY);

    /** Keeps a copy, so that a fault never changes. */
    public DefinitionFault {
        words = List.copyOf(words);
    }

    /** The fault in one sentence, for whoever writes {@code form} on the portal: its questions are named by what they say, as their codes are shown nowhere. */
    public String in(FormDefinition form, Words said) {
        var sentence = said.text("formFault." + reason, words.stream().map(word -> OF_A_QUESTION.contains(reason) ? named(form, word, said) : word).toArray());
        return question < 0 ? sentence : named(form.sections().get(section).questions().get(question), said) + said.text("form.colon") + sentence;
    }

    private static Object named(FormDefinition form, Object code, Words said) {
        return form.find(String.valueOf(code)).<Object>map(asked -> named(asked, said)).orElse(code);
    }

    private static String named(Question asked, Words said) {
        var number = asked.wording().number();
        return (number == null ? "" : number.in(said.locale()) + " ") + asked.label().in(said.locale());
    }

    /** The reason in plain words, for whoever writes seed files. */
    public String told() {
        return reason.told.formatted(words.toArray());
    }
}
