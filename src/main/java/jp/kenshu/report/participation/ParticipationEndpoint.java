package jp.kenshu.report.participation;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.FileNames;
import jp.kenshu.programme.Programme;

/** Hands the report on participation out as PDF or workbook, with the figures that its reader may read. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@WebServlet(urlPatterns = {"/report/organiser/participation.pdf", "/report/organiser/participation.xlsx"}, asyncSupported = true)
public class ParticipationEndpoint extends HttpServlet {

    @Inject
    private FileNames fileNames;
    @Inject
    private Programme programme;
    @Inject
    private Participation participation;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;
    @Inject
    private PortalClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (programme.findConference().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var words = language.words();
        var figures = participation.now(words, !signedIn.isOneOf(ParticipationPage.READ_ALL));
        if (request.getServletPath().endsWith(".pdf")) {
            Download.toLookAt(fileNames.of("participation", "pdf"), "application/pdf").send(ParticipationDocument.of(figures, words, clock.now()), response);
        } else {
            Download.workbook(fileNames.of("participation", "xlsx"))
                    .send(ParticipationWorkbook.of(figures, words), response);
        }
    }
}
