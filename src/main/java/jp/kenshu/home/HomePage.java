package jp.kenshu.home;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;

/** A participant's first page (マイページ): what is due for them now with one main button, their registrations and team, and what lies ahead. */
@AllowedTo(Role.PARTICIPANT)
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
    private Duties duties;
    private List<Registration> mine = List.of();
    private TeamMember membership;
    private List<Ahead.Item> items = List.of();
    private WorkGroupMember place;
    private List<Duty> due = List.of();

    @PostConstruct
    void look() {
        if (signedIn.isParticipant()) {
            mine = registrations.of(signedIn.getId());
            var found = teams.findMembership(signedIn.getId());
            membership = found.orElse(null);
            items = ahead.of(mine, found);
            place = groups.findMember(signedIn.getId()).orElse(null);
            due = duties.of(signedIn.getId());
        }
    }

    /** The place in the line of a registration that waits; 1 is the next. */
    public long placeInLine(Registration registration) {
        return registrations.placeInLine(registration);
    }

    /** What is asked of the person now, the most pressing first. */
    public List<Duty> getAsked() {
        return due.stream().filter(Duty::asked).toList();
    }

    /** What the person can do now besides. */
    public List<Duty> getOffered() {
        return due.stream().filter(duty -> !duty.asked()).toList();
    }

    /** Whether the main button of the page is that of {@code duty}: there is one. */
    public boolean isMain(Duty duty) {
        return duty.equals(due.get(0));
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
