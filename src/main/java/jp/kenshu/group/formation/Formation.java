package jp.kenshu.group.formation;

import java.time.Duration;
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
import jp.kenshu.audit.Actor;
import jp.kenshu.group.history.History;
import jp.kenshu.programme.Venue;

/**
 * A draft of the groups at one venue (案), numbered from 1: formed by the portal by its terms, then changed by hand. Each
 * change raises its revision, by which two people at once notice each other. The newest published one is what holds.
 */
@Entity
@Table(name = "formation")
public class Formation {

    /** A search that has not been heard of for so long is over; its node may be gone. */
    private static final Duration SILENCE = Duration.ofSeconds(90);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "venue_id")
    private Venue venue;
    private int number;
    @Embedded
    private Terms terms;
    private Board board;
    private int revision;
    private int step;
    private boolean solving;
    @Column(name = "stop_asked")
    private boolean stopAsked;
    @Column(name = "alive_at")
    private Instant aliveAt;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "changed_by")
    private String changedBy;
    @Column(name = "published_at")
    private Instant publishedAt;
    @Column(name = "published_by")
    private String publishedBy;

    /** For the database. */
    protected Formation() {
    }

    /** A draft that the portal is about to form, beginning with what is fixed on {@code board}. */
    Formation(Venue venue, int number, Terms terms, Board board, Actor by, Instant now) {
        this.venue = venue;
        this.number = number;
        this.terms = terms;
        this.board = board;
        this.revision = 1;
        this.solving = true;
        this.aliveAt = now;
        this.madeAt = now;
        this.madeBy = by.stored();
        this.changedAt = now;
        this.changedBy = by.stored();
    }

    /** The search has come to a better board. */
    void improve(Board better, Instant now) {
        if (!better.equals(board)) {
            board = better;
            revision++;
        }
        aliveAt = now;
    }

    /** The search has ended. */
    void settle(Instant now) {
        solving = false;
        aliveAt = now;
        revision++;
    }

    /** The search is asked to end. */
    void askToStop() {
        stopAsked = true;
    }

    /** Somebody has changed the board by hand; it is now at {@code toStep} of its history. */
    void become(Board changed, int toStep, Actor by, Instant now) {
        board = changed;
        step = toStep;
        revision++;
        changedBy = by.stored();
        changedAt = now;
    }

    /** Who came in a member's place stands where that member stood; it is no deed of anybody's on the draft. */
    void passOn(long leaving, long coming) {
        board = board.passedOn(leaving, coming);
    }

    /** These groups hold from now on. */
    void markPublished(Actor by, Instant now) {
        publishedAt = now;
        publishedBy = by.stored();
        revision++;
    }

    /** Whether the portal is still looking for better groups. */
    public boolean isSolvingAt(Instant now) {
        return solving && now.isBefore(aliveAt.plus(SILENCE));
    }

    boolean isStopAsked() {
        return stopAsked;
    }

    public Long getId() {
        return id;
    }

    /** What the record names this draft's venue by. */
    public String getSubject() {
        return "formation:" + id;
    }

    /** What was done to it by hand. */
    History getHistory() {
        return new History("formation", id, getSubject());
    }

    public Venue getVenue() {
        return venue;
    }

    public int getNumber() {
        return number;
    }

    public Terms getTerms() {
        return terms;
    }

    public Board getBoard() {
        return board;
    }

    public int getRevision() {
        return revision;
    }

    int getStep() {
        return step;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Actor getMadeBy() {
        return Actor.fromStored(madeBy);
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public Actor getChangedBy() {
        return Actor.fromStored(changedBy);
    }

    /** When these groups were published last, or null. */
    public Instant getPublishedAt() {
        return publishedAt;
    }
}
