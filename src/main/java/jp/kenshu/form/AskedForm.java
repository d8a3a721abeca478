package jp.kenshu.form;

import java.util.ArrayList;
import java.util.List;

import jp.kenshu.form.definition.Condition;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;

/** A form as it is put to somebody: which of its questions are for them, and in which cells the answers stand. */
public record AskedForm(FormDefinition definition, Situation situation) {

    /** The questions that are asked, given these answers, statements included. */
    public List<Question> questions(Answers answers) {
        return definition.questions().stream().filter(question -> asks(question, answers)).toList();
    }

    /** The questions that may be asked whatever is answered, because the person is of those for whom they are. */
    public List<Question> possibleQuestions() {
        return definition.questions().stream().filter(question -> situation.meets(question.terms().condition())).toList();
    }

    /** Whether {@code question} is asked in any of its cells, given these answers. */
    public boolean asks(Question question, Answers answers) {
        return !question.terms().perScene() ? asks(question, null, answers)
                : situation.scenes().stream().anyMatch(scene -> asks(question, scene.code(), answers));
    }

    /** Whether {@code question} is asked about this scene (null for none), given these answers. */
    public boolean asks(Question question, String scene, Answers answers) {
        var condition = question.terms().condition();
        return situation.meets(condition) && (!condition.dependsOnAnswer() || definition.find(condition.question())
                .filter(earlier -> isAnsweredSo(earlier, scene, condition, answers)).isPresent());
    }

    private boolean isAnsweredSo(Question earlier, String scene, Condition condition, Answers answers) {
        if (!earlier.terms().perScene()) {
            return asks(earlier, null, answers) && condition.holdsFor(answers.of(AnswerCell.of(earlier.code())));
        }
        return situation.scenes().stream().map(Situation.AskedScene::code).filter(code -> scene == null || scene.equals(code))
                .anyMatch(code -> asks(earlier, code, answers) && condition.holdsFor(answers.of(AnswerCell.ofScene(earlier.code(), code))));
    }

    /** Where answers to {@code question} stand: one cell, or one for each scene, for each row and scale; without the texts beside choices. */
    public List<AnswerCell> cells(Question question) {
        if (!question.kind().isAsked()) {
            return List.of();
        }
        var heads = question.terms().perScene()
                ? situation.scenes().stream().map(scene -> AnswerCell.ofScene(question.code(), scene.code())).toList()
                : List.of(AnswerCell.of(question.code()));
        if (question.kind() != QuestionKind.GRID) {
            return heads;
        }
        var cells = new ArrayList<AnswerCell>();
        heads.forEach(head -> question.offer().rows().forEach(row -> question.offer().scales().forEach(
                scale -> cells.add(head.in(row.code(), scale.code())))));
        return cells;
    }

    /** The cells of texts beside those choices that have room for one. */
    public static List<AnswerCell> textCells(Question question, AnswerCell cell) {
        var cells = new ArrayList<AnswerCell>(0);
        for (var choice : question.choicesOn(cell.scale())) {
            if (choice.asksMore()) {
                cells.add(cell.beside(choice.code()));
            }
        }
        return cells;
    }

    /** All cells of the form, whoever is asked, in its order and with the texts beside choices. */
    public List<AnswerCell> allCells() {
        var cells = new ArrayList<AnswerCell>();
        definition.questions().forEach(question -> cells(question).forEach(cell -> {
            cells.add(cell);
            cells.addAll(textCells(question, cell));
        }));
        return cells;
    }
}
