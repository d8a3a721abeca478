package jp.kenshu.questionnaire.keying;

import java.time.LocalDate;

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
import jp.kenshu.registration.Attempt;
import org.omnifaces.util.Faces;

/** The screen on which a second person keys in the sheets that others keyed in on one day, so that slips of the finger are found. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class SecondKeyingPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private SecondKeyings secondKeyings;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;

    private Questionnaire questionnaire;
    private LocalDate day;
    private KeyedSheet keyed;
    private String attempt;
    private int waiting;

    @PostConstruct
    void read() {
        questionnaire = Asked.id(request, "id").flatMap(questionnaires::find).orElse(null);
        day = BatchPage.dayIn(request).orElse(null);
        attempt = Attempt.carriedOrNew(request.getParameter("attempt"));
        if (questionnaire != null) {
            var version = Asked.id(request, "version").flatMap(id -> questionnaires.findAsked(questionnaire, id))
                    .orElseGet(() -> questionnaires.asks(questionnaire));
            keyed = KeyedSheet.posted(questionnaire, version, request, language.words());
            waiting = day == null ? 0 : secondKeyings.waiting(questionnaire, day, signedIn.asActor()).size();
        }
    }

    /** There are no sheets to key in again without a questionnaire and a day. */
    public void mustExist() {
        if (questionnaire == null || day == null || questionnaire.getOpenedAt() == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Keeps the sheet beside what the first person read; where the two differ, the differences are shown at once. */
    public void keep() {
        if (keyed.isRight()) {
            var second = secondKeyings.keyIn(questionnaire.getId(), keyed.getVersion().getId(), keyed.answers(), keyed.sheet(), day, attempt,
                    signedIn.asActor());
            var differing = second.filter(SecondKeying::isOpen).map(SecondKeying::getId);
            Faces.redirect(differing.map(id -> "/questionnaire/organiser/differences?id=" + id)
                    .orElse(getAddress() + "&done=same&sent=" + attempt));
        }
    }

    /** The address of the screen for the next sheet of the day. */
    public String getAddress() {
        return "/questionnaire/organiser/second-keying?id=" + questionnaire.getId() + "&day=" + day;
    }

    /** How many sheets of the day wait to be keyed in by the one who is signed in. */
    public int getWaiting() {
        return waiting;
    }

    public LocalDate getDay() {
        return day;
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
