package jp.kenshu.home;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.Language;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.board.Board;
import jp.kenshu.mail.MailServer;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import jp.kenshu.programme.Dates;
import jp.kenshu.registration.TeamState;

/** The staff's first page: what needs the secretariat now, how the conference stands, and what lies ahead. */
@Named
@RequestScoped
public class StaffHomePage {

    @Inject
    private SignedIn signedIn;
    @Inject
    private Standing standing;
    @Inject
    private Ahead ahead;
    @Inject
    private Board board;
    @Inject
    private Outbox outbox;
    @Inject
    private MailServer server;
    @Inject
    private Language language;
    private List<Task> tasks;
    private List<Standing.Line> lines;
    private List<Ahead.Item> items;

    /** Something that needs the secretariat: what, how urgent ({@code bad} or {@code warn}), and where it is done. */
    public record Task(String words, String tone, String path) {
    }

    @PostConstruct
    void look() {
        lines = standing.lines();
        items = ahead.ofConference();
        tasks = signedIn.isSecretariat() ? tasks() : List.of();
    }

    private List<Task> tasks() {
        var words = language.words();
        var tasks = new java.util.ArrayList<Task>();
        var teams = standing.teams();
        add(tasks, words, teams.get(TeamState.UNDER_REVIEW), "staffHome.underReview", "warn", "/registration/organiser/teams?state=UNDER_REVIEW");
        add(tasks, words, teams.get(TeamState.PROPOSED), "staffHome.proposed", "", "/registration/organiser/teams?state=PROPOSED");
        board.missingNow().forEach(count -> tasks.add(new Task(words.text("staffHome.missing", words.text("assignment.paper." + count.kind()),
                language.of(count.venue().getName()), count.missing(), Dates.in(language.getCode()).deadline(count.due())), "",
                "/assignment/organiser/board?lacking=" + count.kind() + "&venue=" + count.venue().getCode())));
        var letters = outbox.counts();
        add(tasks, words, letters.get(OutgoingMail.State.GIVEN_UP), "staffHome.givenUp", "bad", "/mail/organiser/outbox?state=GIVEN_UP");
        add(tasks, words, outbox.countDelayed(), "staffHome.delayed", "warn", "/mail/organiser/outbox?state=WAITING");
        if (!server.isConfigured()) {
            tasks.add(new Task(words.text(server.isDemonstration() ? "staffHome.demonstration" : "staffHome.noMailServer",
                    letters.get(OutgoingMail.State.WAITING)), server.isDemonstration() ? "" : "bad", "/mail/organiser/outbox"));
        }
        standing.routesWithoutJoiningLink().forEach(route -> tasks.add(new Task(
                words.text("staffHome.noJoiningLink", language.of(route)), "warn", "/programme/organiser/settings")));
        if (!standing.canBeContacted()) {
            tasks.add(new Task(words.text("staffHome.noContact"), "warn", "/programme/organiser/settings"));
        }
        return tasks;
    }

    private static void add(List<Task> tasks, Words words, long count, String key, String tone, String path) {
        if (count > 0) {
            tasks.add(new Task(words.text(key, count), tone, path));
        }
    }

    /** What needs the secretariat now, the most urgent kinds first. */
    public List<Task> getTasks() {
        return tasks;
    }

    /** The routes and venues as filled at this moment. */
    public List<Standing.Line> getLines() {
        return lines;
    }

    /** What lies ahead of the conference. */
    public List<Ahead.Item> getAhead() {
        return items;
    }
}
