package jp.kenshu.questionnaire;

import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.PortalClock;
import org.omnifaces.util.Faces;

/** What stands there after somebody has answered a questionnaire: thanks, what comes next, and a fresh form for the next person. */
@AllowedToEverybody("says thanks and nothing of who answered what")
@Named
@RequestScoped
public class ThanksPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private PortalClock clock;

    private Questionnaire questionnaire;
    private AnswerChannel channel;

    /** Where those are thanked who have answered the questionnaire of {@code code}, and the next one may answer by {@code channel}. */
    static String addressOf(String code, AnswerChannel channel) {
        return "/questionnaire/thanks?questionnaire=" + code + "&by=" + channel.code();
    }

    @PostConstruct
    void read() {
        questionnaire = Optional.ofNullable(request.getParameter("questionnaire")).flatMap(questionnaires::find).orElse(null);
        channel = AnswerChannel.told(request.getParameter("by"));
    }

    /** There is nothing to give thanks for without a questionnaire. */
    public void mustExist() {
        if (questionnaire == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Whether a next person can still answer. */
    public boolean isOpen() {
        return questionnaire != null && questionnaire.isOpenAt(clock.now());
    }

    /** The address of a fresh form, by the same way. */
    public String getAnew() {
        return questionnaire.getPath() + "?by=" + channel.code();
    }

    public Questionnaire getQuestionnaire() {
        return questionnaire;
    }
}
