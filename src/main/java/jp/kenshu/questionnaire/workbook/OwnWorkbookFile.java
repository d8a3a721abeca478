package jp.kenshu.questionnaire.workbook;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.account.pocket.Pocket;
import jp.kenshu.programme.FileNames;
import jp.kenshu.questionnaire.OneTimePasses;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.QuestionnaireFile;
import jp.kenshu.questionnaire.Questionnaires;

/** Hands the blank workbook of a questionnaire that has been opened to whoever wants to fill it in; who comes by a personal link gets one that answers by it. */
@AllowedToEverybody("whoever took part answers, and nobody asks who it is")
@WebServlet(urlPatterns = "/questionnaire/blank.xlsx", asyncSupported = true)
public class OwnWorkbookFile extends QuestionnaireFile {

    @Inject
    private Questionnaires questionnaires;
    @Inject
    private OneTimePasses passes;
    @Inject
    private Pocket pocket;
    @Inject
    private FileNames fileNames;

    @Override
    protected void hand(Questionnaire questionnaire, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (questionnaire.getOpenedAt() == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var sheet = AnswerSheet.of(questionnaire, questionnaires.asks(questionnaire));
        Download.workbook(fileNames.of(AnswerSheet.fileNameOf(questionnaire, Language.chosenIn(request)), "xlsx")).send(workbook(questionnaire, sheet, Language.chosenIn(request)), response);
    }

    private byte[] workbook(Questionnaire questionnaire, AnswerSheet sheet, Locale language) {
        return Optional.ofNullable(pocket.parameter("pass")).filter(pass -> !questionnaire.isNamed() && passes.isFor(questionnaire, pass)).flatMap(passes::linkOf)
                .map(link -> sheet.workbookBy(language, passes.handOut(link))).orElseGet(() -> sheet.workbook(language, Map.of()));
    }
}
