package jp.kenshu.group.formation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.kenshu.programme.Venue;

/** The terms that hold at one venue for the next time groups are formed there. */
@Entity
@Table(name = "formation_rules")
public class VenueTerms {

    @Id
    @Column(name = "venue_id")
    private Long venueId;
    @Embedded
    private Terms terms;
    @Version
    private int version;

    /** For the database. */
    protected VenueTerms() {
    }

    VenueTerms(Venue venue, Terms terms) {
        this.venueId = venue.getId();
        this.terms = terms;
    }

    void become(Terms others) {
        terms = others;
    }

    public Terms getTerms() {
        return terms;
    }
}
