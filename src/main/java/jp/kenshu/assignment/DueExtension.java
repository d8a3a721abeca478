package jp.kenshu.assignment;

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
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.registration.Team;

/** A later due moment that the secretariat grants to one team for one of its papers, and why (締切の延長). */
@Entity
@Table(name = "assignment_extension")
public class DueExtension {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private Team team;
    @Enumerated(EnumType.STRING)
    private DeadlineKind kind;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(name = "whole_day")
    private boolean wholeDay;
    private String reason;
    @Column(name = "granted_at")
    private Instant grantedAt;
    @Column(name = "granted_by")
    private String grantedBy;

    /** For the database. */
    protected DueExtension() {
    }

    DueExtension(Team team, DeadlineKind kind, DueMoment due, String reason, Actor by, Instant now) {
        this.team = team;
        this.kind = kind;
        grant(due, reason, by, now);
    }

    /** Grants another moment. */
    void grant(DueMoment due, String because, Actor by, Instant now) {
        dueAt = due.at();
        wholeDay = due.wholeDay();
        reason = because;
        grantedAt = now;
        grantedBy = by.stored();
    }

    public DeadlineKind getKind() {
        return kind;
    }

    /** The moment as it is announced. */
    public DueMoment getDue() {
        return new DueMoment(dueAt, wholeDay);
    }

    public String getReason() {
        return reason;
    }
}
