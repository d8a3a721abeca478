package jp.kenshu.questionnaire.keying;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.VisitorMarks;
import jp.kenshu.account.SignedIn;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.registration.Attempt;
import org.omnifaces.util.Faces;

/** The screen on which the secretariat keys in a response that came on paper, one after the other. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class KeyingPage {

    private static final int FORMER_MAX = 20;

    @Inject
    private HttpServletRequest request;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;

    private Questionnaire questionnaire;
    private KeyedSheet keyed;
    private String attempt;
    private String former;
    private String sent;

    @PostConstruct
    void read() {
        questionnaire = Asked.id(request, "id").flatMap(questionnaires::find).orElse(null);
        attempt = Attempt.carriedOrNew(request);
        former = Optional.ofNullable(request.getParameter("former")).orElse("");
        sent = request.getParameter("sent");
        if (questionnaire != null) {
            var version = Asked.id(request, "version").flatMap(id -> questionnaires.findAsked(questionnaire, id))
                    .orElseGet(() -> questionnaires.asks(questionnaire));
            keyed = KeyedSheet.posted(questionnaire, version, request, language.words());
        }
    }

    /** There is nothing to key in without a questionnaire that has been opened. */
    public void mustExist() {
        if (questionnaire == null || questionnaire.getOpenedAt() == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Keeps the sheet that was keyed in, and shows an empty screen for the next one; the same sheet again, sent or come back to, is not kept twice. */
    public void keep() {
        if (keyed.isRight()) {
            keepOnce();
            Faces.redirect("/questionnaire/organiser/keying?id=" + questionnaire.getId() + "&done=kept&sent=" + attempt);
        }
    }

    private void keepOnce() {
        long version = keyed.getVersion().getId();
        if (!responses.haveBrought(tried(), responses.understood(questionnaire, version, keyed.answers()))) {
            mustBeAnotherSheet();
            responses.keyIn(questionnaire.getId(), version, keyed.answers(), keyed.sheet(), attempt, signedIn.asActor());
        }
    }

    /** What is typed over a sheet that was kept may be the next one: it is asked for once more, and is a sheet of its own from then on. */
    private void mustBeAnotherSheet() {
        var kept = tried().stream().filter(responses::hasReceived).toList();
        if (!kept.isEmpty()) {
            sent = String.join(" ", kept);
            former = "";
            attempt = VisitorMarks.anotherAttempt();
            throw RuleViolation.of("keying.keptAlready");
        }
    }

    /** The attempt of the screen, and those of the screens from which its sheet was taken over. */
    private List<String> tried() {
        return Stream.concat(Stream.of(attempt), Arrays.stream(former.split(" ")).filter(each -> !each.isEmpty()).limit(FORMER_MAX)).toList();
    }

    /** How many sheets the one who is signed in has keyed in today. */
    public long getToday() {
        return responses.countKeyedToday(questionnaire, signedIn.asActor());
    }

    public KeyedSheet getKeyed() {
        return keyed;
    }

    public Questionnaire getQuestionnaire() {
        return questionnaire;
    }

    public String getAttempt() {
        return attempt;
    }

    /** The attempts of the screens from which the sheet was taken over. */
    public String getFormer() {
        return former;
    }

    /** The attempts whose sheets have been kept and are no drafts any more; null for none. */
    public String getSent() {
        return sent;
    }
}
