package jp.kenshu.assignment.homework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.kenshu.RuleViolation;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.AnswerCheck;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.AnsweredAs;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Scene;
import jp.kenshu.registration.TeamMember;

/**
 * What 資料３ asks of one writer, as the edition defines it: its entries in the order of the form, without the files, which are sent by themselves. An answer is kept as one text
 * for each entry; several choices stand in it one after the other.
 */
public final class HomeworkQuestions {

    private static final String SPACE = " ";
    private static final Pattern BETWEEN = Pattern.compile(" ");

    private final AskedForm form;
    private final Map<String, AnswerKey> keys = new LinkedHashMap<>();

    private HomeworkQuestions(AskedForm form, Predicate<AnswerKey> isAsked) {
        this.form = form;
        form.definition().questions().stream().filter(question -> question.kind() != QuestionKind.FILE).forEach(question -> form.cells(question).stream().map(AnswerKey::of).filter(isAsked)
                .forEach(key -> keys.put(key.code(), key)));
    }

    /** What {@code definition} asks of a member of a team. */
    public static HomeworkQuestions of(FormDefinition definition, TeamMember member) {
        return of(definition, member.getAttendee().getCategory(), member.isRepresentative(), member.getTeam().getPart().getScenes());
    }

    /** What {@code definition} asks of somebody of {@code category} about these scenes. */
    public static HomeworkQuestions of(FormDefinition definition, Category category, boolean representative, List<Scene> scenes) {
        var parts = representative ? new AnsweredAs[] {AnsweredAs.MEMBER, AnsweredAs.REPRESENTATIVE} : new AnsweredAs[] {AnsweredAs.MEMBER};
        return of(definition, Situation.of(category, parts).about(scenes));
    }

    /** What it asks of somebody in this situation. */
    public static HomeworkQuestions of(FormDefinition definition, Situation situation) {
        var form = new AskedForm(definition, situation);
        var possible = form.possibleQuestions().stream().map(Question::code).collect(Collectors.toSet());
        return new HomeworkQuestions(form, key -> possible.contains(key.question()));
    }

    /** The same with those further entries of the form that have been written, whoever is asked them. */
    HomeworkQuestions with(Set<String> written) {
        return new HomeworkQuestions(form, key -> keys.containsKey(key.code()) || written.contains(key.code()));
    }

    /** All entries of the form, in its order. */
    public List<AnswerKey> keys() {
        return List.copyOf(keys.values());
    }

    /** The entries that the writer is asked to write, given what {@code answer} says has been written; a mark may always be left out. */
    public List<AnswerKey> toBeWritten(Function<AnswerKey, String> answer) {
        var answers = answers(answer);
        return keys.values().stream().filter(key -> question(key).kind() != QuestionKind.MARK)
                .filter(key -> form.asks(question(key), key.sceneCode(), answers)).toList();
    }

    /** The entry of this name, if the form has it for the writer. */
    public Optional<AnswerKey> find(String code) {
        return Optional.ofNullable(keys.get(code));
    }

    /** What is asked in an entry of the form. */
    public Question question(AnswerKey key) {
        return form.definition().find(key.question()).orElseThrow();
    }

    /** The text as it is kept; a broken rule names the entry. */
    public String kept(AnswerKey key, String typed) {
        try {
            return String.join(SPACE, AnswerCheck.values(question(key), key.cell(), typed == null ? List.of() : List.of(typed)));
        } catch (RuleViolation broken) {
            var reason = broken.key();
            throw RuleViolation.at(key.code(), reason, broken.values());
        }
    }

    /** What {@code answer} says has been written, as answers to the form. */
    public Answers answers(Function<AnswerKey, String> answer) {
        var values = new LinkedHashMap<AnswerCell, List<String>>();
        keys.values().forEach(key -> values.put(key.cell(), values(key, answer.apply(key))));
        return Answers.of(values);
    }

    private List<String> values(AnswerKey key, String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return question(key).kind() == QuestionKind.SEVERAL ? BETWEEN.splitAsStream(text).toList() : List.of(text);
    }

    /** The codes of the questions whose answers are proposed to others of the same municipality. */
    public static List<String> remembered(FormDefinition definition) {
        return definition.questions().stream().filter(question -> question.terms().remembered() && !question.terms().perScene()).map(Question::code).toList();
    }

    /** The questions about scenes whose answers go beside the group's sheet, each with what it carries. */
    public static Map<String, String> carried(FormDefinition definition) {
        var carried = new LinkedHashMap<String, String>();
        definition.questions().stream().filter(question -> question.terms().perScene() && question.terms().carries() != null)
                .forEach(question -> carried.put(question.code(), question.terms().carries()));
        return carried;
    }

    /** The questions of one section that are asked once, in their order, statements included. */
    public List<Question> askedOnce(List<Question> section) {
        return section.stream().filter(form.possibleQuestions()::contains)
                .filter(question -> !question.terms().perScene() && question.kind() != QuestionKind.FILE).toList();
    }

    /** The questions of one section that are asked scene by scene, without the marks that belong to the one before. */
    public List<Question> askedOfScenes(List<Question> section) {
        var asked = ofScenes(section);
        return asked.stream().filter(question -> asked.indexOf(question) == 0 || question.kind() != QuestionKind.MARK).toList();
    }

    /** The marks that stand with a question that is asked scene by scene: those that follow it. */
    public List<Question> marksOf(Question question, List<Question> section) {
        var marks = new ArrayList<Question>();
        var asked = ofScenes(section);
        for (int at = asked.indexOf(question) + 1; at < asked.size() && asked.get(at).kind() == QuestionKind.MARK; at++) {
            marks.add(asked.get(at));
        }
        return marks;
    }

    private List<Question> ofScenes(List<Question> section) {
        return section.stream().filter(form.possibleQuestions()::contains).filter(question -> question.terms().perScene() && question.kind().isAsked()).toList();
    }

    /** The form as it is put to the writer. */
    public AskedForm form() {
        return form;
    }
}
