package jp.kenshu.questionnaire.workbook;

import java.io.IOException;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.page.PageForm;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.QuestionnaireState;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.questionnaire.workbook.ReadWorkbook.Outcome;
import jp.kenshu.registration.Attempt;
import org.omnifaces.util.Faces;

/**
 * The page on which whoever took part answers by a workbook: takes the blank one away, and gives the filled one back. What it says fills
 * the form of the web, where it is looked at, put right and sent; nothing is kept before that.
 */
@AllowedToEverybody("whoever took part answers, and nobody asks who it is")
@Named
@RequestScoped
public class OwnWorkbookPage {

    /** What the names of the questions' fields begin with. */
    private static final String FIELDS = "q_";
    private static final String FILE = "file";

    @Inject
    private HttpServletRequest request;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private WorkbookIntake intake;
    @Inject
    private PortalClock clock;
    @Inject
    private Language language;

    private Questionnaire questionnaire;
    private FormVersion version;
    private PageForm page;
    private ReadWorkbook read;
    private String attempt;

    @PostConstruct
    void read() {
        questionnaire = Optional.ofNullable(request.getParameter("questionnaire")).flatMap(questionnaires::find).orElse(null);
        attempt = Attempt.carriedOrNew(request.getParameter("attempt"));
        if (questionnaire != null) {
            version = Asked.id(request, "version").flatMap(id -> questionnaires.findAsked(questionnaire, id)).orElse(null);
            page = version == null ? PageForm.nothing() : PageForm.posted(form(), FIELDS, "", request);
        }
    }

    private AskedForm form() {
        return new AskedForm(version.getDefinition(), Situation.ANYBODY);
    }

    /** There is nothing to answer without a questionnaire that has been opened. */
    public void mustExist() {
        if (questionnaire == null || questionnaire.getOpenedAt() == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Fills the form with what the chosen workbook says. */
    public void look() throws IOException, ServletException {
        var part = Optional.ofNullable(request.getPart(FILE)).filter(file -> file.getSize() > 0).orElseThrow(() -> RuleViolation.at(FILE, "storage.none"));
        var found = intake.look(questionnaire, part, language.words());
        if (found.outcome() == Outcome.NOT_OURS) {
            throw RuleViolation.at(FILE, "ownWorkbook.notOurs", found.doubts().get(0).why());
        }
        read = found;
        version = questionnaires.findAsked(questionnaire, found.version()).orElseThrow();
        page = PageForm.of(form(), FIELDS, "", found.answers());
    }

    /** Sends the answers, unless something has to be put right first. */
    public void send() {
        if (version == null) {
            throw RuleViolation.of("questionnaire.unknown");
        }
        page.checked();
        responses.answer(questionnaire.getId(), version.getId(), page.getTyped(), AnswerChannel.WORKBOOK, attempt);
        Faces.redirect("/questionnaire/thanks?questionnaire=" + questionnaire.getCode());
    }

    /** Whether workbooks are taken now. */
    public boolean isOpen() {
        return questionnaire != null && getState() == QuestionnaireState.OPEN;
    }

    /** How the questionnaire stands. */
    public QuestionnaireState getState() {
        return questionnaire.stateAt(clock.now());
    }

    /** Whether the form is shown: once a workbook has been read. */
    public boolean isForm() {
        return version != null;
    }

    /** The workbook as it was understood; null before one was chosen, and once its answers stand in the form. */
    public ReadWorkbook getRead() {
        return read;
    }

    public Questionnaire getQuestionnaire() {
        return questionnaire;
    }

    /** The version of the form that the workbook answers; null before one was read. */
    public FormVersion getVersion() {
        return version;
    }

    public PageForm getPage() {
        return page;
    }

    public String getAttempt() {
        return attempt;
    }
}
