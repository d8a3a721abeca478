package jp.kenshu.account;

import java.io.Serializable;
import java.time.Instant;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.audit.Actor;

/** Who is signed in in this browser: nobody, a participant, or a member of staff. */
@SessionScoped
@Named
public class SignedIn implements Serializable {

    private Role role;
    private Long id;
    private String name;
    private String email;
    private Instant setUpAt;

    /** A participant has come in by link or code. */
    public void enter(Person person) {
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
        role = member.getRole();
        setUpAt = member.getSetUpAt();
        id = member.getId();
        name = member.getName();
        email = member.getEmail();
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
