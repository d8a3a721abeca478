package jp.kenshu.report.summary;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.Asked;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;

/** The door by which so many people answer the questionnaire of R5, which is open, at once; it exists only in the test archive. */
@WebServlet(urlPatterns = "/test/answers", asyncSupported = true)
public class AnswersDoor extends HttpServlet {

    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        var questionnaire = questionnaires.find("r5").orElseThrow();
        var version = questionnaires.asks(questionnaire);
        MadeUpAnswers.of(version.getDefinition(), Asked.number(request, "people").orElse(0), 5).forEach(answers ->
                responses.answer(questionnaire.getId(), version.getId(), answers, AnswerChannel.QR, UUID.randomUUID().toString()));
    }
}
