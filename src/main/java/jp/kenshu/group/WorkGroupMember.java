package jp.kenshu.group;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;

/** Somebody's place in a group, and the role in which they serve it: 司会, 書記, 説明者 of their municipality. */
@Entity
@Table(name = "work_group_member")
public class WorkGroupMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "work_group_id")
    private WorkGroup group;
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_member_id")
    private TeamMember member;
    private boolean chair;
    private boolean scribe;
    private boolean presenter;

    /** For the database. */
    protected WorkGroupMember() {
    }

    WorkGroupMember(WorkGroup group, TeamMember member) {
        this.group = group;
        this.member = member;
    }

    /** Appoints the member: any of 司会, 書記 and 説明者, or none. */
    public void serve(boolean asChair, boolean asScribe, boolean asPresenter) {
        chair = asChair;
        scribe = asScribe;
        presenter = asPresenter;
    }

    /** The member works in {@code other} from now on, in these roles. */
    void work(WorkGroup other, boolean asChair, boolean asScribe, boolean asPresenter) {
        group = other;
        serve(asChair, asScribe, asPresenter);
    }

    /** {@code successor} takes over the place and what was asked of it. */
    void passTo(TeamMember successor) {
        member = successor;
    }

    /** Whether the member has not left the team, and the team takes part. */
    boolean isTakingPart() {
        return !member.isRemoved() && member.getTeam().getState().stands();
    }

    /** Whether the member came with {@code team}. */
    boolean isOf(Team team) {
        return member.getTeam().getId().equals(team.getId());
    }

    public Long getId() {
        return id;
    }

    public WorkGroup getGroup() {
        return group;
    }

    public TeamMember getMember() {
        return member;
    }

    public boolean isChair() {
        return chair;
    }

    public boolean isScribe() {
        return scribe;
    }

    /** The roles in which the member serves: {@code chair}, {@code scribe}, {@code presenter}. */
    public List<String> getRoles() {
        return Stream.of(chair ? "chair" : null, scribe ? "scribe" : null, presenter ? "presenter" : null).filter(Objects::nonNull).toList();
    }

    /** Whether they introduce their municipality to the others for five minutes (説明者). */
    public boolean isPresenter() {
        return presenter;
    }
}
