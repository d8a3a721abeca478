package jp.kenshu.assignment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.Json;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;

/**
 * Takes in what somebody types into the homework form, as {@code <autosave-form>} posts it, and acknowledges it entry by
 * entry once it is stored. A member whom the writer may not write for is not found.
 */
@WebServlet(urlPatterns = "/assignment/homework-answers", asyncSupported = true)
public class HomeworkAnswersEndpoint extends HttpServlet {

    private static final int BODY_MAX = 1_000_000;
    private static final int UNPROCESSABLE = 422;

    @Inject
    private SignedIn signedIn;
    @Inject
    private Homeworks homeworks;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var memberId = member(request);
        if (memberId.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var body = request.getInputStream().readNBytes(BODY_MAX + 1);
        if (body.length > BODY_MAX) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var words = Words.in(Language.chosenIn(request));
        try {
            tell(response, HttpServletResponse.SC_OK, acknowledgement(save(memberId.get(), body), words));
        } catch (RuleViolation violation) {
            tell(response, UNPROCESSABLE, Json.createObjectBuilder().add("words", words.text(violation.key(), violation.values())).build());
        } catch (JsonException | IllegalArgumentException | ClassCastException | NullPointerException malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private Optional<Long> member(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("member")).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf)
                .filter(id -> signedIn.isSecretariat() ? homeworks.findMember(id).isPresent()
                        : signedIn.isParticipant() && homeworks.mayWrite(signedIn.getId(), id));
    }

    private Saved save(long memberId, byte[] body) {
        var texts = new LinkedHashMap<AnswerKey, String>();
        var known = new LinkedHashMap<AnswerKey, Integer>();
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            for (var answer : reader.readObject().getJsonArray("answers").getValuesAs(JsonObject.class)) {
                var key = AnswerKey.parse(answer.getString("entry"));
                texts.put(key, answer.getString("text"));
                known.put(key, answer.getInt("revision"));
            }
        }
        return homeworks.save(memberId, texts, known, signedIn.asActor());
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
        response.setContentType("application/json; charset=UTF-8");
        response.getWriter().write(what.toString());
    }
}
