package jp.kenshu.questionnaire.link;

import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.PortalClock;
import jp.kenshu.account.pocket.Pocket;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.OneTimePasses;
import jp.kenshu.questionnaire.PersonalLink;
import jp.kenshu.questionnaire.Questionnaire;
import org.omnifaces.util.Faces;

/**
 * Where a personal link leads: on to the questionnaire with a one-time pass, as often as it is opened until somebody has answered by it;
 * otherwise to why not, in plain words, and to the open address.
 */
@AllowedToEverybody("a link of a letter opens for whoever has it, and shows nothing of the person")
@Named
@RequestScoped
public class InvitedPage {

    @Inject
    private Pocket pocket;
    @Inject
    private PersonalLinks links;
    @Inject
    private OneTimePasses passes;
    @Inject
    private PortalClock clock;

    private PersonalLink link;

    /** Why a link leads no further. */
    public enum Reason {
        /** It is no link of a letter, or not the whole of it. */
        UNKNOWN,
        /** Somebody has answered by it. */
        SPENT,
        /** The questionnaire has not begun, or takes answers no more. */
        CLOSED
    }

    @PostConstruct
    void read() {
        link = links.opened(pocket.parameter("key")).orElse(null);
    }

    /** Leads to the questionnaire, where it can be answered by this link. */
    public void lead() {
        if (getReason() == null) {
            Faces.redirect(getQuestionnaire().getPath() + pocket.put(Map.of("pass", passes.handOut(link)), Faces.getResponse())
                    + "&by=" + AnswerChannel.LETTER.code());
        }
    }

    /** Why it leads no further; null while it does. */
    public Reason getReason() {
        if (link == null) {
            return Reason.UNKNOWN;
        }
        if (passes.isSpent(link)) {
            return Reason.SPENT;
        }
        return link.getQuestionnaire().isOpenAt(clock.now()) ? null : Reason.CLOSED;
    }

    /** Whether others can answer at the open address. */
    public boolean isOpenToOthers() {
        return getReason() == Reason.SPENT && getQuestionnaire().isOpenAt(clock.now());
    }

    /** The questionnaire that the link is for; null where it is none. */
    public Questionnaire getQuestionnaire() {
        return link == null ? null : link.getQuestionnaire();
    }
}
