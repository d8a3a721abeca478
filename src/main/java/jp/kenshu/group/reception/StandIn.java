package jp.kenshu.group.reception;

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
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.registration.TeamMember;

/**
 * A role that the reception gave on the day to somebody present, in place of somebody who had not come (当日の交代). It holds
 * against every draft of the groups until it is taken back, or until the one who stands in leaves the group.
 */
@Entity
@Table(name = "stand_in")
public class StandIn {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "work_group_id")
    private WorkGroup group;
    @Enumerated(EnumType.STRING)
    private GroupRole role;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "absent_id")
    private TeamMember absent;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "present_id")
    private TeamMember present;
    @Column(name = "appointed_at")
    private Instant appointedAt;
    @Column(name = "appointed_by")
    private String appointedBy;
    @Column(name = "taken_back_at")
    private Instant takenBackAt;
    @Column(name = "taken_back_by")
    private String takenBackBy;

    /** For the database. */
    protected StandIn() {
    }

    StandIn(WorkGroup group, GroupRole role, WorkGroupMember absent, WorkGroupMember present, Actor by, Instant now) {
        this.group = group;
        this.role = role;
        this.absent = absent.getMember();
        this.present = present.getMember();
        this.appointedBy = by.stored();
        this.appointedAt = now;
    }

    /** The role goes back to who had it. */
    void takeBack(Actor by, Instant now) {
        takenBackBy = by.stored();
        takenBackAt = now;
    }

    /** {@code successor} came in the place of {@code leaving}, whichever of the two that was. */
    void passOn(TeamMember leaving, TeamMember successor) {
        absent = absent.equals(leaving) ? successor : absent;
        present = present.equals(leaving) ? successor : present;
    }

    /** Whether the role is still where the reception put it. */
    boolean isInForce() {
        return takenBackAt == null && group.getPeople().stream().anyMatch(member -> member.getMember().equals(present) && role.isHeldBy(member));
    }

    public Long getId() {
        return id;
    }

    public WorkGroup getGroup() {
        return group;
    }

    public GroupRole getRole() {
        return role;
    }

    /** Who had the role and had not come. */
    public TeamMember getAbsent() {
        return absent;
    }

    /** Who has the role since. */
    public TeamMember getPresent() {
        return present;
    }

    public Instant getAppointedAt() {
        return appointedAt;
    }

    /** Who of the secretariat appointed them. */
    public Actor getAppointedBy() {
        return Actor.fromStored(appointedBy);
    }
}
