package jp.kenshu.programme.guide;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;

/** Hands out 資料１（ご案内）of the venue that is asked for; where there is only one, it need not be named. */
@AllowedToEverybody("what is announced")
@WebServlet(urlPatterns = "/programme/guide.pdf", asyncSupported = true)
public class GuideEndpoint extends HttpServlet {

    @Inject
    private Programme programme;
    @Inject
    private PortalClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var venues = venuesNamed(request.getParameter("venue"));
        if (venues.size() != 1) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var venue = venues.get(0);
        var words = Words.in(Language.chosenIn(request));
        var guide = new GuideDocument(venue, words, clock.now()).print();
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition",
                Download.toLookAt("guide-" + venue.getCode() + "-" + words.locale().getLanguage() + ".pdf", "application/pdf").disposition());
        response.getOutputStream().write(guide);
    }

    private List<Venue> venuesNamed(String code) {
        return programme.announced().getParts().stream().flatMap(part -> part.getVenues().stream())
                .filter(venue -> code == null || venue.getCode().equals(code)).toList();
    }
}
