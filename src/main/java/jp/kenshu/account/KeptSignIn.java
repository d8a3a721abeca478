package jp.kenshu.account;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.account.secret.Secrets;

/**
 * That somebody is signed in in a browser, or let into one place alone (a table of the hall), as the database remembers it:
 * a server that ends takes nobody's seat away. Only the hash of the browser's token is kept.
 */
@Entity
@Table(name = "kept_sign_in")
public class KeptSignIn {

    /** The place of those who are signed in: they may go wherever their role lets them. */
    public static final String EVERYWHERE = "";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "token_hash")
    private String tokenHash;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "staff_id")
    private StaffMember staff;
    private String place;
    @Column(name = "began_at")
    private Instant beganAt;
    @Column(name = "seen_at")
    private Instant seenAt;
    @Column(name = "ends_at")
    private Instant endsAt;
    @Column(name = "set_up_at")
    private Instant setUpAt;
    private String device;

    /** For JPA. */
    protected KeptSignIn() {
    }

    private KeptSignIn(Browser browser, Person person, StaffMember staff, String place, Instant now) {
        this.tokenHash = Secrets.hash(browser.token());
        this.device = browser.device();
        this.endsAt = browser.endsAt();
        this.person = person;
        this.staff = staff;
        this.setUpAt = staff == null ? null : staff.getSetUpAt();
        this.place = place;
        this.beganAt = now;
        this.seenAt = now;
    }

    /** The browser of a sign-in: its token, what kind of device it is, and when the sign-in ends at the latest, in real time. */
    record Browser(String token, String device, Instant endsAt) {
    }

    /** A participant in {@code browser}, everywhere or in one place. */
    static KeptSignIn of(Browser browser, Person person, String place, Instant now) {
        return new KeptSignIn(browser, person, null, place, now);
    }

    /** A member of staff in {@code browser}. */
    static KeptSignIn of(Browser browser, StaffMember staff, Instant now) {
        return new KeptSignIn(browser, null, staff, EVERYWHERE, now);
    }

    /** Whether it lets nobody in any more: the member's account has been closed, or set up anew since. */
    boolean isOver() {
        return staff != null && (!staff.isOpen() || !Objects.equals(staff.getSetUpAt(), setUpAt));
    }

    /** Whether this is the browser with {@code token}. */
    public boolean isIn(String token) {
        return token != null && Secrets.matches(token, tokenHash);
    }

    public Long getId() {
        return id;
    }

    public String getDevice() {
        return device;
    }

    public Instant getBeganAt() {
        return beganAt;
    }

    public Instant getSeenAt() {
        return seenAt;
    }

    Instant getEndsAt() {
        return endsAt;
    }

    Person getPerson() {
        return person;
    }

    StaffMember getStaff() {
        return staff;
    }

    public String getPlace() {
        return place;
    }
}
