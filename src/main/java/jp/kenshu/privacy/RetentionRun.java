package jp.kenshu.privacy;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Conference;

/** One time that the personal data of an edition went, since their time was over: of how many people, by whom, and how far it has come. */
@Entity
@Table(name = "retention_run")
public class RetentionRun {

    /** A node that is silent for so long has stopped; another one goes on. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "conference_id")
    private Conference conference;
    @Column(name = "begun_at")
    private Instant begunAt;
    @Column(name = "begun_by")
    private String begunBy;
    private int people;
    private int done;
    @Column(name = "seen_at")
    private Instant seenAt;
    @Column(name = "finished_at")
    private Instant finishedAt;

    /** For the database. */
    protected RetentionRun() {
    }

    RetentionRun(Conference conference, int people, Actor by, Instant now) {
        this.conference = conference;
        this.people = people;
        this.begunBy = by.stored();
        this.begunAt = now;
        this.seenAt = now;
    }

    /** One more person's data are gone; {@code realNow} tells other nodes that this one is at work. */
    void goOn(Instant realNow) {
        done++;
        seenAt = realNow;
    }

    /** A node goes on with it from {@code realNow}. */
    void takeUp(Instant realNow) {
        seenAt = realNow;
    }

    /** All of them are gone. */
    void finish(Instant now) {
        finishedAt = now;
    }

    /** Whether nobody is at work on it at {@code realNow}, although it is not finished. */
    boolean isLeftAt(Instant realNow) {
        return finishedAt == null && seenAt.plus(SILENCE).isBefore(realNow);
    }

    public Long getId() {
        return id;
    }

    public Instant getBegunAt() {
        return begunAt;
    }

    public Actor getBegunBy() {
        return Actor.fromStored(begunBy);
    }

    /** Of how many people the data were to go. */
    public int getPeople() {
        return people;
    }

    /** Of how many people they are gone. */
    public int getDone() {
        return done;
    }

    /** When all were gone, or null before. */
    public Instant getFinishedAt() {
        return finishedAt;
    }
}
