package jp.kenshu.questionnaire.keying;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.questionnaire.Comparison;
import jp.kenshu.registration.Attempt;
import org.omnifaces.util.Faces;

/** Where two people have read something else on the same sheet of paper: question by question, and who was right. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class DifferencesPage {

    private static final String FIRST = "first";
    private static final String SECOND = "second";

    @Inject
    private HttpServletRequest request;
    @Inject
    private SecondKeyings secondKeyings;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;

    private SecondKeying second;
    private List<Comparison.Line> lines = List.of();
    private String attempt;

    @PostConstruct
    void read() {
        attempt = Attempt.carriedOrNew(request.getParameter("attempt"));
        second = Asked.id(request, "id").flatMap(secondKeyings::find).orElse(null);
        if (second != null) {
            var form = new AskedForm(second.getResponse().getVersion().getDefinition(), Situation.ANYBODY);
            lines = Comparison.of(form, second.getResponse().getAnswers(), second.getAnswers(), language.words()).differences();
        }
    }

    /** There is nothing to settle without two readings of a sheet. */
    public void mustExist() {
        if (second == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Settles each difference as was chosen; none may be left open. */
    public void settle() {
        var asSecond = new HashSet<String>();
        for (var line : lines) {
            var chosen = request.getParameter("of-" + line.cell().code());
            if (!FIRST.equals(chosen) && !SECOND.equals(chosen)) {
                throw RuleViolation.of("differences.chooseAll");
            }
            if (SECOND.equals(chosen)) {
                asSecond.add(line.cell().code());
            }
        }
        secondKeyings.settle(second.getId(), Set.copyOf(asSecond), signedIn.asActor());
        Faces.redirect(getNext() + "&done=settled&of=" + second.getId());
    }

    /** What was chosen for the cell of this code, so that nothing has to be chosen again; null for nothing. */
    public String chosen(String cell) {
        return request.getParameter("of-" + cell);
    }

    /** The address of the screen for the next sheet of the day. */
    public String getNext() {
        return "/questionnaire/organiser/second-keying?id=" + second.getResponse().getQuestionnaire().getId() + "&day=" + second.getResponse().getGivenOn();
    }

    public List<Comparison.Line> getLines() {
        return lines;
    }

    public String getAttempt() {
        return attempt;
    }

    public SecondKeying getSecond() {
        return second;
    }
}
