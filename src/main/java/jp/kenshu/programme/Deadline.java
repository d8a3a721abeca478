package jp.kenshu.programme;

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
import jakarta.persistence.Version;
import jp.kenshu.Bilingual;

/** A moment until which something must be done (締切), as data: per part, per venue and per form. */
@Entity
@Table(name = "deadline")
public class Deadline {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "conference_id")
    private Conference conference;
    @Enumerated(EnumType.STRING)
    private DeadlineKind kind;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "part_id")
    private Part part;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "venue_id")
    private Venue venue;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(name = "whole_day")
    private boolean wholeDay;
    private Bilingual label;
    private Bilingual audience;
    @Version
    private int version;

    /** For the database. */
    protected Deadline() {
    }

    /** A deadline of {@code part}, for one venue or, with null, for all of it. */
    public Deadline(Part part, Venue venue, DeadlineKind kind, DueMoment due, Bilingual label, Bilingual audience) {
        this.conference = part.getConference();
        this.part = part;
        this.venue = venue;
        this.kind = kind;
        this.label = label;
        this.audience = audience;
        moveTo(due);
        conference.add(this);
    }

    /** Moves the deadline. */
    public void moveTo(DueMoment due) {
        this.dueAt = due.at();
        this.wholeDay = due.wholeDay();
    }

    /** Whether it is too late at {@code moment}; the very moment of the deadline is too late. */
    public boolean hasPassedAt(Instant moment) {
        return !moment.isBefore(dueAt);
    }

    /** The moment as it is announced. */
    public DueMoment getDue() {
        return new DueMoment(dueAt, wholeDay);
    }

    public Long getId() {
        return id;
    }

    public Conference getConference() {
        return conference;
    }

    public DeadlineKind getKind() {
        return kind;
    }

    public Part getPart() {
        return part;
    }

    public Venue getVenue() {
        return venue;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public boolean isWholeDay() {
        return wholeDay;
    }

    public Bilingual getLabel() {
        return label;
    }

    public Bilingual getAudience() {
        return audience;
    }

    /** Counts the changes, so that nobody overwrites what somebody else has just changed. */
    public int getVersion() {
        return version;
    }
}
