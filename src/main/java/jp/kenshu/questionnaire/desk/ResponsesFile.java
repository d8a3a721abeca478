package jp.kenshu.questionnaire.desk;

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
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.FileNames;
import jp.kenshu.questionnaire.NamedResponses;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.QuestionnaireFile;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;

/** All responses to a questionnaire as a workbook, for the secretariat with the names of who said who they are. Who took it away is on the record. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
@WebServlet(urlPatterns = "/questionnaire/organiser/responses.xlsx", asyncSupported = true)
public class ResponsesFile extends QuestionnaireFile {

    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private FileNames fileNames;
    @Inject
    private NamedResponses named;
    @Inject
    private SignedIn signedIn;

    @Override
    protected void hand(Questionnaire questionnaire, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var rows = responses.take(questionnaire.getId(), signedIn.asActor());
        Map<Long, String> names = signedIn.isSecretariat() ? named.namesOf(questionnaire) : Map.of();
        var listing = ResponseListing.of(questionnaires.definitions(questionnaire), names, Words.in(Language.chosenIn(request)));
        listing.writeWorkbook(rows, Download.workbook(fileNames.of("questionnaire-" + questionnaire.getCode(), "xlsx")).open(response));
    }
}
