package jp.kenshu.questionnaire.desk;

import java.util.List;
import java.util.Map.Entry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Bilingual;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.QuestionnaireState;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.questionnaire.pair.PairAsking;
import jp.kenshu.questionnaire.running.ArrivalCounts;
import jp.kenshu.questionnaire.running.ReachedCounts;
import org.omnifaces.util.Faces;

/** One questionnaire: how it stands, what has come back, the ways that lead to it; here the secretariat opens, closes or deletes it. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
@Named
@RequestScoped
public class QuestionnairePage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private ArrivalCounts arrivals;
    @Inject
    private ReachedCounts reached;
    @Inject
    private PortalClock clock;
    @Inject
    private PublicAddress address;
    @Inject
    private SignedIn signedIn;

    private Questionnaire questionnaire;
    private Bilingual title;
    private PairAsking pairing;
    private ResponseFigures figures;
    private List<ArrivalCounts.Hour> hours = List.of();
    private List<? extends Entry<?, Integer>> steps = List.of();

    @PostConstruct
    void read() {
        questionnaire = Asked.id(request, "id").flatMap(questionnaires::find).orElse(null);
        if (questionnaire != null) {
            title = questionnaires.asks(questionnaire).getDefinition().title();
            pairing = PairAsking.of(questionnaire, questionnaires);
            figures = ResponseFigures.of(questionnaires.definitions(questionnaire), responses.of(questionnaire));
            hours = arrivals.of(questionnaire, clock.today());
            steps = List.copyOf(reached.of(questionnaire).entrySet());
        }
    }

    /** There is no such page without a questionnaire; whoever deletes one that somebody else has just deleted finds it gone. */
    public void mustExist() {
        if (questionnaire == null && Faces.isPostback() && request.getParameter("discard") != null) {
            leave();
        } else if (questionnaire == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Opens it for answers. */
    public void open() {
        questionnaires.open(getId(), signedIn.asActor());
        showAnew("opened");
    }

    /** Takes no more answers. */
    public void close() {
        questionnaires.close(getId(), signedIn.asActor());
        showAnew("closed");
    }

    /** Takes answers again. */
    public void reopen() {
        questionnaires.reopen(getId(), signedIn.asActor());
        showAnew("reopened");
    }

    /** Deletes what was never opened. */
    public void discard() {
        questionnaires.discard(getId(), signedIn.asActor());
        leave();
    }

    private static void leave() {
        Faces.redirect("/questionnaire/organiser/questionnaires?done=discarded");
    }

    /** Whether somebody of the secretariat is about to delete it. */
    public boolean isToDiscard() {
        return questionnaire != null && signedIn.isSecretariat() && request.getParameter("discard") != null;
    }

    /** Why it cannot be deleted, as the key of a sentence; null where it can. */
    public String getWhyKept() {
        return questionnaires.whyKept(questionnaire).orElse(null);
    }

    private void showAnew(String done) {
        Faces.redirect("/questionnaire/organiser/questionnaire?id=" + getId() + "&done=" + done);
    }

    /** How it stands; null where the address names none. */
    public QuestionnaireState getState() {
        return questionnaire == null ? null : questionnaire.stateAt(clock.now());
    }

    /** The address that people type or open. */
    public String getAddress() {
        return address.of(questionnaire.getPath());
    }

    /** How many responses came by each way. */
    public List<? extends Entry<?, Integer>> getChannels() {
        return List.copyOf(figures.byChannel().entrySet());
    }

    /** How many responses came on each day. */
    public List<? extends Entry<?, Integer>> getDays() {
        return List.copyOf(figures.byDay().entrySet());
    }

    /** How many responses came in each hour of today, by which way, as far as five came together. */
    public List<ArrivalCounts.Hour> getHours() {
        return hours;
    }

    /** How often each step on the way to an answer was reached. */
    public List<? extends Entry<?, Integer>> getReached() {
        return steps;
    }

    /** How many came to the end of that way and sent their answers. */
    public int getSentFromPage() {
        return figures.byChannel().entrySet().stream().filter(each -> each.getKey().isOfPage()).mapToInt(Entry::getValue).sum();
    }

    /** Whether it asks for the code by which answers before and after are paired. */
    public PairAsking getPairing() {
        return pairing;
    }

    public ResponseFigures getFigures() {
        return figures;
    }

    public Bilingual getTitle() {
        return title;
    }

    public Questionnaire getQuestionnaire() {
        return questionnaire;
    }

    public Long getId() {
        return questionnaire == null ? null : questionnaire.getId();
    }
}
