package jp.kenshu.account;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.kenshu.Role;

/** Somebody of the secretariat, of the organisers, or an adviser. They set their own password and one-time codes. */
@Entity
@Table(name = "staff")
public class StaffMember {

    /** However many strangers try, the member is told so no more often. */
    private static final Duration BETWEEN_WARNINGS = Duration.ofDays(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String email;
    private String name;
    @Enumerated(EnumType.STRING)
    private Role role;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "totp_secret")
    private String totpSecret;
    @Column(name = "totp_last_step")
    private long totpLastStep;
    @Column(name = "set_up_at")
    private Instant setUpAt;
    @Column(name = "added_at")
    private Instant addedAt;
    @Column(name = "added_by")
    private String addedBy;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Embedded
    private WrongTries triesOfStrangers = new WrongTries();
    @Column(name = "warned_at")
    private Instant warnedAt;
    @Version
    private int version;

    /** For the database. */
    protected StaffMember() {
    }

    /** A new member of staff, who will set up password and one-time codes by a link. */
    public StaffMember(String email, String name, Role role, String addedBy, Instant now) {
        if (!role.isStaff()) {
            throw new IllegalArgumentException(role + " is no role of staff");
        }
        this.email = email;
        this.name = name;
        this.role = role;
        this.addedBy = addedBy;
        this.addedAt = now;
    }

    /** Sets the password (its hash) and the sealed secret of the one-time codes, whose code of {@code step} was shown. */
    void setUp(String newPasswordHash, String newTotpSecret, long step, Instant now) {
        this.passwordHash = newPasswordHash;
        this.totpSecret = newTotpSecret;
        this.totpLastStep = step;
        this.triesOfStrangers.forget();
        this.setUpAt = now;
    }

    /** Ends the account; what was done with it stays on the record. */
    void close(Instant now) {
        this.closedAt = now;
    }

    /** Opens a closed account again. */
    void reopen() {
        this.closedAt = null;
    }

    /** Whether the member is to be told now that strangers try to come in; asking counts as telling. */
    boolean warn(Instant now) {
        if (warnedAt != null && warnedAt.isAfter(now.minus(BETWEEN_WARNINGS))) {
            return false;
        }
        warnedAt = now;
        return true;
    }

    /** Lets the member in with the one-time code of {@code step}, unless it or a later one was used: a code is good once. */
    boolean comeIn(long step) {
        if (step <= totpLastStep) {
            return false;
        }
        totpLastStep = step;
        return true;
    }

    /** What the record and the letters name this member by. */
    public String getSubject() {
        return "staff:" + id;
    }

    /** Whether password and one-time codes have been set up. */
    public boolean isSetUp() {
        return setUpAt != null;
    }

    /** Whether the account is in use. */
    public boolean isOpen() {
        return closedAt == null;
    }

    public Long getId() {
        return id;
    }

    public String getEmail() {
        return email;
    }

    public String getName() {
        return name;
    }

    public Role getRole() {
        return role;
    }

    /** The wrong attempts of all devices that are not known to be the member's. */
    WrongTries getTriesOfStrangers() {
        return triesOfStrangers;
    }

    String getPasswordHash() {
        return passwordHash;
    }

    String getTotpSecret() {
        return totpSecret;
    }

    public Instant getSetUpAt() {
        return setUpAt;
    }

    public Instant getAddedAt() {
        return addedAt;
    }

    public Instant getClosedAt() {
        return closedAt;
    }
}
