package jp.kenshu.group.formation;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Json;
import jp.kenshu.JsonEndpoint;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;

/**
 * What the board asks while somebody works on it: which revision it is at, what moves of a party would change, and the deeds
 * themselves, each decided on a revision.
 */
@AllowedTo(Role.SECRETARIAT)
@WebServlet(urlPatterns = "/group/organiser/board", asyncSupported = true)
public class BoardEndpoint extends JsonEndpoint {

    @Inject
    private Formations formations;
    @Inject
    private SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var formation = formations.find(number(request, "formation"));
        if (formation.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var answer = state(formation.get());
        if (request.getParameter("party") != null) {
            tellEffects(formation.get(), request, answer);
        }
        write(response, answer);
    }

    private void tellEffects(Formation formation, HttpServletRequest request, JsonObjectBuilder answer) {
        var appraisal = formations.appraise(formation);
        var reasons = new Reasons(words(request));
        var effects = Json.createArrayBuilder();
        appraisal.situation().find(request.getParameter("party")).ifPresent(party -> {
            var own = appraisal.board().find(party.key()).map(Board.Place::group).orElse(0);
            appraisal.board().groups().stream().filter(group -> group.number() != own)
                    .forEach(group -> effects.add(effect(reasons.effect(appraisal, party, group.number())).add("name", reasons.name(appraisal, group))));
            effects.add(effect(reasons.effect(appraisal, party, appraisal.board().getNextNumber())));
        });
        answer.add("effects", effects);
    }

    private static JsonObjectBuilder effect(Reasons.Effect effect) {
        return Json.createObjectBuilder().add("group", effect.group()).add("tone", effect.tone())
                .add("says", String.join(" ", effect.sentences()));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            write(response, state(act(request)));
        } catch (RuleViolation violation) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            write(response, Json.createObjectBuilder().add("message", words(request).text(violation.key(), violation.values())));
        }
    }

    private Formation act(HttpServletRequest request) {
        long id = number(request, "formation");
        int revision = Asked.number(request, "revision").orElse(0);
        int group = Asked.number(request, "group").orElse(0);
        var party = String.valueOf(request.getParameter("party"));
        var by = signedIn.asActor();
        return switch (String.valueOf(request.getParameter("deed"))) {
            case "move" -> formations.move(id, revision, party, group, by);
            case "pin" -> formations.pin(id, revision, party, true, by);
            case "free" -> formations.pin(id, revision, party, false, by);
            case "freeAll" -> formations.freeAll(id, revision, by);
            case "scene" -> formations.workOn(id, revision, group, request.getParameter("scene"), by);
            case "appoint" -> formations.appoint(id, revision, group, number(request, "member"), role(request), by);
            case "reflect" -> formations.reflect(id, revision, by);
            case "undo" -> formations.undo(id, revision, by);
            case "redo" -> formations.redo(id, revision, by);
            case "stop" -> {
                formations.stop(id, by);
                yield formations.get(id);
            }
            default -> throw RuleViolation.of("formation.unknown");
        };
    }

    private static String role(HttpServletRequest request) {
        var role = String.valueOf(request.getParameter("role"));
        if (!role.matches("CHAIR|SCRIBE|PRESENTER")) {
            throw RuleViolation.of("formation.memberUnknown");
        }
        return role;
    }

    private JsonObjectBuilder state(Formation formation) {
        return Json.createObjectBuilder().add("revision", formation.getRevision()).add("solving", formations.isSolving(formation))
                .add("by", formation.getChangedBy().name()).add("mine", formation.getChangedBy().equals(signedIn.asActor()));
    }

    private static long number(HttpServletRequest request, String name) {
        return Asked.id(request, name).orElse(0L);
    }

    private static Words words(HttpServletRequest request) {
        return Words.in(Language.chosenIn(request));
    }

    private static void write(HttpServletResponse response, JsonObjectBuilder answer) throws IOException {
        answer(response, answer.build());
    }
}
