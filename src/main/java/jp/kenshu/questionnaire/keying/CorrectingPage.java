package jp.kenshu.questionnaire.keying;

import java.util.Optional;

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
import jp.kenshu.questionnaire.Response;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.registration.Attempt;
import org.omnifaces.util.Faces;

/** The screen on which a sheet of paper that was keyed in is opened again and corrected. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class CorrectingPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Responses responses;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;

    private Response response;
    private KeyedSheet keyed;
    private String seen;
    private String attempt;

    @PostConstruct
    void read() {
        attempt = Attempt.carriedOrNew(request.getParameter("attempt"));
        response = Asked.id(request, "id").flatMap(responses::findOnPaper).orElse(null);
        if (response != null) {
            keyed = Faces.isPostback() ? KeyedSheet.posted(response.getQuestionnaire(), response.getVersion(), request, language.words())
                    : KeyedSheet.of(response.getQuestionnaire(), response.getVersion(), response.getAnswers(), response.getSheet(), language.words());
            seen = Optional.ofNullable(request.getParameter("seen")).orElseGet(response::getSign);
        }
    }

    /** Only what came on paper is opened again: what people sent themselves stays as it came. */
    public void mustExist() {
        if (response == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Keeps the corrections and leads back to the day's sheets. */
    public void keep() {
        if (keyed.isRight()) {
            boolean changed = responses.correct(response.getId(), keyed.answers(), seen, signedIn.asActor());
            Faces.redirect(getBack() + "&of=" + response.getId() + (changed ? "&done=corrected" : "&done=unchanged"));
        }
    }

    /** The address of the sheets of the same day. */
    public String getBack() {
        return "/questionnaire/organiser/batch?id=" + response.getQuestionnaire().getId() + "&day=" + response.getGivenOn();
    }

    public Response getResponse() {
        return response;
    }

    public KeyedSheet getKeyed() {
        return keyed;
    }

    public String getAttempt() {
        return attempt;
    }

    /** The sign of the answers that are shown. */
    public String getSeen() {
        return seen;
    }
}
