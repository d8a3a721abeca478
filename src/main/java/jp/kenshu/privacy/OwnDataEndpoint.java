package jp.kenshu.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;

/** Hands a participant all that is held on themselves, as JSON or PDF; never anybody else's. */
@AllowedTo(Role.PARTICIPANT)
@WebServlet(urlPatterns = {"/privacy/own.json", "/privacy/own.pdf"}, asyncSupported = true)
public class OwnDataEndpoint extends HttpServlet {

    @Inject
    private PersonalData data;
    @Inject
    private Export export;
    @Inject
    private SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var person = data.find(signedIn.getId());
        if (person.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var words = Words.in(Language.chosenIn(request));
        if (request.getServletPath().endsWith(".json")) {
            Download.toKeep("my-data.json", "application/json").send(export.json(person.get(), words).getBytes(StandardCharsets.UTF_8), response);
        } else {
            Download.toLookAt("my-data.pdf", "application/pdf").send(export.pdf(person.get(), words), response);
        }
    }
}
