package jp.kenshu.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Role;
import jp.kenshu.audit.Actor;

/**
 * Who is signed in in this browser: nobody, a participant, or a member of staff; and at which single places (tables of the
 * hall) somebody sits here without being signed in. Each of its questions holds at the moment of the request: for somebody whose
 * account has been closed, or who has been signed out from elsewhere, the answer is nobody.
 */
@SessionScoped
@AllowedToEverybody("who one is oneself")
@Named
public class SignedIn implements Serializable {

    @Inject
    private Standing standing;
    private Account account;
    private final Map<String, Long> seats = new ConcurrentHashMap<>();
    private String token;
    private Instant keptAt;
    private Instant endsAt;
    private Instant confirmedAt;

    /** Who came in: a person or a member of staff, by role, and since when the latter's account has its present password. */
    record Account(Role role, long id, String name, String email, Instant setUpAt) implements Serializable {
    }

    /** A participant has come in by link or code. */
    public void enter(Person person) {
        enter(new Account(Role.PARTICIPANT, person.getId(), person.getName(), person.getEmail(), null));
    }

    /** A member of staff has come in. */
    public void enter(StaffMember member) {
        enter(new Account(member.getRole(), member.getId(), member.getName(), member.getEmail(), member.getSetUpAt()));
    }

    private void enter(Account newAccount) {
        leaveWhatHasEnded();
        account = newAccount;
        endsAt = null;
        confirmedAt = null;
        beginAnew();
    }

    /** Somebody is let into one place alone, under the name of the person with this id. */
    public void sitDown(String place, long personId) {
        leaveWhatHasEnded();
        seats.put(place, personId);
        endsAt = account == null ? null : endsAt;
        beginAnew();
    }

    private void leaveWhatHasEnded() {
        seats.keySet().removeIf(place -> !isLetInto(place));
        account = isAnybody() ? account : null;
    }

    private void beginAnew() {
        token = null;
        standing.forget();
    }

    /** A participant comes in with {@code browser}, whose session gets a new name. */
    public void enter(Person person, HttpServletRequest browser) {
        renewSession(browser);
        enter(person);
    }

    /** A member of staff comes in with {@code browser}, whose session gets a new name. */
    public void enter(StaffMember member, HttpServletRequest browser) {
        renewSession(browser);
        enter(member);
    }

    private static void renewSession(HttpServletRequest browser) {
        if (browser.getSession(false) != null) {
            browser.changeSessionId();
        }
    }

    /** What was kept of this browser holds again. */
    public void comeBack(KeptSignIn kept) {
        if (kept.getStaff() != null) {
            enter(kept.getStaff());
        } else if (kept.getPlace().equals(KeptSignIn.EVERYWHERE)) {
            enter(kept.getPerson());
        } else {
            seats.put(kept.getPlace(), kept.getPerson().getId());
        }
        endsAt = kept.getEndsAt();
    }

    /** All this is kept under {@code token} since {@code now}. */
    public void keep(String token, Instant now) {
        this.token = token;
        this.keptAt = now;
    }

    /** The member of staff has just shown again that they know their password, at {@code realNow}. */
    public void confirm(Instant realNow) {
        confirmedAt = realNow;
    }

    /** Whether the member of staff has shown the password again since {@code moment}. */
    boolean isConfirmedSince(Instant moment) {
        return confirmedAt != null && confirmedAt.isAfter(moment);
    }

    /** The id of the person under whose name somebody sits in a place, if anybody does. */
    public Optional<Long> personAt(String place) {
        return Optional.ofNullable(seats.get(place)).filter(person -> isLetInto(place));
    }

    /** Whether anybody is signed in. */
    public boolean isAnybody() {
        if (account == null) {
            return false;
        }
        return token != null ? standing.holds(token, KeptSignIn.EVERYWHERE) : !account.role().isStaff() || standing.isOpen(account);
    }

    private boolean isLetInto(String place) {
        return token == null || standing.holds(token, place);
    }

    /** Whether somebody is signed in or sits anywhere. */
    public boolean isKnown() {
        return isAnybody() || seats.keySet().stream().anyMatch(this::isLetInto);
    }

    /** Whether a member of staff is signed in. */
    public boolean isStaff() {
        return isAnybody() && account.role().isStaff();
    }

    /** Whether a participant is signed in. */
    public boolean isParticipant() {
        return getRole() == Role.PARTICIPANT;
    }

    /** Whether a member of the secretariat is signed in, who alone may change things. */
    public boolean isSecretariat() {
        return getRole() == Role.SECRETARIAT;
    }

    /** Whether the one who is signed in has one of {@code roles}. */
    public boolean isOneOf(java.util.Collection<Role> roles) {
        return isAnybody() && roles.contains(account.role());
    }

    /** By what the one who is signed in has come in, to be asked later whether it still holds ({@link StillIn}). */
    public Optional<StillIn.Ticket> ticket() {
        return isAnybody() ? Optional.of(new StillIn.Ticket(token, KeptSignIn.EVERYWHERE, account.role(), account.id(), account.setUpAt())) : Optional.empty();
    }

    /** By what somebody sits in {@code place} here, if anybody does. */
    public Optional<StillIn.Ticket> ticketTo(String place) {
        return personAt(place).map(person -> new StillIn.Ticket(token, place, Role.PARTICIPANT, person, null));
    }

    /** The one who is signed in, as the record names them. */
    public Actor asActor() {
        if (!isAnybody()) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return account.role().isStaff() ? Actor.staff(account.role(), account.name()) : Actor.participant(account.name());
    }

    /** What the record names the one who is signed in by. */
    public String getSubject() {
        return isStaff() ? "staff:" + account.id() : "person:" + account.id();
    }

    /** The token under which this browser is kept, or null. */
    public String getToken() {
        return token;
    }

    public Instant getKeptAt() {
        return keptAt;
    }

    /** Until when what is kept holds at the latest, in real time; null before it has been kept. */
    Instant getEndsAt() {
        return endsAt;
    }

    /** Who sits where: the place and the person's id. */
    Map<String, Long> seats() {
        return seats;
    }

    /** The role of the one who is signed in, or null. */
    public Role getRole() {
        return isAnybody() ? account.role() : null;
    }

    /** The id of the person or of the member of staff, by role; null for nobody. */
    public Long getId() {
        return isAnybody() ? account.id() : null;
    }

    public String getName() {
        return isAnybody() ? account.name() : null;
    }

    public String getEmail() {
        return isAnybody() ? account.email() : null;
    }

    /** Since when the account of the member of staff has its present password; null for others. */
    Instant getSetUpAt() {
        return isAnybody() ? account.setUpAt() : null;
    }
}
