package jp.kenshu.questionnaire.desk;

import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.InputText;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import org.omnifaces.util.Faces;

/** Where the secretariat gives numbers to sheets of paper before they are printed: each number once, whoever prints. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class NumberedSheetsPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;

    private Questionnaire questionnaire;
    private Integer first;
    private String count;

    @PostConstruct
    void read() {
        questionnaire = Asked.id(request, "id").flatMap(questionnaires::find).orElse(null);
        if (questionnaire != null) {
            first = Asked.number(request, "from").filter(questionnaire::hasSheet).orElse(null);
        }
    }

    /** There are no sheets without a questionnaire. */
    public void mustExist() {
        if (questionnaire == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Gives out as many numbers as were asked for, and shows where the sheets are. */
    public void number() {
        int from = questionnaires.numberSheets(getId(), countTyped(), signedIn.asActor());
        Faces.redirect("/questionnaire/organiser/numbered-sheets?id=" + getId() + "&from=" + from + "&done=numbered");
    }

    private int countTyped() {
        return Optional.of(InputText.code(count)).filter(digits -> digits.matches("\\d{1,4}")).map(Integer::valueOf)
                .orElseThrow(() -> RuleViolation.at("count", "numberedSheets.count.wrong", Questionnaire.SHEETS_AT_ONCE));
    }

    /** The first number of the run that has just been numbered; null if none was. */
    public Integer getFirst() {
        return first;
    }

    /** The last number of the run to print: the newest one, or as many as are printed at once. */
    public int getLast() {
        return first == null ? 0 : Math.min(questionnaire.getSheets(), first + Questionnaire.SHEETS_AT_ONCE - 1);
    }

    /** The run's numbers in words. */
    public String getRun() {
        return getLast() == first ? String.valueOf(first) : language.text("numberedSheets.run", first, getLast());
    }

    public Questionnaire getQuestionnaire() {
        return questionnaire;
    }

    public Long getId() {
        return questionnaire == null ? null : questionnaire.getId();
    }

    public String getCount() {
        return count;
    }

    public void setCount(String count) {
        this.count = count;
    }
}
