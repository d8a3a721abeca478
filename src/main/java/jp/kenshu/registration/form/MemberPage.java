package jp.kenshu.registration.form;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.Drafts;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.registration.PapersAsked;
import jp.kenshu.registration.RecordingRefusal;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import jp.kenshu.registration.VenueChoices;
import org.omnifaces.util.Faces;

/** A member's own page: their details to confirm or correct, and what they do not wish to be recorded by. */
@RequestScoped
@AllowedTo(Role.PARTICIPANT)
@Named
public class MemberPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private Drafts drafts;
    @Inject
    private FurtherForms furtherForms;
    @Inject
    private VenueChoices venues;
    @Inject
    private PapersAsked papers;
    @Inject
    private PortalClock clock;

    private TeamMember member;
    private MemberForm form;
    private RecordingRefusal refusal;
    private List<PapersAsked.PaperDue> due = List.of();

    @PostConstruct
    void read() {
        member = teams.findMembership(signedIn.getId()).orElse(null);
        if (member == null) {
            return;
        }
        form = Faces.isPostback() && isChangeable() ? MemberForm.from(request, "").asking(furtherForms.ofMember(getConference(), "", member.isRepresentative()))
                : MemberForm.of(member.getAttendee()).asking(furtherForms.ofMember(member));
        due = papers.asked(member.getTeam()).stream().filter(paper -> clock.now().isBefore(paper.due().at())).toList();
        form.reachedAt(member.getAttendee().getEmail());
        refusal = Faces.isPostback() ? new RecordingRefusal(isTicked("photo"), isTicked("video"), isTicked("sound")) : member.getRefusal();
    }

    private boolean isTicked(String box) {
        return request.getParameter(box) != null;
    }

    /** Confirms the details as they now stand in the form; after the lock date only what may be recorded. */
    public void confirm() {
        if (member == null) {
            throw RuleViolation.of("team.memberUnknown");
        }
        if (isChangeable()) {
            teams.confirm(signedIn.getId(), form.attendee(getConference(), member.getTeam().getMunicipality()), refusal);
        } else {
            teams.refuseRecording(signedIn.getId(), refusal);
        }
        drafts.forget(TeamDrafts.OWN, member.getId());
        Faces.redirect("/registration/member?done=confirmed");
    }

    /** Whether the details may still be changed. */
    public boolean isChangeable() {
        return member != null && venues.isBeforeLock(member.getTeam().getVenue());
    }

    /** Until when the details may be changed. */
    public DueMoment getLocksAt() {
        return venues.membersLockAt(member.getTeam().getVenue());
    }

    /** The papers that the team can still hand in, with their deadlines and pages. */
    public List<PapersAsked.PaperDue> getPapers() {
        return due;
    }

    /** Whether the member has just confirmed. */
    public boolean isDone() {
        return "confirmed".equals(request.getParameter("done"));
    }

    public Conference getConference() {
        return member.getTeam().getPart().getConference();
    }

    /** The membership of the signed-in person, or null. */
    public TeamMember getMember() {
        return member;
    }

    public MemberForm getForm() {
        return form;
    }

    public RecordingRefusal getRefusal() {
        return refusal;
    }
}
