package jp.kenshu.group.reception;

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
import jp.kenshu.audit.Actor;
import jp.kenshu.registration.TeamMember;

/** Somebody has come to the venue: when, and who marked them at which desk. */
@Entity
@Table(name = "arrival")
public class Arrival {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_member_id")
    private TeamMember member;
    @Column(name = "marked_at")
    private Instant markedAt;
    @Column(name = "marked_by")
    private String markedBy;

    /** For the database. */
    protected Arrival() {
    }

    Arrival(TeamMember member, Actor by, Instant now) {
        this.member = member;
        this.markedBy = by.stored();
        this.markedAt = now;
    }

    public TeamMember getMember() {
        return member;
    }

    public Instant getMarkedAt() {
        return markedAt;
    }

    /** Who marked them. */
    public Actor getMarkedBy() {
        return Actor.fromStored(markedBy);
    }
}
