package jp.kenshu.questionnaire.desk;

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
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.mail.LettersAhead;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.TypedDue;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import org.omnifaces.util.Faces;

/** The form by which the secretariat gives a questionnaire more time, or less: what was typed is shown before and after first. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class PeriodPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private LettersAhead ahead;
    @Inject
    private Language language;
    @Inject
    private SignedIn signedIn;

    private Questionnaire questionnaire;
    private Bilingual title;
    private TypedDue typed;

    @PostConstruct
    void read() {
        questionnaire = Asked.id(request, "id").flatMap(questionnaires::find).orElse(null);
        if (questionnaire != null) {
            title = questionnaires.asks(questionnaire).getDefinition().title();
            typed = TypedDue.of(questionnaire.getDue(), questionnaire.getVersion());
        }
    }

    /** There is no such page without a questionnaire. */
    public void mustExist() {
        if (questionnaire == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Ends the period at what was typed, once before and after have been seen. */
    public void extend() {
        var then = typed.insteadOf(questionnaire.getDue());
        if (!ahead.mustBeSeen("extend", then + " " + typed.getVersion(), beforeAndAfter(then), () -> settle(then))) {
            settle(then);
            Faces.redirect("/questionnaire/organiser/questionnaire?id=" + getId() + "&done=extended");
        }
    }

    private void settle(DueMoment then) {
        questionnaires.extend(getId(), then, typed.getVersion(), signedIn.asActor());
    }

    private List<String> beforeAndAfter(DueMoment then) {
        var dates = Dates.in(language.getCode());
        return List.of(language.text("settings.fromTo", dates.deadlineInFull(questionnaire.getDue()), dates.deadlineInFull(then)));
    }

    /** The address of this form as it is opened. */
    public String getAddress() {
        return "/questionnaire/organiser/period?id=" + getId();
    }

    /** What is typed. */
    public TypedDue getTyped() {
        return typed;
    }

    public Questionnaire getQuestionnaire() {
        return questionnaire;
    }

    public Bilingual getTitle() {
        return title;
    }

    public Long getId() {
        return questionnaire == null ? null : questionnaire.getId();
    }
}
