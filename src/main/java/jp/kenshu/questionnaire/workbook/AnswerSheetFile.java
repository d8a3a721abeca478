package jp.kenshu.questionnaire.workbook;

import java.io.IOException;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.programme.FileNames;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.QuestionnaireFile;
import jp.kenshu.questionnaire.Questionnaires;

/** Hands out the blank questionnaire as a workbook to send. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
@WebServlet(urlPatterns = "/questionnaire/organiser/blank.xlsx", asyncSupported = true)
public class AnswerSheetFile extends QuestionnaireFile {

    @Inject
    private Questionnaires questionnaires;
    @Inject
    private FileNames fileNames;

    @Override
    protected void hand(Questionnaire questionnaire, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sheet = AnswerSheet.of(questionnaire, questionnaires.asks(questionnaire));
        Download.workbook(fileNames.of(AnswerSheet.fileNameOf(questionnaire, Language.chosenIn(request)), "xlsx")).send(sheet.workbook(Language.chosenIn(request), Map.of()), response);
    }
}
