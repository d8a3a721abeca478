package jp.kenshu.account;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * That somebody is signed in in a browser, or let into one place alone (a table of the hall), as the database remembers it:
 * a server that ends takes nobody's seat away. Only the hash of the browser's token is kept.
 */
@Entity
@Table(name = "kept_sign_in")
class KeptSignIn {

    /** The place of those who are signed in: they may go wherever their role lets them. */
    static final String EVERYWHERE = "";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "token_hash")
    private String tokenHash;
    @ManyToOne
    @JoinColumn(name = "person_id")
    private Person person;
    @ManyToOne
    @JoinColumn(name = "staff_id")
    private StaffMember staff;
    private String place;
    @Column(name = "began_at")
    private Instant beganAt;
    @Column(name = "seen_at")
    private Instant seenAt;

    /** For JPA. */
    protected KeptSignIn() {
    }

    private KeptSignIn(String token, Person person, StaffMember staff, String place, Instant now) {
        this.tokenHash = Secrets.hash(token);
        this.person = person;
        this.staff = staff;
        this.place = place;
        this.beganAt = now;
        this.seenAt = now;
    }

    /** A participant in the browser with {@code token}, everywhere or in one place. */
    static KeptSignIn of(String token, Person person, String place, Instant now) {
        return new KeptSignIn(token, person, null, place, now);
    }

    /** A member of staff in the browser with {@code token}. */
    static KeptSignIn of(String token, StaffMember staff, Instant now) {
        return new KeptSignIn(token, null, staff, EVERYWHERE, now);
    }

    /** Whether it lets nobody in any more: the member's account has been closed, or set up anew since. */
    boolean isOver() {
        return staff != null && (!staff.isOpen() || staff.getSetUpAt() != null && staff.getSetUpAt().isAfter(beganAt));
    }

    Person getPerson() {
        return person;
    }

    StaffMember getStaff() {
        return staff;
    }

    String getPlace() {
        return place;
    }
}
