package jp.kenshu.assignment.board;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.AssignmentPapers;
import jp.kenshu.assignment.Reminders;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.TeamFilter;
import org.omnifaces.util.Faces;

/** The secretariat's board (提出状況): teams × papers against the deadlines, filtered, and reminders to those who lack something. */
@RequestScoped
@Named
public class BoardPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Programme programme;
    @Inject
    private Board board;
    @Inject
    private AssignmentPapers papers;
    @Inject
    private Reminders reminders;

    private String words;
    private String venue;
    private String lacking;
    private Part part;
    private List<BoardRow> shown = List.of();
    private List<BoardCount> counts = List.of();

    @PostConstruct
    void read() {
        part = programme.conference().findPart(PartKind.TEAM).orElse(null);
    }

    /** Reads the teams that the address asks for, and the counts over all of them. */
    public void open() {
        if (part != null) {
            var all = board.rows(part);
            counts = board.counts(part, all);
            var filter = TeamFilter.of(words, null, venue, null);
            shown = all.stream().filter(row -> filter.shows(row.team()))
                    .filter(row -> getLackingKind() == null || row.lacks(getLackingKind())).toList();
        }
    }

    /** Reminds those of the shown teams that lack a paper. */
    public void remind(DeadlineKind kind) {
        if (!signedIn.isSecretariat()) {
            throw RuleViolation.of("team.unknown");
        }
        var reminded = reminders.remind(shown.stream().map(row -> row.team().getId()).toList(), kind, signedIn.asActor());
        Faces.redirect("/assignment/organiser/board?reminded=" + reminded);
    }

    /** How many teams have just been reminded, or null. */
    public Integer getReminded() {
        var count = request.getParameter("reminded");
        return count != null && count.matches("\\d{1,4}") ? Integer.valueOf(count) : null;
    }

    /** The papers, in their order. */
    public List<DeadlineKind> getKinds() {
        return papers.kinds();
    }

    /** Which paper the shown teams lack, or null for all teams. */
    public DeadlineKind getLackingKind() {
        return Arrays.stream(DeadlineKind.values()).filter(kind -> kind.name().equals(lacking)).filter(getKinds()::contains).findFirst().orElse(null);
    }

    public Part getPart() {
        return part;
    }

    public List<BoardRow> getShown() {
        return shown;
    }

    public List<BoardCount> getCounts() {
        return counts;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = InputText.trimmed(words);
    }

    public String getVenue() {
        return venue;
    }

    public void setVenue(String venue) {
        this.venue = venue;
    }

    public String getLacking() {
        return lacking;
    }

    public void setLacking(String lacking) {
        this.lacking = lacking;
    }
}
