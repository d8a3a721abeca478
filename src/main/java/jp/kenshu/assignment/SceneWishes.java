package jp.kenshu.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.kenshu.RuleViolation;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.programme.Scene;
import jp.kenshu.registration.Team;

/** The scenes among a team's answers to 資料２: what the questions that carry a scene were answered with, the first wish first. */
public final class SceneWishes {

    /** What a question carries whose answer is a wish for a scene. */
    public static final String CARRIED = "scene";

    private SceneWishes() {
    }

    /** Whether the answer to {@code question} is a wish for a scene: one, or several in their order. */
    public static boolean isWish(Question question) {
        return CARRIED.equals(question.terms().carries()) && question.kind().hasChoices() && !question.terms().perScene();
    }

    /** The scenes that are wished, each once and at least one. */
    static List<Scene> in(FormDefinition form, Answers answers, Team team) {
        var wished = new ArrayList<Scene>();
        var questions = form.questions().stream().filter(SceneWishes::isWish).toList();
        for (var question : questions) {
            for (var code : answers.of(AnswerCell.of(question.code()))) {
                var scene = team.getPart().findScene(code).orElseThrow(() -> RuleViolation.at(question.code(), "preference.missing"));
                if (wished.contains(scene)) {
                    throw RuleViolation.at(question.code(), "preference.sameTwice");
                }
                wished.add(scene);
            }
        }
        if (wished.isEmpty()) {
            throw questions.isEmpty() ? RuleViolation.of("preference.missing") : RuleViolation.at(questions.get(0).code(), "preference.missing");
        }
        return wished;
    }

    /** The wish of this rank among them, counted from 0. */
    static Optional<Scene> of(List<Scene> wished, int rank) {
        return rank < wished.size() ? Optional.of(wished.get(rank)) : Optional.empty();
    }
}
