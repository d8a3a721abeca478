package jp.kenshu.mail;

import java.io.IOException;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Hands out the PDF that travels with a letter of the outbox, so that the secretariat reads what the recipient reads. */
@WebServlet(urlPatterns = "/mail/organiser/enclosure.pdf", asyncSupported = true)
public class EnclosureEndpoint extends HttpServlet {

    @Inject
    private Outbox outbox;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var enclosure = Optional.ofNullable(request.getParameter("letter")).filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf).flatMap(outbox::findEnclosure);
        if (enclosure.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"" + enclosure.get().getName() + "\"");
        response.getOutputStream().write(enclosure.get().getContent());
    }
}
