package jp.kenshu.group.seating;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.group.hall.Layout;
import jp.kenshu.group.history.History;
import jp.kenshu.programme.Venue;

/** The seating plan of a venue (座席表): the draft at which the secretariat works, and apart from it what was published last, with its hall. */
@Entity
@Table(name = "seating_plan")
public class SeatingPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "venue_id")
    private Venue venue;
    private Arrangement draft;
    private int revision;
    private int step;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "changed_by")
    private String changedBy;
    private Arrangement published;
    @Column(name = "published_layout")
    private Layout publishedLayout;
    @Column(name = "published_revision")
    private Integer publishedRevision;
    @Column(name = "published_at")
    private Instant publishedAt;
    @Column(name = "published_by")
    private String publishedBy;

    /** For the database. */
    protected SeatingPlan() {
    }

    /** Who changes or publishes the draft has seen it as it is now. */
    void mustBeSeenAt(int seen) {
        if (seen != revision) {
            throw RuleViolation.of("seating.changedMeanwhile", getChangedBy().name());
        }
    }

    /** The draft is another one from now on; it is now at {@code toStep} of its history. */
    void become(Arrangement arrangement, int toStep, Actor by, Instant now) {
        draft = arrangement;
        step = toStep;
        revision++;
        changedAt = now;
        changedBy = by.stored();
    }

    /** Participants see the draft as it is now, in the hall as it is now. */
    void publish(Arrangement arrangement, Layout layout, Actor by, Instant now) {
        published = arrangement;
        publishedLayout = layout;
        publishedRevision = revision;
        publishedAt = now;
        publishedBy = by.stored();
    }

    /** Who came in a member's place has the seat of that member, in the draft and as published; nothing else changes. */
    void passOn(long leaving, long coming) {
        draft = draft.passedOn(leaving, coming);
        published = published == null ? null : published.passedOn(leaving, coming);
    }

    /** Whether something was published. */
    public boolean isPublished() {
        return published != null;
    }

    /** Whether the draft has changed since it was published. */
    public boolean isChangedSince() {
        return isPublished() && publishedRevision != revision;
    }

    Arrangement getDraft() {
        return draft;
    }

    /** How many of the deeds of its history hold. */
    int getStep() {
        return step;
    }

    Arrangement getPublished() {
        return published;
    }

    Layout getPublishedLayout() {
        return publishedLayout;
    }

    /** How often the draft has been changed. */
    public int getRevision() {
        return revision;
    }

    /** What was done to it by hand. */
    History getHistory() {
        return new History("seating", id, "venue:" + venue.getId());
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    /** Who changed the draft last. */
    public Actor getChangedBy() {
        return Actor.fromStored(changedBy);
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    /** Who published last, or null. */
    public Actor getPublishedBy() {
        return publishedBy == null ? null : Actor.fromStored(publishedBy);
    }
}
