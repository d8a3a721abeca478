package jp.kenshu.questionnaire.keying;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.Role;
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

    @PostConstruct
    void read() {
        questionnaire = Asked.id(request, "id").flatMap(questionnaires::find).orElse(null);
        attempt = Attempt.carriedOrNew(request);
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

    /** Keeps the sheet that was keyed in, and shows an empty screen for the next one. */
    public void keep() {
        if (keyed.isRight()) {
            responses.keyIn(questionnaire.getId(), keyed.getVersion().getId(), keyed.answers(), keyed.sheet(), attempt, signedIn.asActor());
            Faces.redirect("/questionnaire/organiser/keying?id=" + questionnaire.getId() + "&done=kept&sent=" + attempt);
        }
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
}
