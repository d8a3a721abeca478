package jp.kenshu.group.hall;

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
import jp.kenshu.programme.Venue;

/** The hall of a venue as it is set up for the day; each saving is a revision of its own. */
@Entity
@Table(name = "hall")
public class Hall {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "venue_id")
    private Venue venue;
    private Layout layout;
    private int revision;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "changed_by")
    private String changedBy;

    /** For the database. */
    protected Hall() {
    }

    /** Sets the hall up anew; who looked at an older revision has not seen what somebody else changed since. */
    void setUp(Layout anew, int seen, Actor by, Instant now) {
        if (seen != revision) {
            throw RuleViolation.of("hall.changedMeanwhile", getChangedBy().name());
        }
        layout = anew.checked();
        revision++;
        changedAt = now;
        changedBy = by.stored();
    }

    public Long getId() {
        return id;
    }

    public Venue getVenue() {
        return venue;
    }

    public Layout getLayout() {
        return layout;
    }

    /** How often the hall has been saved. */
    public int getRevision() {
        return revision;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    /** Who saved it last. */
    public Actor getChangedBy() {
        return Actor.fromStored(changedBy);
    }
}
