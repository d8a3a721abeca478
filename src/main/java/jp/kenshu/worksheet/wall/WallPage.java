package jp.kenshu.worksheet.wall;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.InputText;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import org.omnifaces.util.Faces;

/** The wall of a venue's groups, and what the staff in the room do from there. */
@RequestScoped
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@Named
public class WallPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Programme programme;
    @Inject
    private Wall wall;
    @Inject
    private Room room;
    @Inject
    private Language language;
    @Inject
    private PortalClock clock;

    private List<Venue> venues = List.of();
    private Venue venue;
    private WallCells cells;
    private String words;
    private String minutes = "10";
    private String grace = "0";

    @PostConstruct
    void read() {
        venues = programme.announced().findPart(PartKind.TEAM).map(part -> part.getVenues()).orElse(List.of());
        venue = venues.stream().filter(each -> each.getCode().equals(request.getParameter("venue"))).findFirst()
                .orElse(venues.isEmpty() ? null : venues.get(0));
        if (venue != null) {
            cells = new WallCells(wall.of(venue, language.words()), language.words());
        }
    }

    /** Says what was typed to the chosen group or to all. */
    public void say() {
        var kind = "REVIEW".equals(request.getParameter("kind")) ? RemarkKind.REVIEW : RemarkKind.NOTICE;
        room.say(venue.getId(), group("to"), kind, words, signedIn.asActor());
        show("said");
    }

    /** Starts the shared timer. */
    public void startTimer() {
        mustBeSecretariat();
        room.startTimer(venue.getId(), number(minutes), signedIn.asActor());
        show("timer");
    }

    /** Stops the shared timer. */
    public void stopTimer() {
        mustBeSecretariat();
        room.stopTimer(venue.getId(), signedIn.asActor());
        show("timerStopped");
    }

    /** Closes the chosen steps for the chosen group or for all. */
    public void lock() {
        mustBeSecretariat();
        room.lock(venue.getId(), group("only"), getChosenSteps(), number(grace), signedIn.asActor());
        show("locked" + forOne());
    }

    /** Opens the chosen steps for the chosen group or for all. */
    public void unlock() {
        mustBeSecretariat();
        room.unlock(venue.getId(), group("only"), getChosenSteps(), signedIn.asActor());
        show("unlocked" + forOne());
    }

    private String forOne() {
        return group("only") == null ? "" : "&done-for=" + group("only");
    }

    /** The group that a form names; null for all, and 0, which is none, for what cannot be a group's number. */
    private Long group(String field) {
        var chosen = request.getParameter(field);
        if (chosen == null || chosen.isEmpty()) {
            return null;
        }
        return chosen.matches("\\d{1,18}") ? Long.parseLong(chosen) : 0L;
    }

    private void mustBeSecretariat() {
        if (!signedIn.isSecretariat()) {
            throw RuleViolation.of("wall.secretariatOnly");
        }
    }

    /** The steps that are ticked on the form. */
    public List<Integer> getChosenSteps() {
        var chosen = request.getParameterValues("step");
        return chosen == null ? List.of() : Arrays.stream(chosen).filter(step -> step.matches("\\d{1,2}")).map(Integer::valueOf).toList();
    }

    private static int number(String typed) {
        var plain = InputText.code(typed);
        return plain != null && plain.matches("\\d{1,4}") ? Integer.parseInt(plain) : -1;
    }

    private void show(String what) {
        Faces.redirect("/worksheet/organiser/wall?venue=" + venue.getCode() + "&done=" + what);
    }

    /** What has just been done, or null. */
    public String getDone() {
        var done = request.getParameter("done");
        return done != null && List.of("said", "timer", "timerStopped", "locked", "unlocked", "answered").contains(done) ? done : null;
    }

    /** The group to which it was done, or null where it was done to all. */
    public WallGroup getDoneFor() {
        var one = group("done-for");
        return one == null || cells == null ? null : cells.rows().stream().map(WallCells.Row::group).filter(each -> each.id() == one).findFirst().orElse(null);
    }

    /** The agenda of the day at the venue. */
    public List<Agenda.Item> getAgenda() {
        return venue == null ? List.of() : Agenda.of(venue, clock.now()).items();
    }

    /** What has been said at the venue so far. */
    public List<RoomRemark> getRemarks() {
        return venue == null ? List.of() : room.remarks(venue.getId());
    }

    /** The steps of the sheets. */
    public List<WallCells.StepHead> getSteps() {
        return cells == null ? List.of() : cells.steps();
    }

    public List<Venue> getVenues() {
        return venues;
    }

    public Venue getVenue() {
        return venue;
    }

    public WallCells getCells() {
        return cells;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public String getGrace() {
        return grace;
    }

    public void setGrace(String grace) {
        this.grace = grace;
    }
}
