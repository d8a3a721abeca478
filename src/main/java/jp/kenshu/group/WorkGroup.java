package jp.kenshu.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.kenshu.programme.Scene;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.TeamMember;

/** A group of part Ⅱ as published (グループ): people at one venue who work on one scene, with their 司会 and 書記. */
@Entity
@Table(name = "work_group")
public class WorkGroup {

    private static final Comparator<WorkGroupMember> TEAM_BY_TEAM = Comparator.comparing((WorkGroupMember member) -> member.getMember().getTeam().getId())
            .thenComparing(member -> member.getMember().getPosition(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(member -> member.getMember().getId());

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "venue_id")
    private Venue venue;
    private int number;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "scene_id")
    private Scene scene;
    @OneToMany(mappedBy = "group", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<WorkGroupMember> members = new ArrayList<>();
    @Version
    private int version;

    /** For the database. */
    protected WorkGroup() {
    }

    /** Group {@code number} at {@code venue}, from 1, still without members. */
    public WorkGroup(Venue venue, int number, Scene scene) {
        this.venue = venue;
        this.number = number;
        this.scene = scene;
    }

    /** The group works on another scene than was published before. */
    void workOn(Scene other) {
        scene = other;
    }

    /** {@code member} joins the group. */
    public WorkGroupMember add(TeamMember member) {
        var joined = new WorkGroupMember(this, member);
        members.add(joined);
        return joined;
    }

    /** {@code member} is no longer in the group. */
    void remove(WorkGroupMember member) {
        members.remove(member);
    }

    /** The members, team by team in their order; those who left stand behind the others of their team. */
    public List<WorkGroupMember> getMembers() {
        return members.stream().sorted(TEAM_BY_TEAM).toList();
    }

    /** The members who take part, team by team in their order: not those who left, or whose team takes part no more. */
    public List<WorkGroupMember> getPeople() {
        return members.stream().filter(WorkGroupMember::isTakingPart).sorted(TEAM_BY_TEAM).toList();
    }

    /** The one who chairs the work (司会), once appointed. */
    public Optional<WorkGroupMember> findChair() {
        return members.stream().filter(WorkGroupMember::isTakingPart).filter(WorkGroupMember::isChair).findFirst();
    }

    /** The one who writes it down (書記), once appointed. */
    public Optional<WorkGroupMember> findScribe() {
        return members.stream().filter(WorkGroupMember::isTakingPart).filter(WorkGroupMember::isScribe).findFirst();
    }

    /** Whether the person under {@code personId} works in this group; who has left it does not. */
    public boolean includes(long personId) {
        return members.stream().filter(WorkGroupMember::isTakingPart).anyMatch(member -> member.getMember().getPerson().getId() == personId);
    }

    public Long getId() {
        return id;
    }

    public Venue getVenue() {
        return venue;
    }

    /** The number on the table, from 1 at each venue. */
    public int getNumber() {
        return number;
    }

    public Scene getScene() {
        return scene;
    }

    public int getVersion() {
        return version;
    }
}
