package jp.kenshu.worksheet.summary;

import java.io.IOException;
import java.util.Optional;

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
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.FileNames;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;

/** Hands out the まとめ of a venue as one paper: to staff, and after the release to the representatives of that venue. */
@AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@WebServlet(urlPatterns = "/worksheet/summaries.pdf", asyncSupported = true)
public class SummariesEndpoint extends HttpServlet {

    @Inject
    private FileNames fileNames;
    @Inject
    private Programme programme;
    @Inject
    private Summaries summaries;
    @Inject
    private SignedIn signedIn;
    @Inject
    private PortalClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var venue = venue(request);
        if (venue.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.toLookAt(fileNames.of("summaries-" + venue.get().getCode(), "pdf"), "application/pdf").send(
                SummariesDocument.of(venue.get(), summaries.of(venue.get().getId()), Words.in(Language.chosenIn(request)), clock.now()), response);
    }

    private Optional<Venue> venue(HttpServletRequest request) {
        var asked = programme.announced().findPart(PartKind.TEAM).flatMap(part -> part.findVenue(String.valueOf(request.getParameter("venue"))));
        return signedIn.isStaff() ? asked : summaries.findReleasedTo(signedIn.getId())
                .filter(own -> asked.filter(venue -> venue.getId().equals(own.getId())).isPresent());
    }
}
