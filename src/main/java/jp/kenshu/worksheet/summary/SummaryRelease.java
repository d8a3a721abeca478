package jp.kenshu.worksheet.summary;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.kenshu.audit.Actor;

/** The release of a venue's まとめ to its representatives: once, by whom and when. */
@Entity
@Table(name = "summary_release")
public class SummaryRelease {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "venue_id")
    private long venueId;
    @Column(name = "released_at")
    private Instant releasedAt;
    @Column(name = "released_by")
    private String releasedBy;

    /** For the database. */
    protected SummaryRelease() {
    }

    SummaryRelease(long venueId, Actor by, Instant now) {
        this.venueId = venueId;
        this.releasedBy = by.stored();
        this.releasedAt = now;
    }

    public Long getId() {
        return id;
    }

    public long getVenueId() {
        return venueId;
    }

    public Instant getReleasedAt() {
        return releasedAt;
    }

    public Actor getReleasedBy() {
        return Actor.fromStored(releasedBy);
    }
}
