package jp.kenshu.questionnaire.workbook;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import org.omnifaces.util.Faces;

/** The page on which the secretariat drops filled-in workbooks: choose, look at what was understood, take the wanted ones in. */
@AllowedTo(Role.SECRETARIAT)
@Named
@ViewScoped
public class WorkbooksPage implements Serializable {

    private static final String FILES = "files";

    @Inject
    private HttpServletRequest request;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private WorkbookIntake intake;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;

    private Long id;
    private List<ReadWorkbook> read;
    private List<TakenWorkbook> taken;

    /** There is nothing to take in for a questionnaire that has not been opened. */
    public void mustExist() {
        if (id == null || questionnaires.find(id).filter(questionnaire -> questionnaire.getOpenedAt() != null).isEmpty()) {
            Faces.responseSendError(404, null);
        }
    }

    /** Reads the chosen files and stores nothing. */
    public void look() throws IOException, ServletException {
        var chosen = request.getParts().stream().filter(part -> FILES.equals(part.getName()) && part.getSubmittedFileName() != null
                && !part.getSubmittedFileName().isBlank()).toList();
        if (chosen.isEmpty()) {
            throw RuleViolation.at(FILES, "storage.none");
        }
        read = intake.look(getQuestionnaire(), chosen, language.words());
    }

    /** Takes the ticked workbooks in. */
    public void takeIn() {
        if (taken == null) {
            var wanted = Set.copyOf(Asked.ids(request, "take"));
            taken = intake.takeIn(getQuestionnaire(), IntStream.range(0, read.size()).filter(at -> wanted.contains((long) at)).mapToObj(read::get)
                    .toList(), signedIn.asActor(), language.words());
        }
    }

    /** Begins with other files. */
    public void beginAnew() {
        read = null;
        taken = null;
    }

    /** How many of the files can be taken in as they are. */
    public long getAccepted() {
        return read.stream().filter(ReadWorkbook::isProposed).count();
    }

    public Questionnaire getQuestionnaire() {
        return questionnaires.get(id);
    }

    /** The workbooks as they were understood; null before any was chosen. */
    public List<ReadWorkbook> getRead() {
        return read;
    }

    /** What became of those that were ticked; null before that. */
    public List<TakenWorkbook> getTaken() {
        return taken;
    }

    /** How many have become responses. */
    public long getResponses() {
        return taken.stream().filter(TakenWorkbook::taken).count();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
