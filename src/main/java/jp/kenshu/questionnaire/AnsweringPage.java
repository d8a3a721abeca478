package jp.kenshu.questionnaire;

import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Asked;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.pocket.Pocket;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.page.PageForm;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.registration.Attempt;
import org.omnifaces.util.Faces;

/**
 * The page on which whoever took part answers a questionnaire. It knows nobody and keeps nothing between the requests: what is typed,
 * the version that is shown, the way by which one came and the attempt travel with the page.
 */
@AllowedToEverybody("whoever took part answers, and nobody asks who it is")
@Named
@RequestScoped
public class AnsweringPage {

    /** What the names of the questions' fields begin with. */
    static final String FIELDS = "q_";

    @Inject
    private HttpServletRequest request;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private NamedResponses named;
    @Inject
    private OneTimePasses passes;
    @Inject
    private Pocket pocket;
    @Inject
    private PortalClock clock;

    private Questionnaire questionnaire;
    private FormVersion version;
    private PageForm page;
    private AnswerChannel channel;
    private String attempt;
    private Integer sheet;
    private String pass;
    private PersonalLink link;
    private String seen;

    @PostConstruct
    void read() {
        questionnaire = Optional.ofNullable(Faces.getRequestParameter("questionnaire")).flatMap(questionnaires::find).orElse(null);
        channel = AnswerChannel.told(request.getParameter("by"));
        attempt = Attempt.carriedOrNew(request);
        sheet = Asked.number(request, "sheet").orElse(null);
        if (questionnaire != null) {
            pass = Optional.ofNullable(pocket.parameter("pass")).filter(said -> passes.isFor(questionnaire, said)).orElse(null);
            link = pass == null ? null : passes.linkOf(pass).orElse(null);
            version = Asked.id(request, "version").flatMap(id -> questionnaires.findAsked(questionnaire, id))
                    .orElseGet(() -> questionnaires.asks(questionnaire));
            page = PageForm.posted(new AskedForm(version.getDefinition(), Situation.ANYBODY), FIELDS, "", request);
            seen = request.getParameter("seen");
            if (isNamed() && link != null && !Faces.isPostback()) {
                named.find(link.getId()).ifPresentOrElse(this::showAgain, () -> seen = "");
            }
        }
    }

    /** What the person of a link has answered is shown again, under the version that they answered. */
    private void showAgain(Response response) {
        version = response.getVersion();
        page = PageForm.of(new AskedForm(version.getDefinition(), Situation.ANYBODY), FIELDS, "", response.getAnswers());
        seen = response.getSign();
    }

    /** There is no page without a questionnaire. */
    public void mustExist() {
        if (questionnaire == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Sends the answers, unless something has to be put right first. */
    public void send() {
        page.checked();
        if (isNamed()) {
            mustHaveLink();
            named.answer(link.getId(), version.getId(), page.getTyped(), channel, seen);
        } else if (pass == null) {
            keep();
        } else {
            passes.use(pass, attempt, this::keep);
        }
        Faces.redirect(ThanksPage.addressOf(questionnaire.getCode(), channelOfTheNext()));
    }

    private void mustHaveLink() {
        if (link == null) {
            throw RuleViolation.of("named.withoutLink");
        }
    }

    private void keep() {
        responses.answer(questionnaire.getId(), version.getId(), page.getTyped(), channel, sheet, attempt);
    }

    /** Whoever answers next on this device has not come by this one's letter. */
    private AnswerChannel channelOfTheNext() {
        return pass == null ? channel : AnswerChannel.ADDRESS;
    }

    /** How the questionnaire stands. */
    public QuestionnaireState getState() {
        return questionnaire.stateAt(clock.now());
    }

    /** Whether the form is shown: while it is open and not answered by this link, and to who has already filled it in. */
    public boolean isForm() {
        return questionnaire != null && (getState() == QuestionnaireState.OPEN && !isSpent() && !isWithoutName() || Faces.isPostback());
    }

    /** Whether somebody has answered by the personal link that led here. */
    public boolean isSpent() {
        return link != null && passes.isSpent(link);
    }

    /** Whether the questionnaire says who answers. */
    public boolean isNamed() {
        return questionnaire != null && questionnaire.isNamed();
    }

    /** Whether it says who answers, and nobody knows who that is. */
    public boolean isWithoutName() {
        return isNamed() && link == null;
    }

    /** Who answers, where the questionnaire says so; otherwise null. */
    public String getName() {
        return isNamed() && link != null ? link.getPerson().getName() : null;
    }

    /** The sign of what was answered before and is shown; empty for nothing, null without names. */
    public String getSeen() {
        return seen;
    }

    /** Whether what was answered before is shown again, so that no draft of this device takes its place. */
    public boolean isShownAgain() {
        return seen != null && !seen.isEmpty();
    }

    /** Whether what is typed can no longer be sent. */
    public boolean isTooLate() {
        return isForm() && getState() != QuestionnaireState.OPEN;
    }

    /** Whether it is over, so that whoever comes can only save or discard what their device has kept of an answer that was never sent. */
    public boolean isOver() {
        return questionnaire != null && !isForm() && !isNamed() && !isSpent() && getState() == QuestionnaireState.CLOSED;
    }

    /** The address of a fresh form, by the same way. */
    public String getAnew() {
        return questionnaire.getPath() + "?by=" + channel.code() + (pass == null || getMark() == null ? "" : "&of=" + getMark());
    }

    public Questionnaire getQuestionnaire() {
        return questionnaire;
    }

    /** The version of the form that is shown. */
    public FormVersion getVersion() {
        return version;
    }

    public PageForm getPage() {
        return page;
    }

    public AnswerChannel getChannel() {
        return channel;
    }

    /** The number of the sheet of paper whose square code led here; null for none. */
    public Integer getSheet() {
        return sheet;
    }

    /** The pass of a personal link; null at the open address. */
    public String getPass() {
        return pass;
    }

    /** The mark by which the pocket holds the pass; null at the open address. */
    public String getMark() {
        return pass == null ? null : pocket.mark();
    }

    public String getAttempt() {
        return attempt;
    }
}
