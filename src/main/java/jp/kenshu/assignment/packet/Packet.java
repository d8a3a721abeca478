package jp.kenshu.assignment.packet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Venue;

/** A venue's packet (当日資料一式) while it is being made, and then the newest one that is there to print. */
@Entity
@Table(name = "packet")
public class Packet {

    /** A node that has not been heard of for so long makes it no more. */
    static final Duration SILENCE = Duration.ofMinutes(5);

    /** How far it has come. */
    public enum State {
        /** It is being made. */
        MAKING,
        /** It can be printed. */
        READY,
        /** It could not be made; the record of the server says why. */
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "venue_id")
    private Venue venue;
    @Enumerated(EnumType.STRING)
    private State state;
    private int done;
    private int total;
    @Column(name = "begun_at")
    private Instant begunAt;
    @Column(name = "begun_by")
    private String begunBy;
    @Column(name = "seen_at")
    private Instant seenAt;
    @Column(name = "finished_at")
    private Instant finishedAt;
    @Column(name = "stored_name")
    private String storedName;
    @Column(name = "by_hand")
    private String byHand;

    /** For the database. */
    protected Packet() {
    }

    Packet(Venue venue) {
        this.venue = venue;
    }

    /** Somebody asks for it to be made anew of so many municipalities. */
    void begin(int municipalities, Actor by, Instant now) {
        state = State.MAKING;
        done = 0;
        total = municipalities;
        begunAt = now;
        begunBy = by.stored();
        seenAt = now;
        finishedAt = null;
    }

    /** So many municipalities are bound. */
    void markBound(int municipalities, Instant now) {
        done = municipalities;
        seenAt = now;
    }

    /** It is ready under {@code name}; what is to be printed by hand is listed. */
    void markReady(String name, List<String> toPrintByHand, Instant now) {
        state = State.READY;
        storedName = name;
        byHand = String.join("\n", toPrintByHand);
        finishedAt = now;
    }

    /** It could not be made; the one made before remains. */
    void markFailed(Instant now) {
        state = State.FAILED;
        finishedAt = now;
    }

    /** Whether a node is at it at {@code moment}. */
    public boolean isBeingMadeAt(Instant moment) {
        return state == State.MAKING && moment.isBefore(seenAt.plus(SILENCE));
    }

    public Long getId() {
        return id;
    }

    public Venue getVenue() {
        return venue;
    }

    public State getState() {
        return state;
    }

    /** How many municipalities are bound. */
    public int getDone() {
        return done;
    }

    /** How many municipalities there are to bind. */
    public int getTotal() {
        return total;
    }

    public Instant getFinishedAt() {
        return finishedAt;
    }

    /** The name under which the newest one lies in the data folder, or null before there was one. */
    public String getStoredName() {
        return storedName;
    }

    /** What is to be printed by hand. */
    public List<String> getByHand() {
        return byHand == null || byHand.isEmpty() ? List.of() : byHand.lines().toList();
    }
}
