package jp.kenshu.assignment.board;

import java.util.Comparator;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.AssignmentPapers;
import jp.kenshu.assignment.reminder.Reminders;
import jp.kenshu.listing.Listed;
import jp.kenshu.listing.Option;
import jp.kenshu.listing.Stretch;
import jp.kenshu.mail.LettersAhead;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.desk.TeamFilter;
import jp.kenshu.registration.desk.TeamOrder;
import org.omnifaces.util.Faces;

/** The secretariat's board (提出状況): teams × papers against the deadlines, filtered, and reminders to those who lack something. */
@RequestScoped
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
@Named
public class BoardPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Listed listed;
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
    @Inject
    private LettersAhead lettersAhead;
    @Inject
    private Language language;

    private Part part;
    private List<BoardRow> found = List.of();
    private Stretch<BoardRow> list;
    private List<BoardCount> counts = List.of();

    @PostConstruct
    void read() {
        part = programme.announced().findPart(PartKind.TEAM).orElse(null);
    }

    /** Reads the teams that the address asks for, and the counts over all of them. */
    public void open() {
        if (part != null) {
            var all = board.rows(part);
            counts = board.counts(part, all);
            var filter = TeamFilter.of(listed.value("q"), null, listed.value("venue"), null, null);
            found = all.stream().filter(row -> filter.shows(row.team()))
                    .filter(row -> getLackingKind() == null || row.lacks(getLackingKind())).sorted(order()).toList();
            list = listed.stretch(found);
        }
    }

    private Comparator<BoardRow> order() {
        var byTeam = Comparator.comparing(BoardRow::team, listed.order(TeamOrder.values()).comparator());
        var order = getKinds().stream().filter(kind -> kind.name().equals(listed.address().sort())).findFirst()
                .map(kind -> Comparator.comparing((BoardRow row) -> row.hasHandedIn(kind)).thenComparing(byTeam)).orElse(byTeam);
        return listed.address().isDescending() ? order.reversed() : order;
    }

    /** Reminds those of the teams that were found that lack a paper, once it has been seen whom. */
    public void remind(DeadlineKind kind) {
        if (!signedIn.isSecretariat()) {
            throw RuleViolation.of("team.unknown");
        }
        var teams = found.stream().map(row -> row.team().getId()).toList();
        if (lettersAhead.mustBeSeen("remind", kind + " " + teams.hashCode(), List.of(language.text("board.remind." + kind)),
                () -> reminders.remind(teams, kind, signedIn.asActor()))) {
            return;
        }
        Faces.redirect(Listed.with(listed.getHere(), "reminded", String.valueOf(reminders.remind(teams, kind, signedIn.asActor()))));
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

    /** The papers that a team may lack, for the filter. */
    public List<Option> getLackings() {
        return Option.of(getKinds(), kind -> kind, kind -> language.text("assignment.paper." + kind), getLackingKind());
    }

    /** The venues, for the filter. */
    public List<Option> getVenues() {
        return Option.of(part.getVenues(), Venue::getCode, venue -> language.of(venue.getName()), listed.value("venue"));
    }

    /** Which paper the shown teams lack, or null for all teams. */
    public DeadlineKind getLackingKind() {
        return getKinds().stream().filter(kind -> kind.name().equals(listed.value("lacking"))).findFirst().orElse(null);
    }

    public Part getPart() {
        return part;
    }

    /** The teams that the page shows. */
    public Stretch<BoardRow> getList() {
        return list;
    }

    /** How many teams have handed a paper in, over all venues. */
    public long handedIn(DeadlineKind kind) {
        return counts.stream().filter(count -> count.kind() == kind).mapToLong(BoardCount::handedIn).sum();
    }

    /** How many teams there are, over all venues. */
    public long getTeams() {
        return counts.stream().filter(count -> count.kind() == getKinds().get(0)).mapToLong(BoardCount::teams).sum();
    }

    public List<BoardCount> getCounts() {
        return counts;
    }
}
