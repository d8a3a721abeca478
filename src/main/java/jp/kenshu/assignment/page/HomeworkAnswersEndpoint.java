package jp.kenshu.assignment.page;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

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
import jp.kenshu.PortalClock;
import jp.kenshu.PostedJson;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.TypingOn;
import jp.kenshu.assignment.homework.Saved;

/**
 * Takes in what somebody types into the homework form, as {@code <autosave-form>} posts it, and acknowledges it entry by
 * entry once it is stored. A member whom the writer may not write for is not found.
 */
@AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
@WebServlet(urlPatterns = "/assignment/homework-answers", asyncSupported = true)
public class HomeworkAnswersEndpoint extends JsonEndpoint {

    private static final int UNPROCESSABLE = 422;

    @Inject
    private SignedIn signedIn;
    @Inject
    private TypingOn typing;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = Words.in(Language.chosenIn(request));
        try {
            var saved = save(request);
            if (saved.isPresent()) {
                tell(response, HttpServletResponse.SC_OK, acknowledgement(saved.get(), words));
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (RuleViolation violation) {
            tell(response, UNPROCESSABLE, Json.createObjectBuilder().add("words", words.text(violation.key(), violation.values())).build());
        }
    }

    private Optional<Saved> save(HttpServletRequest request) throws IOException {
        var memberId = Asked.id(request, "member");
        return memberId.isEmpty() ? Optional.empty() : typing.type(signedIn.isSecretariat() ? null : signedIn.getId(), memberId.get(),
                entries(PostedJson.read(request.getInputStream())), signedIn.asActor());
    }

    private static List<Homeworks.Typed> entries(PostedJson posted) {
        return posted.list("answers").stream().map(answer -> new Homeworks.Typed(answer.text("entry"), answer.text("text"),
                answer.whole("revision", 0, Integer.MAX_VALUE))).toList();
    }

    private static JsonObject acknowledgement(Saved saved, Words words) {
        var revisions = Json.createObjectBuilder();
        saved.revisions().forEach((key, revision) -> revisions.add(key.code(), revision));
        var conflicts = Json.createArrayBuilder();
        saved.conflicts().forEach(conflict -> conflicts.add(Json.createObjectBuilder().add("entry", conflict.key().code())
                .add("standing", conflict.standing()).add("revision", conflict.revision()).add("by", conflict.by())));
        var refused = Json.createArrayBuilder();
        saved.refused().forEach(violation -> refused.add(Json.createObjectBuilder().add("entry", violation.field())
                .add("words", words.text(violation.key(), violation.values()))));
        return Json.createObjectBuilder().add("revisions", revisions).add("conflicts", conflicts).add("refused", refused)
                .add("at", "%tR".formatted(saved.at().atZone(PortalClock.JAPAN))).build();
    }

    private static void tell(HttpServletResponse response, int status, JsonObject what) throws IOException {
        response.setStatus(status);
        answer(response, what);
    }
}
