package jp.kenshu.questionnaire.link;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Bilingual;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.audit.Actor;
import jp.kenshu.mail.LettersAhead;
import jp.kenshu.questionnaire.OneTimePasses;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import org.omnifaces.util.Faces;

/** How many have been asked by letter and have answered, without names, and the letters that ask them: seen before they are written. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class LinksPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private PersonalLinks links;
    @Inject
    private OneTimePasses passes;
    @Inject
    private LettersAhead ahead;
    @Inject
    private PortalClock clock;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;

    private Questionnaire questionnaire;
    private Bilingual title;
    private PersonalLinks.Count count;

    @PostConstruct
    void read() {
        questionnaire = Asked.id(request, "id").flatMap(questionnaires::find).orElse(null);
        if (questionnaire != null) {
            title = questionnaires.asks(questionnaire).getDefinition().title();
            count = links.count(questionnaire);
        }
    }

    /** There is no such page without a questionnaire. */
    public void mustExist() {
        if (questionnaire == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Asks those who have not been asked, once the letters have been seen. */
    public void invite() {
        if (!ahead.mustBeSeen("invite", "invite " + getId() + " " + count, List.of(language.text("links.willInvite")), () -> links.invite(getId(), by()))) {
            showAnew("invited", links.invite(getId(), by()));
        }
    }

    /** Asks those again who have not answered, once the letters have been seen. */
    public void remind() {
        passes.writeMarks(getId());
        count = links.count(questionnaire);
        if (!ahead.mustBeSeen("remind", "remind " + getId() + " " + count, List.of(language.text("links.willRemind")), () -> links.remind(getId(), by()))) {
            showAnew("reminded", links.remind(getId(), by()));
        }
    }

    private void showAnew(String done, int letters) {
        Faces.redirect("/questionnaire/organiser/links?id=%s&done=%s&letters=%s", getId(), done, letters);
    }

    private Actor by() {
        return signedIn.asActor();
    }

    /** Whether letters can be written: while it can be answered. */
    public boolean isOpen() {
        return questionnaire.isOpenAt(clock.now());
    }

    /** How many letters have just been written, in words. */
    public String getWritten() {
        return language.text("links.written", Asked.number(request, "letters").orElse(0));
    }

    /** The address of this page as it is opened. */
    public String getAddress() {
        return "/questionnaire/organiser/links?id=" + getId();
    }

    public Questionnaire getQuestionnaire() {
        return questionnaire;
    }

    public Bilingual getTitle() {
        return title;
    }

    public PersonalLinks.Count getCount() {
        return count;
    }

    public Long getId() {
        return questionnaire == null ? null : questionnaire.getId();
    }
}
