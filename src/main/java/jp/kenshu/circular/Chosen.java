package jp.kenshu.circular;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Route;
import jp.kenshu.programme.Venue;
import jp.kenshu.programme.place.Prefecture;

/** The chosen set that a circular is for: its addressees and what restricts them; null restricts nothing, and what is not asked of such addressees is dropped. */
@Embeddable
public class Chosen {

    @Enumerated(EnumType.STRING)
    private Addressees addressees;
    @Enumerated(EnumType.STRING)
    private Stand standing;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id")
    private Category category;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "prefecture_code")
    private Prefecture prefecture;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "route_id")
    private Route route;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "venue_id")
    private Venue venue;
    @Enumerated(EnumType.STRING)
    @Column(name = "lacking")
    private Lack lacking;

    /** How a registration or a team stands whose people are written to. */
    public enum Stand {
        /** It waits for a place by another route. */
        WAITING(false),
        /** The team takes part. */
        ADMITTED(true),
        /** The secretariat has still to decide about the team. */
        UNDER_REVIEW(true),
        /** The secretariat awaits the team's answer. */
        PROPOSED(true),
        /** The team was not admitted. */
        DECLINED(true),
        /** It was withdrawn. */
        WITHDRAWN(true);

        private final boolean ofTeams;

        Stand(boolean ofTeams) {
            this.ofTeams = ofTeams;
        }

        /** Whether a registration or team of {@code addressees} can stand so. */
        boolean isOf(Addressees addressees) {
            return addressees.isOfTeams() ? ofTeams : this == WAITING || this == WITHDRAWN;
        }
    }

    /** For the database. */
    protected Chosen() {
    }

    Chosen(Addressees addressees, Stand standing, Category category, Prefecture prefecture, Route route, Venue venue, Lack lacking) {
        this.addressees = addressees;
        this.standing = standing != null && standing.isOf(addressees) ? standing : null;
        this.category = category;
        this.prefecture = prefecture;
        this.route = addressees.isOfTeams() ? null : route;
        this.venue = addressees.isOfTeams() ? venue : null;
        this.lacking = addressees.isOfTeams() ? lacking : null;
    }

    public Addressees getAddressees() {
        return addressees;
    }

    /** How registrations or teams stand, or null: those that stand. */
    public Stand getStanding() {
        return standing;
    }

    public Category getCategory() {
        return category;
    }

    public Prefecture getPrefecture() {
        return prefecture;
    }

    public Route getRoute() {
        return route;
    }

    public Venue getVenue() {
        return venue;
    }

    public Lack getLacking() {
        return lacking;
    }
}
