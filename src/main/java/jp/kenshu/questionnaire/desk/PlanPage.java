package jp.kenshu.questionnaire.desk;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.Drafts;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Programme;
import jp.kenshu.questionnaire.Invitees;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.pair.PairCode;
import org.omnifaces.util.Faces;

/** The form by which the secretariat plans another questionnaire, from nothing or as a copy of one of any edition, or changes one. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class PlanPage {

    private static final int SAME_SIGN = Integer.MAX_VALUE;

    @Inject
    private HttpServletRequest request;
    @Inject
    private Programme programme;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Drafts drafts;
    @Inject
    private PortalClock clock;
    @Inject
    private Language language;
    @Inject
    private SignedIn signedIn;

    private Questionnaire questionnaire;
    private int version;
    private PlanForm form;

    /** A questionnaire that can be copied: its id, and its edition and title. */
    public record Source(String id, String name) {
    }

    @PostConstruct
    void read() {
        questionnaire = Asked.id(request, "id").flatMap(questionnaires::find).orElse(null);
        version = questionnaire == null ? 0 : Asked.number(request, "version").orElse(questionnaire.getVersion());
        form = Faces.isPostback() ? PlanForm.from(request) : questionnaire == null ? PlanForm.empty() : PlanForm.of(questionnaire, asked());
    }

    private FormDefinition asked() {
        return questionnaires.newest(questionnaire).getDefinition();
    }

    /** There is no such page for a questionnaire that there is not. */
    public void mustExist() {
        if (questionnaire == null && request.getParameter("id") != null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Keeps what was planned. */
    public void save() {
        var plan = form.plan(conference(), questionnaire == null ? copied() : asked(), questionnaire, clock.today());
        var kept = questionnaire == null ? questionnaires.add(conference(), plan, signedIn.asActor())
                : questionnaires.change(questionnaire.getId(), plan, version, signedIn.asActor());
        drafts.forget(PlanDrafts.PLAN, getOwner());
        Faces.redirect("/questionnaire/organiser/questionnaire?id=%s&done=%s", kept.getId(), questionnaire == null ? "added" : "changed");
    }

    /** What the questionnaire asks that is to be copied; null for none. */
    private FormDefinition copied() {
        var from = form.getTyped().get(PlanForm.FROM);
        if (from == null || from.isEmpty()) {
            return null;
        }
        return Optional.of(from).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).flatMap(questionnaires::find).map(questionnaires::asks)
                .orElseThrow(() -> RuleViolation.at(PlanForm.FROM, "questionnaire.unknown")).getDefinition();
    }

    private Conference conference() {
        return questionnaire == null ? programme.conference() : questionnaire.getConference();
    }

    /** The questionnaires of all editions, the newest first, to copy from. */
    public List<Source> getSources() {
        return questionnaires.all().stream().map(each -> new Source(each.getId().toString(), language.of(each.getConference().getYear()) + " "
                + language.of(questionnaires.asks(each).getDefinition().title()))).toList();
    }

    /** The parts that it can follow. */
    public List<Part> getParts() {
        return conference().getParts();
    }

    /** Whom one can write to. */
    public Invitees[] getInvitees() {
        return Invitees.values();
    }

    /** Whether all of it can still be changed: until it is opened. */
    public boolean isWaiting() {
        return questionnaire == null || questionnaire.getOpenedAt() == null;
    }

    /** What the typed but unsent plan belongs to: who types it. */
    public long getOwner() {
        return signedIn.getId();
    }

    /**
     * The questionnaire that the page shows and how often it was changed, so that a half-typed plan belongs to that one alone; one that
     * still asks for the code that pairs answers does not outlive its question.
     */
    public int getBase() {
        return questionnaire == null ? 0 : SAME_SIGN & (questionnaire.getCode() + "/" + questionnaire.getVersion() + "/" + PairCode.isAskedIn(asked())).hashCode();
    }

    /** Counts the changes that were seen. */
    public int getVersion() {
        return version;
    }

    public Questionnaire getQuestionnaire() {
        return questionnaire;
    }

    public Long getId() {
        return questionnaire == null ? null : questionnaire.getId();
    }

    public PlanForm getForm() {
        return form;
    }
}
