package jp.kenshu.report.groupwork;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Bilingual;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.mail.LettersAhead;
import jp.kenshu.worksheet.summary.SummaryRounds;
import org.omnifaces.util.Faces;

/** The report on the group work: its figures, what became of the issues brought along, the compiled paper, and its way to the representatives. */
@RequestScoped
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@Named
public class GroupWorkPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Language language;
    @Inject
    private LettersAhead lettersAhead;
    @Inject
    private SignedIn signedIn;
    @Inject
    private SummaryRounds rounds;
    @Inject
    private Compilations compilations;
    @Inject
    private Sendings sendings;

    private Compilation compilation;
    private GroupWorkFigures figures;
    private List<IssueComparison> issues = List.of();
    private List<Sending> sent = List.of();

    @PostConstruct
    void read() {
        rounds.collectDue();
        compilation = compilations.now(language.words());
        figures = GroupWorkFigures.of(compilation.groups());
        issues = compilations.issues(language.words());
        sent = sendings.all();
    }

    /** Sends the paper to the representatives, once the letters have been seen. */
    public void send() {
        if (!signedIn.isSecretariat()) {
            throw RuleViolation.of("wall.secretariatOnly");
        }
        if (!lettersAhead.mustBeSeen("do-send", "send " + compilation.sign(), saying(), () -> sendings.send(signedIn.asActor()))) {
            sendings.send(signedIn.asActor());
            Faces.redirect("/report/organiser/group-work?done=sent");
        }
    }

    private List<String> saying() {
        var saying = new ArrayList<>(List.of(language.text("groupWork.send.saying", compilation.groups().size())));
        if (!compilation.missing().isEmpty()) {
            saying.add(language.text("groupWork.send.missing", String.join(language.text("sheetPaper.and"), compilation.missing())));
        }
        return saying;
    }

    /** Whether the paper has just been sent. */
    public boolean isDone() {
        return "sent".equals(request.getParameter("done"));
    }

    /** Whether the paper can be sent: it has groups, and says something else than what was sent last. */
    public boolean isToBeSent() {
        return !compilation.groups().isEmpty() && (sent.isEmpty() || !sent.get(0).says(compilation));
    }

    /** What stands above the targets in whose indicators a field of this name is filled in. */
    public String withField(Bilingual name) {
        return language.text("groupWork.withField", language.of(name));
    }

    public Compilation getCompilation() {
        return compilation;
    }

    /** How many groups' まとめ have been collected. */
    public long getCollected() {
        return compilation.groups().stream().filter(CompiledGroup::isCollected).count();
    }

    public GroupWorkFigures getFigures() {
        return figures;
    }

    public List<IssueComparison> getIssues() {
        return issues;
    }

    /** All sendings, the newest first. */
    public List<Sending> getSent() {
        return sent;
    }
}
