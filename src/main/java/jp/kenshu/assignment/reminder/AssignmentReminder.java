package jp.kenshu.assignment.reminder;

import java.time.Duration;
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
import jp.kenshu.registration.Team;

/** When the secretariat last reminded a team of one of its papers. */
@Entity
@Table(name = "assignment_reminder")
public class AssignmentReminder {

    /** A team is not reminded of the same paper again before this has passed. */
    public static final Duration BETWEEN = Duration.ofDays(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private Team team;
    @Enumerated(EnumType.STRING)
    private DeadlineKind kind;
    @Column(name = "reminded_at")
    private Instant remindedAt;
    @Column(name = "reminded_by")
    private String remindedBy;

    /** For the database. */
    protected AssignmentReminder() {
    }

    AssignmentReminder(Team team, DeadlineKind kind, Actor by, Instant now) {
        this.team = team;
        this.kind = kind;
        again(by, now);
    }

    /** The team is reminded once more. */
    void again(Actor by, Instant now) {
        remindedAt = now;
        remindedBy = by.stored();
    }

    /** Whether it may be repeated at {@code moment}. */
    boolean mayBeRepeatedAt(Instant moment) {
        return !moment.isBefore(remindedAt.plus(BETWEEN));
    }
}
