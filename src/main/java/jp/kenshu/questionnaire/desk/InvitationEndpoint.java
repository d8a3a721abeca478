package jp.kenshu.questionnaire.desk;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.FileNames;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.QuestionnaireFile;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.desk.InvitationPapers.Invitation;

/** Hands out the slide, the poster and the slips that lead to a questionnaire. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
@WebServlet(urlPatterns = {"/questionnaire/organiser/slide.pdf", "/questionnaire/organiser/poster.pdf", "/questionnaire/organiser/slips.pdf"},
        asyncSupported = true)
public class InvitationEndpoint extends QuestionnaireFile {

    @Inject
    private Questionnaires questionnaires;
    @Inject
    private PublicAddress address;
    @Inject
    private FileNames fileNames;
    @Inject
    private PortalClock clock;

    @Override
    protected void hand(Questionnaire questionnaire, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var paper = nameIn(request);
        var name = fileNames.of(questionnaire.getCode() + "-" + paper, "pdf");
        Download.toLookAt(name, "application/pdf").send(made(paper, questionnaire, Words.in(Language.chosenIn(request))), response);
    }

    private byte[] made(String paper, Questionnaire questionnaire, Words words) {
        var invitation = invitation(questionnaire, words);
        return switch (paper) {
            case "slide" -> InvitationPapers.slide(invitation, words, clock.now());
            case "poster" -> InvitationPapers.poster(invitation, words, clock.now());
            default -> InvitationPapers.slips(invitation, words, clock.now());
        };
    }

    private Invitation invitation(Questionnaire questionnaire, Words words) {
        var conference = questionnaire.getConference();
        var language = words.locale().getLanguage();
        return new Invitation(conference.getYear().in(language) + " " + conference.getTitle().in(language),
                questionnaires.asks(questionnaire).getDefinition().title().in(language),
                words.text("answering.until", Dates.in(language).deadline(questionnaire.getDue())), address.typed(questionnaire.getPath()),
                address.of(questionnaire.getPath() + "?by=" + AnswerChannel.QR.code()), questionnaire.isNamed());
    }
}
