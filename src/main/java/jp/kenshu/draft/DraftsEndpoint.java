package jp.kenshu.draft;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Json;
import jp.kenshu.JsonEndpoint;
import jp.kenshu.Language;
import jp.kenshu.PostedJson;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;

/**
 * Takes in what somebody types into a form, as {@code <autosave-form>} posts it, and acknowledges it entry by entry once it
 * is stored. A form that no feature has, or that the one who asks may not write, is not found.
 */
@AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
@WebServlet(urlPatterns = "/draft/entries", asyncSupported = true)
public class DraftsEndpoint extends JsonEndpoint {

    private static final int UNPROCESSABLE = 422;

    @Inject
    private SignedIn signedIn;
    @Inject
    private Drafts drafts;
    @Inject
    @Any
    private Instance<DraftedForm> features;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = Words.in(Language.chosenIn(request));
        try {
            var key = writable(request);
            if (key.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            var sent = sent(PostedJson.read(request.getInputStream()));
            tell(response, HttpServletResponse.SC_OK, drafts.save(key.get(), sent, signedIn.asActor()).told(words));
        } catch (RuleViolation violation) {
            tell(response, UNPROCESSABLE, Json.createObjectBuilder().add("words", words.text(violation.key(), violation.values())).build());
        }
    }

    private Optional<DraftKey> writable(HttpServletRequest request) {
        var form = Optional.ofNullable(request.getParameter("form"));
        return form.flatMap(name -> Asked.id(request, "owner").flatMap(owner -> Asked.id(request, "base").map(base -> new DraftKey(name, owner, base))))
                .filter(key -> features.stream().anyMatch(feature -> feature.forms().contains(key.form()) && feature.letsWrite(key)));
    }

    private static List<Drafts.Sent> sent(PostedJson posted) {
        return posted.list("answers").stream().map(answer -> new Drafts.Sent(answer.text("entry"), answer.text("text"),
                answer.whole("revision", 0, Integer.MAX_VALUE))).toList();
    }

    private static void tell(HttpServletResponse response, int status, JsonObject what) throws IOException {
        response.setStatus(status);
        answer(response, what);
    }
}
