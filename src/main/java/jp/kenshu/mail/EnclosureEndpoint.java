package jp.kenshu.mail;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Download;
import jp.kenshu.Role;

/** Hands out the PDF that travels with a letter of the outbox, so that the secretariat reads what the recipient reads. */
@AllowedTo(Role.SECRETARIAT)
@WebServlet(urlPatterns = "/mail/organiser/enclosure.pdf", asyncSupported = true)
public class EnclosureEndpoint extends HttpServlet {

    @Inject
    private Outbox outbox;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var enclosure = Asked.id(request, "letter").flatMap(outbox::findEnclosure);
        if (enclosure.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.toLookAt(enclosure.get().getName(), "application/pdf").send(enclosure.get().getContent(), response);
    }
}
