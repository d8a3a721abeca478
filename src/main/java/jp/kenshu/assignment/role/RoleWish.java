package jp.kenshu.assignment.role;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

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

/** In which roles a member of a team is willing to serve the group, or that they would rather be spared (役割の希望). */
@Entity
@Table(name = "role_wish")
public class RoleWish {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_member_id")
    private TeamMember member;
    private boolean chair;
    private boolean scribe;
    private boolean presenter;
    private boolean spared;
    @Column(name = "said_at")
    private Instant saidAt;
    @Column(name = "said_by")
    private String saidBy;

    /** For the database. */
    protected RoleWish() {
    }

    RoleWish(TeamMember member) {
        this.member = member;
    }

    /** Says what is wished, in place of what was said before. */
    void say(RoleWishChoice choice, Actor by, Instant now) {
        chair = choice.roles().contains(WishedRole.CHAIR);
        scribe = choice.roles().contains(WishedRole.SCRIBE);
        presenter = choice.roles().contains(WishedRole.PRESENTER);
        spared = choice.spared();
        saidAt = now;
        saidBy = by.stored();
    }

    /** What is wished now. */
    public RoleWishChoice getChoice() {
        var roles = EnumSet.noneOf(WishedRole.class);
        if (chair) {
            roles.add(WishedRole.CHAIR);
        }
        if (scribe) {
            roles.add(WishedRole.SCRIBE);
        }
        if (presenter) {
            roles.add(WishedRole.PRESENTER);
        }
        return new RoleWishChoice(Set.copyOf(roles), spared);
    }

    public TeamMember getMember() {
        return member;
    }

    public Instant getSaidAt() {
        return saidAt;
    }

    /** Who said so last. */
    public Actor getSaidBy() {
        return Actor.fromStored(saidBy);
    }
}
