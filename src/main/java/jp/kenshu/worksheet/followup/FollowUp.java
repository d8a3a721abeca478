package jp.kenshu.worksheet.followup;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.registration.Team;

/** A municipality's follow-up sheet: taken from its group's sheet once, and then its own under a revision. */
@Entity
@Table(name = "follow_up")
public class FollowUp {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private Team team;
    @Column(name = "work_group_id")
    private long groupId;
    private long revision;
    private String content;
    @Column(name = "taken_at")
    private Instant takenAt;
    @Column(name = "taken_by")
    private String takenBy;
    @Column(name = "saved_at")
    private Instant savedAt;
    @Column(name = "saved_by")
    private String savedBy;

    /** For the database. */
    protected FollowUp() {
    }

    /** A team's sheet, beginning with what its group wrote. */
    FollowUp(Team team, long groupId, FollowUpContent content, Actor by, Instant now) {
        this.team = team;
        this.groupId = groupId;
        this.content = content.written();
        this.takenBy = by.stored();
        this.takenAt = now;
        this.savedBy = by.stored();
        this.savedAt = now;
    }

    /** Takes what somebody wrote against {@code known}; refused where somebody else has saved since. */
    void save(long known, FollowUpContent next, Actor by, Instant now) {
        if (known != revision) {
            throw RuleViolation.of("followUp.savedMeanwhile", getSavedBy().name());
        }
        content = next.written();
        revision++;
        savedBy = by.stored();
        savedAt = now;
    }

    public Long getId() {
        return id;
    }

    public Team getTeam() {
        return team;
    }

    public long getGroupId() {
        return groupId;
    }

    /** How often it has been saved. */
    public long getRevision() {
        return revision;
    }

    public FollowUpContent getContent() {
        return FollowUpContent.read(content);
    }

    public Instant getTakenAt() {
        return takenAt;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public Actor getSavedBy() {
        return Actor.fromStored(savedBy);
    }
}
