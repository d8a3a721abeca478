package jp.kenshu.group.seating;

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
import jp.kenshu.account.SquareCode;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import org.omnifaces.util.Faces;

/** 「あなたの席」: a participant's table, seat and fellow members once published, and until then what they need of their seat. */
@RequestScoped
@AllowedTo(Role.PARTICIPANT)
@Named
public class SeatPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;
    @Inject
    private Teams teams;
    @Inject
    private WorkGroups groups;
    @Inject
    private SeatingPlans plans;
    @Inject
    private SeatWishes wishes;
    @Inject
    private PublicAddress address;

    private TeamMember member;
    private WorkGroup group;
    private SeatingChart chart;
    private SeatedTable table;
    private Seat seat;
    private SeatWishForm wish;
    private boolean open;

    @PostConstruct
    void read() {
        member = teams.findMembership(signedIn.getId()).orElse(null);
        if (member == null) {
            return;
        }
        wish = SeatWishForm.from(request, wishes.find(member.getId()));
        open = !wishes.isPublished(member.getTeam().getVenue());
        group = groups.findOfPerson(signedIn.getId()).orElse(null);
        chart = group == null ? null : plans.published(group.getVenue()).orElse(null);
        if (chart != null) {
            table = chart.tableOf(member.getId()).orElse(null);
            seat = chart.seatOf(member.getId()).orElse(null);
        }
    }

    /** Notes what the participant needs of their seat. */
    public void say() {
        if (member == null) {
            throw RuleViolation.of("team.memberUnknown");
        }
        wishes.say(member.getId(), wish.isFront(), wish.isWheelchair(), wish.getNote(), signedIn.asActor());
        Faces.redirect("/group/seat?done=said");
    }

    /** The code that a desk of the reception scans to find this one person: the address of the team's receipt, with the member. */
    public String getCode() {
        return SquareCode.picture(address.of("/registration/team-receipt?number=" + member.getTeam().getNumber()
                + "&code=" + member.getTeam().getCode() + "&member=" + member.getId()));
    }

    /** Whether a wish has just been noted. */
    public boolean isDone() {
        return "said".equals(request.getParameter("done")) && !Faces.isPostback();
    }

    /** Whether a wish may still be said here. */
    public boolean isOpen() {
        return open;
    }

    /** Where the table stands, seen by who looks at the stage, in words. */
    public String getWhere() {
        var whereabouts = new Whereabouts(chart.getLayout());
        return language.text("seat.where", language.text("seat.depth." + whereabouts.depth(table.table())),
                language.text("seat.side." + whereabouts.side(table.table())));
    }

    /** The people who sit at the same table, in the order of the seats. */
    public List<Seat> getFellows() {
        return table.getTaken();
    }

    /** The member of the group, with their role. */
    public WorkGroupMember getPlace() {
        return seat.member();
    }

    /** The published plan as a drawing in which the own table stands out. */
    public PlanPicture getPicture() {
        return new PlanPicture(chart, member.getId());
    }

    public TeamMember getMember() {
        return member;
    }

    /** The group, or null before it is published. */
    public WorkGroup getGroup() {
        return group;
    }

    /** The table, or null before the seats are published. */
    public SeatedTable getTable() {
        return table;
    }

    /** The seat, or null before the seats are published. */
    public Seat getSeat() {
        return seat;
    }

    /** Whether the seats of the venue are published. */
    public boolean isPublished() {
        return chart != null;
    }

    public SeatWishForm getWish() {
        return wish;
    }
}
