package jp.kenshu.lecture.desk;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Json;
import jp.kenshu.JsonEndpoint;
import jp.kenshu.Language;
import jp.kenshu.PostedJson;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.UnreadableRequest;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;
import jp.kenshu.lecture.Captions;
import jp.kenshu.lecture.Lectures;

/** Takes one corrected cue of a lecture's captions, as {@code <caption-editor>} posts it: what stood there, and what stands there now. */
@AllowedTo(Role.SECRETARIAT)
@WebServlet(urlPatterns = "/lecture/organiser/cue", asyncSupported = true)
public class CueEndpoint extends JsonEndpoint {

    private static final int UNPROCESSABLE = 422;
    /** A hundred hours, in milliseconds. */
    private static final int LATEST = 360_000_000;

    @Inject
    private Lectures lectures;
    @Inject
    private SignedIn signedIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var posted = PostedJson.read(request.getInputStream());
        var language = posted.text("language");
        if (!language.equals("ja") && !language.equals("en")) {
            throw UnreadableRequest.because("captions in another language");
        }
        try {
            lectures.correctCue(posted.number("lecture"), language, cue(posted, "was"), cue(posted, "now"), signedIn.asActor());
            answer(response, Json.createObjectBuilder().build());
        } catch (RuleViolation violation) {
            response.setStatus(UNPROCESSABLE);
            var words = Words.in(Language.chosenIn(request));
            answer(response, Json.createObjectBuilder().add("words", words.text(violation.key(), violation.values())).build());
        }
    }

    private static Captions.Cue cue(PostedJson posted, String name) {
        if (posted.isNothing(name)) {
            return null;
        }
        return posted.list(name).stream().findFirst().map(cue -> new Captions.Cue(cue.whole("from", 0, LATEST), cue.whole("to", 0, LATEST), cue.text("text")))
                .orElseThrow(() -> UnreadableRequest.because("no cue"));
    }
}
