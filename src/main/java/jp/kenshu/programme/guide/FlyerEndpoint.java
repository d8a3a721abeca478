package jp.kenshu.programme.guide;

import java.io.IOException;

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
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.Programme;

/** Hands out the flyer of the conference, made of what the portal knows at that moment. */
@AllowedToEverybody("what is announced")
@WebServlet(urlPatterns = "/programme/flyer.pdf", asyncSupported = true)
public class FlyerEndpoint extends HttpServlet {

    @Inject
    private Programme programme;
    @Inject
    private PublicAddress address;
    @Inject
    private PortalClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = Words.in(Language.chosenIn(request));
        var flyer = new FlyerDocument(programme.announced(), address.of("/"), words, clock.now()).print();
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", Download.toLookAt("flyer-" + words.locale().getLanguage() + ".pdf", "application/pdf").disposition());
        response.getOutputStream().write(flyer);
    }
}
