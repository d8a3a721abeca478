package jp.kenshu.group.seating;

import java.util.List;

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
import jp.kenshu.group.VenuePlace;
import jp.kenshu.group.history.Deed;
import jp.kenshu.mail.LettersAhead;
import jp.kenshu.programme.Venue;
import org.omnifaces.util.Faces;

/** The seating plan of a venue at the secretariat's desk: proposed, changed by hand, published and printed. */
@RequestScoped
@AllowedTo(Role.SECRETARIAT)
@Named
public class SeatingPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;
    @Inject
    private VenuePlace place;
    @Inject
    private SeatingPlans plans;
    @Inject
    private LettersAhead lettersAhead;

    private SeatingPlan plan;
    private List<Deed> steps;
    private SeatingChart chart;
    private SeatingReasons reasons;
    private String group;
    private String table;
    private String person;
    private String seat;

    @PostConstruct
    void read() {
        if (place.getVenue() != null) {
            plan = plans.find(place.getVenue()).orElse(null);
            steps = plan == null ? List.of() : plans.deedsOn(plan);
            chart = plans.draft(place.getVenue());
            reasons = new SeatingReasons(chart, language.words());
        }
    }

    /** There is no such page without a venue. */
    public void mustExist() {
        place.mustExist();
    }

    /** Places everything anew, except what was placed by hand. */
    public void propose() {
        plans.propose(place.getVenue(), seen(), signedIn.asActor());
        show("proposed");
    }

    /** Moves the chosen group to the chosen table. */
    public void move() {
        plans.move(place.getVenue(), numberIn("group", group), (int) numberIn("table", table), seen(), signedIn.asActor());
        show("moved");
    }

    /** Gives the group whose button was pressed free for the next proposal. */
    public void act() {
        var pressed = request.getParameter("release");
        if (Faces.isPostback() && pressed != null) {
            plans.release(place.getVenue(), numberIn("group", pressed), seen(), signedIn.asActor());
            show("released");
        }
    }

    /** Gives the chosen person the chosen seat. */
    public void seat() {
        plans.seat(place.getVenue(), numberIn("person", person), (int) numberIn("seat", seat), seen(), signedIn.asActor());
        show("seated");
    }

    /** Takes the last change back. */
    public void undo() {
        plans.undo(place.getVenue(), seen(), signedIn.asActor());
        show("undone");
    }

    /** Makes the last change that was taken back again. */
    public void redo() {
        plans.redo(place.getVenue(), seen(), signedIn.asActor());
        show("redone");
    }

    /** Shows the draft to the participants, once it has been seen who is told. */
    public void publish() {
        if (lettersAhead.mustBeSeen("publish", place.getVenue().getCode() + " " + seen(), List.of(language.text("seating.willPublish", seen())),
                () -> plans.publish(place.getVenue(), seen(), signedIn.asActor()))) {
            return;
        }
        show("published&letters=" + plans.publish(place.getVenue(), seen(), signedIn.asActor()).size());
    }

    private long numberIn(String field, String typed) {
        if (typed == null || !typed.matches("\\d{1,18}")) {
            throw RuleViolation.at(field, "seating.choose");
        }
        return Long.parseLong(typed);
    }

    private int seen() {
        return Asked.number(request, "revision").orElse(-1);
    }

    private void show(String what) {
        Faces.redirect("/group/organiser/seating?venue=" + place.getVenue().getCode() + "&done=" + what);
    }

    /** What has just been done, or null. */
    public String getDone() {
        return Faces.isPostback() ? null : Asked.word(request, "done");
    }

    /** The revision that the page shows. */
    public int getRevision() {
        return plan == null ? 0 : plan.getRevision();
    }

    /** What is wrong with the draft, with what resolves it. */
    public List<String> getFindings() {
        return reasons.findings();
    }

    /** Why a group sits at {@code seated}. */
    public List<String> reasonsOf(SeatedTable seated) {
        return reasons.of(seated);
    }

    /** What somebody needs of their seat, or null. */
    public SeatWish wishOf(long teamMemberId) {
        return chart.wishOf(teamMemberId).orElse(null);
    }

    /** The draft as a drawing. */
    public PlanPicture getPicture() {
        return new PlanPicture(chart, null);
    }

    /** The plan, or null before the first proposal. */
    public SeatingPlan getPlan() {
        return plan == null || plan.getRevision() == 0 ? null : plan;
    }

    /** What was done to the draft, the newest first. */
    public List<Deed> getSteps() {
        return steps;
    }

    /** Whether a deed has been taken back. */
    public boolean isUndone(Deed deed) {
        return deed.getNumber() > plan.getStep();
    }

    public SeatingChart getChart() {
        return chart;
    }

    public Venue getVenue() {
        return place.getVenue();
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getTable() {
        return table;
    }

    public void setTable(String table) {
        this.table = table;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getSeat() {
        return seat;
    }

    public void setSeat(String seat) {
        this.seat = seat;
    }
}
