package jp.kenshu.home;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.TeamMember;

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
    private Duties duties;
    private Duties.Own own = new Duties.Own(List.of(), Optional.empty(), Optional.empty(), List.of(), List.of());

    @PostConstruct
    void look() {
        if (signedIn.isParticipant()) {
            own = duties.own(signedIn.getId());
        }
    }

    /** The place in the line of a registration that waits; 1 is the next. */
    public long placeInLine(Registration registration) {
        return registrations.placeInLine(registration);
    }

    /** What is asked of the person now, the most pressing first. */
    public List<Duty> getAsked() {
        return own.due().stream().filter(Duty::asked).toList();
    }

    /** What the person can do now besides. */
    public List<Duty> getOffered() {
        return own.due().stream().filter(duty -> !duty.asked()).toList();
    }

    /** Whether the main button of the page is that of {@code duty}: there is one. */
    public boolean isMain(Duty duty) {
        return duty.equals(own.due().get(0));
    }

    /** The registrations for part Ⅰ that stand. */
    public List<Registration> getRegistrations() {
        return own.registrations();
    }

    /** The place in a team, or null. */
    public TeamMember getMembership() {
        return own.membership().orElse(null);
    }

    /** The place in a group, or null before the groups are published. */
    public WorkGroupMember getPlace() {
        return own.place().orElse(null);
    }

    /** What lies ahead of the person. */
    public List<Ahead.Item> getAhead() {
        return own.ahead();
    }
}
