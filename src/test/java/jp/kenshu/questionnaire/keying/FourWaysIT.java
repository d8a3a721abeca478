package jp.kenshu.questionnaire.keying;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.document.form.FormReader;
import jp.kenshu.document.form.UnreadableForm;
import jp.kenshu.document.form.WorkbookForm;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.paper.FormPaper;
import jp.kenshu.form.paper.PaperAnswers;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.DatabaseContent;
import jp.kenshu.questionnaire.OpenedQuestionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;
import org.junit.jupiter.api.Test;

/** The same person's answers by the web, by the square code, in a workbook and on paper end in equal rows. */
class FourWaysIT extends PortalIT {

    @Inject
    private OpenedQuestionnaire opened;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private DatabaseContent database;

    @Test
    void endInEqualRows() throws UnreadableForm {
        var r5 = opened.at("2023-10-28T10:00+09:00");
        var version = questionnaires.asks(r5);
        var form = new AskedForm(version.getDefinition(), Situation.ANYBODY);
        var answers = everythingAnswered(form);

        for (var channel : List.of(AnswerChannel.ADDRESS, AnswerChannel.QR)) {
            responses.answer(r5.getId(), version.getId(), answers, channel, SomeSheets.attempt());
        }
        responses.takeIn(r5.getId(), version.getId(), byWorkbook(form, answers), SomeSheets.attempt(), OpenedQuestionnaire.HANAKO);
        responses.keyIn(r5.getId(), version.getId(), keyedIn(form, answers), null, SomeSheets.attempt(), SomeSheets.TARO);

        var rows = database.read().get("response");
        assertEquals(4, rows.size());
        assertEquals(1, rows.stream().map(row -> row.get("answers")).distinct().count(), rows::toString);
        assertEquals(49 + 2, responses.of(r5).get(0).getAnswers().cells().size());
    }

    /** All 49 entries and both texts beside choices, with words that are hard to carry. */
    private static Answers everythingAnswered(AskedForm form) {
        var answers = Answers.NONE;
        for (var question : form.definition().questions()) {
            for (var cell : form.cells(question)) {
                var offered = question.choicesOn(cell.scale());
                answers = switch (question.kind()) {
                    case SEVERAL -> answers.with(cell, "4", "9");
                    case MONTH -> answers.with(cell, "10");
                    case TEXT -> answers.with(cell, "𠮷田：が良かった👩‍⚕️\n＝" + cell.code());
                    default -> answers.with(cell, question.code().equals("f3") ? "4" : offered.get(offered.size() - 1).code());
                };
            }
        }
        return answers.with(AnswerCell.of("f1").beside("23"), "消防本部 救急課").with(AnswerCell.of("f2").beside("9"), "管理栄養士");
    }

    private static Answers byWorkbook(AskedForm form, Answers answers) throws UnreadableForm {
        var layout = FormPaper.of(form, "令和５年度 研修会議", Map.of());
        return PaperAnswers.read(form, FormReader.read(WorkbookForm.write(layout, PaperAnswers.shown(form, answers), "questionnaire r5 1"), layout).texts());
    }

    private static Answers keyedIn(AskedForm form, Answers answers) {
        var typed = KeyField.typed(form, "", answers);
        return Answers.typed(form, code -> Optional.ofNullable(typed.get(code)).map(List::of).orElse(List.of()));
    }
}
