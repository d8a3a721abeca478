package jp.kenshu.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.account.Confirmation;
import jp.kenshu.account.Person;
import jp.kenshu.account.SignedIn;
import jp.kenshu.audit.AuditTrail;

/** Hands the secretariat all that is held on one person who asked for it, as JSON or PDF; that they took it is on the record. */
@AllowedTo(Role.SECRETARIAT)
@WebServlet(urlPatterns = {"/privacy/organiser/person.json", "/privacy/organiser/person.pdf"}, asyncSupported = true)
public class PersonalDataEndpoint extends HttpServlet {

    @Inject
    private PersonalData data;
    @Inject
    private Export export;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Confirmation confirmation;
    @Inject
    private AuditTrail audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var person = Asked.id(request, "id").flatMap(data::find);
        if (person.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (confirmation.isThereOrAsked(response)) {
            handOut(person.get(), request, response);
        }
    }

    private void handOut(Person person, HttpServletRequest request, HttpServletResponse response) throws IOException {
        audit.record(signedIn.asActor(), "personExported", "person:" + person.getId());
        var words = Words.in(Language.chosenIn(request));
        if (request.getServletPath().endsWith(".json")) {
            Download.toKeep("person.json", "application/json").send(export.json(person, words).getBytes(StandardCharsets.UTF_8), response);
        } else {
            Download.toLookAt("person.pdf", "application/pdf").send(export.pdf(person, words), response);
        }
    }
}
