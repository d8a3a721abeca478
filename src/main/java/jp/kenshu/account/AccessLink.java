package jp.kenshu.account;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * A link by which somebody comes in once. Opening it changes nothing; the button on its page uses it up. The portal
 * keeps only the hash of its token and of its six-digit code.
 */
@Entity
@Table(name = "access_link")
public class AccessLink {

    /** After so many wrong six-digit codes the link's code is worth nothing any more. */
    static final int CODE_ATTEMPTS_MAX = 5;

    /** The six-digit code is good for a shorter time than the link, since it can be guessed at. */
    static final Duration CODE_LASTS = Duration.ofHours(1);

    /** What a link is for. */
    public enum Purpose {
        /** A participant, or in a demonstration anybody, signs in. */
        SIGN_IN,
        /** A member of staff sets password and one-time codes. */
        SET_UP,
        /** A member of staff makes the device known to which the letter came, and so is not held up by strangers. */
        WAY_IN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "token_hash")
    private String tokenHash;
    @Enumerated(EnumType.STRING)
    private Purpose purpose;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "staff_id")
    private StaffMember staff;
    @Column(name = "request_hash")
    private String requestHash;
    @Column(name = "code_hash")
    private String codeHash;
    @Column(name = "code_attempts")
    private int codeAttempts;
    @Column(name = "leads_to")
    private String leadsTo;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "used_at")
    private Instant usedAt;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "known_device_id")
    private KnownDevice askedOn;
    @Column(name = "loopback_only")
    private boolean loopbackOnly;

    /** For the database. */
    protected AccessLink() {
    }

    private AccessLink(Purpose purpose, String tokenHash, String leadsTo, Instant now, Instant expiresAt) {
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.leadsTo = leadsTo;
        this.madeAt = now;
        this.expiresAt = expiresAt;
    }

    static AccessLink forPerson(Person person, String tokenHash, String leadsTo, Instant now, Instant expiresAt) {
        var link = new AccessLink(Purpose.SIGN_IN, tokenHash, leadsTo, now, expiresAt);
        link.person = person;
        return link;
    }

    /** A link for a member of staff; null is the first of the secretariat, who is not known yet. */
    static AccessLink forStaff(Purpose purpose, StaffMember staff, String tokenHash, Instant now, Instant expiresAt) {
        var link = new AccessLink(purpose, tokenHash, null, now, expiresAt);
        link.staff = staff;
        return link;
    }

    /** Adds a six-digit code that is good in the browser which asked, known by its request; null is no known device. */
    void alsoBy(String ofRequestHash, String ofCodeHash, KnownDevice onDevice) {
        requestHash = ofRequestHash;
        codeHash = ofCodeHash;
        askedOn = onDevice;
    }

    /** Another token opens the link from now on. */
    void opensBy(String newTokenHash) {
        tokenHash = newTokenHash;
    }

    /** Another six-digit code is the link's from now on. */
    void opensByCode(String newCodeHash) {
        codeHash = newCodeHash;
    }

    /** Makes the link good only for a browser on the portal's own machine. */
    void keepToLoopback() {
        loopbackOnly = true;
    }

    /** Lets {@code comer} in, one of those who share the address that the link was sent to. */
    void letIn(Person comer) {
        person = comer;
    }

    /** Uses the link up; only that of a demonstration stays, for the next look from another side. */
    void use(Instant now) {
        if (!loopbackOnly) {
            usedAt = now;
        }
    }

    /** Counts one more try of the six-digit code. */
    void countCodeAttempt() {
        codeAttempts++;
    }

    /** Whether the link still lets somebody in at {@code moment}. */
    public boolean isGoodAt(Instant moment) {
        return usedAt == null && moment.isBefore(expiresAt);
    }

    /** Whether its code may still be tried at {@code moment}. */
    public boolean takesCodeAt(Instant moment) {
        return isGoodAt(moment) && codeHash != null && codeAttempts < CODE_ATTEMPTS_MAX
                && moment.isBefore(madeAt.plus(CODE_LASTS));
    }

    /** Whether it was asked for with an address, which several people may share, and not written to one of them. */
    boolean isForAddress() {
        return person != null && requestHash != null;
    }

    /** Whether somebody has come in by it. */
    public boolean isUsed() {
        return usedAt != null;
    }

    /** Whether it is the link by which the first of the secretariat sets up an account. */
    public boolean isForFirst() {
        return purpose == Purpose.SET_UP && staff == null;
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public Person getPerson() {
        return person;
    }

    public StaffMember getStaff() {
        return staff;
    }

    String getCodeHash() {
        return codeHash;
    }

    /** The page to show after coming in, or null for the role's first page. */
    public String getLeadsTo() {
        return leadsTo;
    }

    /** The known device on which the letter was asked for, or null for a stranger's. */
    KnownDevice getAskedOn() {
        return askedOn;
    }

    Instant getMadeAt() {
        return madeAt;
    }

    public boolean isLoopbackOnly() {
        return loopbackOnly;
    }

    /** The name of the one who comes in by it; null for the first of the secretariat. */
    public String getName() {
        return person != null ? person.getName() : staff == null ? null : staff.getName();
    }
}
