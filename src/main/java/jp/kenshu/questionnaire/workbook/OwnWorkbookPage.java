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
import jp.kenshu.account.pocket.Pocket;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.page.PageForm;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.OneTimePasses;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.QuestionnaireState;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.questionnaire.workbook.ReadWorkbook.Outcome;
import jp.kenshu.registration.Attempt;
import org.omnifaces.util.Faces;

/**
 * The page on which whoever took part answers by a workbook: takes the blank one away, and gives the filled one back. What it says fills
 * the form of the web, where it is looked at, put right and sent; nothing is kept before that. Whoever came by a personal link, or has a
 * workbook that was made for one, answers by that link.
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
    private OneTimePasses passes;
    @Inject
    private Pocket pocket;
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
    private String pass;

    @PostConstruct
    void read() {
        questionnaire = Optional.ofNullable(request.getParameter("questionnaire")).flatMap(questionnaires::find).orElse(null);
        attempt = Attempt.carriedOrNew(request.getParameter("attempt"));
        if (questionnaire != null) {
            pass = Optional.ofNullable(pocket.parameter("pass")).filter(said -> !questionnaire.isNamed() && passes.isFor(questionnaire, said)).orElse(null);
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
        if (found.outcome() == Outcome.ALREADY_ANSWERED) {
            throw RuleViolation.at(FILE, "ownWorkbook.alreadyAnswered");
        }
        read = found;
        pass = found.pass() == null ? pass : found.pass();
        version = questionnaires.findAsked(questionnaire, found.version()).orElseThrow();
        page = PageForm.of(form(), FIELDS, "", found.answers());
    }

    /** Sends the answers, unless something has to be put right first. */
    public void send() {
        if (version == null) {
            throw RuleViolation.of("questionnaire.unknown");
        }
        page.checked();
        if (pass == null) {
            keep();
        } else {
            passes.use(pass, attempt, this::keep);
        }
        Faces.redirect("/questionnaire/thanks?questionnaire=" + questionnaire.getCode());
    }

    private void keep() {
        responses.answer(questionnaire.getId(), version.getId(), page.getTyped(), AnswerChannel.WORKBOOK, attempt);
    }

    /** Whether somebody has answered by the personal link that led here. */
    public boolean isSpent() {
        return pass != null && passes.linkOf(pass).filter(passes::isSpent).isPresent();
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

    /** The pass of a personal link; null without one. */
    public String getPass() {
        return pass;
    }

    /** The mark by which the pocket holds the pass of the link that led here; null at the open address. */
    public String getMark() {
        return pass == null ? null : pocket.mark();
    }

    /** What the addresses of the way by a personal link say besides; empty at the open address. */
    public String getWay() {
        return getMark() == null ? "" : "&of=" + getMark();
    }

    public String getAttempt() {
        return attempt;
    }
}
