package jp.kenshu.home;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.account.SignedIn;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;

/** A participant's first page (マイページ): what is asked of them now, their registrations and team, and what lies ahead. */
@Named
@RequestScoped
public class HomePage {

    @Inject
    private SignedIn signedIn;
    @Inject
    private Registrations registrations;
    @Inject
    private Teams teams;
    @Inject
    private WorkGroups groups;
    @Inject
    private Ahead ahead;
    @Inject
    private Preparations preparations;
    private List<Registration> mine = List.of();
    private TeamMember membership;
    private List<Ahead.Item> items = List.of();
    private WorkGroupMember place;
    private List<Preparations.Item> toPrepare = List.of();

    @PostConstruct
    void look() {
        if (signedIn.isParticipant()) {
            mine = registrations.of(signedIn.getId());
            var found = teams.findMembership(signedIn.getId());
            membership = found.orElse(null);
            items = ahead.of(mine, found);
            place = groups.findMember(signedIn.getId()).orElse(null);
            toPrepare = found.map(preparations::of).orElse(List.of());
        }
    }

    /** The place in the line of a registration that waits; 1 is the next. */
    public long placeInLine(Registration registration) {
        return registrations.placeInLine(registration);
    }

    /** Whether the member has not yet confirmed their details. */
    public boolean isToConfirm() {
        return membership != null && !membership.isConfirmed() && membership.getTeam().getState().stands();
    }

    /** Whether the secretariat has proposed something that the representative has not answered. */
    public boolean isToAnswer() {
        return membership != null && membership.isRepresentative() && membership.getTeam().getState() == TeamState.PROPOSED;
    }

    /** Whether nothing is asked of the person now. */
    public boolean isNothingToDo() {
        return !isToConfirm() && !isToAnswer() && toPrepare.isEmpty();
    }

    /** What of the preparation for part Ⅱ is due for the person now. */
    public List<Preparations.Item> getToPrepare() {
        return toPrepare;
    }

    /** The registrations for part Ⅰ that stand. */
    public List<Registration> getRegistrations() {
        return mine;
    }

    /** The place in a team, or null. */
    public TeamMember getMembership() {
        return membership;
    }

    /** The place in a group, or null before the groups are published. */
    public WorkGroupMember getPlace() {
        return place;
    }

    /** What lies ahead of the person. */
    public List<Ahead.Item> getAhead() {
        return items;
    }
}
