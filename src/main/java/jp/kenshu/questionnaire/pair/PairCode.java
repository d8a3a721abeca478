package jp.kenshu.questionnaire.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormSection;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;

/**
 * The code by which somebody's answers before and after are known to be the same person's (組にする番号): made by themselves, each time
 * anew, out of what they alone know, so that nobody need keep it. It is never printed in a list.
 */
public final class PairCode {

    /** The code of the question that asks for it, the same in every questionnaire. */
    public static final String QUESTION = Question.PAIR_CODE;
    private static final String SECTION = "pairing";
    private static final int LENGTH_MAX = 20;
    private static final int TO_KATAKANA = 'ア' - 'あ';
    private static final String KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲンガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴ";
    private static final String LETTERS_OF_KANA = "aiueokkkkkssssstttttnnnnnhhhhhmmmmmyyyrrrrrwieongggggzzzzzdzzddbbbbbpppppb";
    /** Letters that stand for the same kana, depending on who writes: チ is chi or ti, フ fu or hu, ジ ji or zi. */
    private static final String OTHER_LETTERS = "cfjlv";
    private static final String USUAL_LETTERS = "thzrb";

    private PairCode() {
    }

    /** Whether {@code form} asks for it. */
    public static boolean isAskedIn(FormDefinition form) {
        return form.find(QUESTION).isPresent();
    }

    /** The sections of a form that asks for it before anything else if {@code so}, and not at all otherwise. */
    public static List<FormSection> asked(List<FormSection> sections, boolean so) {
        boolean isThere = sections.stream().flatMap(section -> section.questions().stream()).anyMatch(PairCode::isIt);
        if (isThere == so) {
            return sections;
        }
        var changed = new ArrayList<FormSection>();
        if (so) {
            changed.add(new FormSection(freshSection(sections), null, null, List.of(question())));
            changed.addAll(sections);
        } else {
            sections.stream().map(section -> new FormSection(section.code(), section.title(), section.lead(),
                    section.questions().stream().filter(question -> !isIt(question)).toList()))
                    .filter(section -> !section.questions().isEmpty()).forEach(changed::add);
        }
        return changed;
    }

    /** Questions that were written right below the code share its section, and keep it when the code goes. */
    private static String freshSection(List<FormSection> sections) {
        return IntStream.iterate(1, number -> number + 1).mapToObj(number -> number == 1 ? SECTION : SECTION + "-" + number)
                .filter(code -> sections.stream().noneMatch(section -> section.code().equalsIgnoreCase(code))).findFirst().orElseThrow();
    }

    /** Whether {@code question} asks for it. */
    public static boolean isIt(Question question) {
        return question.code().equals(QUESTION);
    }

    private static Question question() {
        return new Question(QUESTION, QuestionKind.LINE, new Question.Wording(null, said("pairCode.label"), null, said("pairCode.help"), null),
                Question.Terms.OPTIONAL, Question.Offer.NONE, Question.Limits.characters(LENGTH_MAX));
    }

    private static Bilingual said(String key) {
        return new Bilingual(Words.in("ja").text(key), Words.in("en").text(key));
    }

    /** The code in {@code answers}, however it was typed: in one width, case and kana, without spaces and hyphens. */
    public static Optional<String> in(Answers answers) {
        var plain = InputText.code(answers.text(AnswerCell.of(QUESTION)));
        return plain == null ? Optional.empty() : Optional.of(katakana(InputText.nameKey(plain.replace("-", "")))).filter(code -> !code.isEmpty());
    }

    /**
     * Whether two codes as {@link #in} has them may be of one person: equal, or the one in kana and the other in the letters that stand for
     * them, as somebody writes who reads the questionnaire in English (08ヤヒ, 08yh).
     */
    public static boolean areAlike(String one, String other) {
        return one.equals(other) || isInKana(one) != isInKana(other) && inLetters(one).equals(inLetters(other));
    }

    /** A code in letters, equal for all codes that are alike; several in kana have the same. */
    public static String inLetters(String code) {
        return code.codePoints().map(c -> KANA.indexOf(c) < 0 ? c : LETTERS_OF_KANA.charAt(KANA.indexOf(c)))
                .map(c -> OTHER_LETTERS.indexOf(c) < 0 ? c : USUAL_LETTERS.charAt(OTHER_LETTERS.indexOf(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isInKana(String code) {
        return code.codePoints().anyMatch(c -> KANA.indexOf(c) >= 0);
    }

    private static String katakana(String text) {
        return text.codePoints().map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + TO_KATAKANA : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
