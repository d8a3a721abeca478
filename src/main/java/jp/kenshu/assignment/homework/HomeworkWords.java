package jp.kenshu.assignment.homework;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.form.AnswerWords;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.programme.IndicatorKind;
import jp.kenshu.programme.Part;

/** How pages speak of homework: the tone of a state, the help beside an entry, the scene that an entry belongs to. */
@RequestScoped
@AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
@Named
public class HomeworkWords {

    @Inject
    private Language language;

    /** The tone of a state. */
    public String tone(HomeworkState state) {
        return switch (state) {
            case SUBMITTED, READY -> "ok";
            case DRAFT -> "now";
            case RETURNED -> "warn";
            case NOT_BEGUN -> "";
        };
    }

    /** What the button says that submits although entries are blank. */
    public String withBlanks(int blanks) {
        return language.words().text("assignment.submit.withBlanks", blanks);
    }

    /** The help beside what is asked: how to answer, more help, an example; empty for most. */
    public String help(Question question) {
        var wording = question.wording();
        return Stream.of(wording.instruction(), wording.help(), wording.example()).filter(Objects::nonNull).map(language::of).collect(Collectors.joining("\n"));
    }

    /** What an entry is called where it stands among others: its question and its scene. */
    public String name(HomeworkQuestions questions, AnswerKey key) {
        return questions.find(key.code()).isEmpty() ? key.code() : language.of(questions.question(key).label());
    }

    /** What was written in an entry, in words. */
    public String text(HomeworkQuestions questions, AnswerKey key, String written) {
        var kind = questions.question(key).kind();
        return kind.isWritten() || written.isEmpty() ? written
                : new AnswerWords(questions.form(), language.words()).text(questions.question(key), key.cell(), questions.answers(each -> each.equals(key) ? written : ""));
    }

    /** Whether an entry is only marked, not written. */
    public boolean isMark(HomeworkQuestions questions, AnswerKey key) {
        return questions.question(key).kind() == QuestionKind.MARK;
    }

    /** The scene that an entry belongs to; empty where it belongs to none. */
    public String scene(Part part, AnswerKey key) {
        return key.sceneCode() == null ? "" : part.findScene(key.sceneCode()).map(scene -> language.of(scene.getName())).orElse(key.sceneCode());
    }

    /** What indicators serve for, in the order of the catalogue. */
    public IndicatorKind[] getIndicatorKinds() {
        return IndicatorKind.values();
    }
}
