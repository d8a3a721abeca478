package jp.kenshu.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.audit.Actor;

/**
 * Who is signed in in this browser: nobody, a participant, or a member of staff; and at which single places (tables of the
 * hall) somebody sits here without being signed in.
 */
@SessionScoped
@Named
public class SignedIn implements Serializable {

    private Role role;
    private Long id;
    private String name;
    private String email;
    private Instant setUpAt;
    private final Map<String, Long> seats = new ConcurrentHashMap<>();
    private String token;
    private Instant keptAt;

    /** A participant has come in by link or code. */
    public void enter(Person person) {
        token = null;
        role = Role.PARTICIPANT;
        id = person.getId();
        name = person.getName();
        email = person.getEmail();
    }

    /** A participant comes in with {@code browser}, whose session gets a new name. */
    void enter(Person person, HttpServletRequest browser) {
        renewSession(browser);
        enter(person);
    }

    /** A member of staff comes in with {@code browser}, whose session gets a new name. */
    void enter(StaffMember member, HttpServletRequest browser) {
        renewSession(browser);
        enter(member);
    }

    private static void renewSession(HttpServletRequest browser) {
        if (browser.getSession(false) != null) {
            browser.changeSessionId();
        }
    }

    /** A member of staff has come in. */
    public void enter(StaffMember member) {
        token = null;
        role = member.getRole();
        setUpAt = member.getSetUpAt();
        id = member.getId();
        name = member.getName();
        email = member.getEmail();
    }

    /** Somebody is let into one place alone, under the name of the person with this id. */
    public void sitDown(String place, long personId) {
        token = null;
        seats.put(place, personId);
    }

    /** The id of the person under whose name somebody sits in a place, if anybody does. */
    public Optional<Long> personAt(String place) {
        return Optional.ofNullable(seats.get(place));
    }

    /** What was kept of this browser holds again. */
    void comeBack(KeptSignIn kept) {
        if (kept.getStaff() != null) {
            enter(kept.getStaff());
        } else if (kept.getPlace().equals(KeptSignIn.EVERYWHERE)) {
            enter(kept.getPerson());
        } else {
            seats.put(kept.getPlace(), kept.getPerson().getId());
        }
    }

    /** All this is kept under {@code token} since {@code now}. */
    void isKept(String token, Instant now) {
        this.token = token;
        this.keptAt = now;
    }

    /** The token under which this browser is kept, or null. */
    String getToken() {
        return token;
    }

    Instant getKeptAt() {
        return keptAt;
    }

    /** Who sits where: the place and the person's id. */
    Map<String, Long> seats() {
        return seats;
    }

    /** Whether somebody is signed in or sits anywhere. */
    boolean isKnown() {
        return isAnybody() || !seats.isEmpty();
    }

    /** Whether anybody is signed in. */
    public boolean isAnybody() {
        return role != null;
    }

    /** Whether a member of staff is signed in. */
    public boolean isStaff() {
        return role != null && role.isStaff();
    }

    /** Whether a participant is signed in. */
    public boolean isParticipant() {
        return role == Role.PARTICIPANT;
    }

    /** Whether a member of the secretariat is signed in, who alone may change things. */
    public boolean isSecretariat() {
        return role == Role.SECRETARIAT;
    }

    /** Whether the one who is signed in has one of {@code roles}. */
    public boolean isOneOf(java.util.Collection<Role> roles) {
        return role != null && roles.contains(role);
    }

    /** The one who is signed in, as the record names them. */
    public Actor asActor() {
        if (role == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return role.isStaff() ? Actor.staff(name) : Actor.participant(name);
    }

    /** Since when the account of the member of staff has its present password; null for others. */
    Instant getSetUpAt() {
        return setUpAt;
    }

    public Role getRole() {
        return role;
    }

    /** The id of the person or of the member of staff, by role. */
    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }
}
