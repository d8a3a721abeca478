package jp.kenshu.account;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.account.secret.Secrets;

/** A device on which somebody has signed in before, or shown that the mail of the account is theirs: no stranger's attempts count there. */
@Entity
@Table(name = "known_device")
class KnownDevice {

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
    @Column(name = "known_since")
    private Instant knownSince;
    @Embedded
    private WrongTries wrongTries = new WrongTries();

    /** For JPA. */
    protected KnownDevice() {
    }

    private KnownDevice(String token, Instant now) {
        this.tokenHash = Secrets.hash(token);
        this.knownSince = now;
    }

    /** The device with {@code token} as one of {@code person}'s. */
    static KnownDevice of(String token, Person person, Instant now) {
        var device = new KnownDevice(token, now);
        device.person = person;
        return device;
    }

    /** The device with {@code token} as one of {@code member}'s. */
    static KnownDevice of(String token, StaffMember member, Instant now) {
        var device = new KnownDevice(token, now);
        device.staff = member;
        return device;
    }

    WrongTries getWrongTries() {
        return wrongTries;
    }
}
