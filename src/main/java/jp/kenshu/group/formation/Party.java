package jp.kenshu.group.formation;

import java.util.List;

import jp.kenshu.programme.Scene;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;

/**
 * Those who stay together: a team, one of the {@code parts} of a team that is larger than any group, or a single person. The
 * choices of the team are null where it has made none; {@code big} says that it is a group by itself.
 */
public record Party(String key, Team team, List<TeamMember> members, Scene first, Scene second, boolean big, int part, int parts) {

    /** How many people they are. */
    public int people() {
        return members.size();
    }

    /** Whether the team has said what it wishes (資料２). */
    public boolean hasWish() {
        return first != null;
    }

    /** 1 or 2 for the first or second choice, 0 for neither. */
    public int choice(Scene scene) {
        return wishes(first, scene) ? 1 : wishes(second, scene) ? 2 : 0;
    }

    /** Whether {@code scene} is the first choice. */
    boolean wishesFirst(Scene scene) {
        return wishes(first, scene);
    }

    private static boolean wishes(Scene choice, Scene scene) {
        return choice != null && choice.getId().equals(scene.getId());
    }

    /** Whether this is one person of a team, where people are spread one by one. */
    public boolean isPerson() {
        return key.startsWith("m");
    }

    /** What cards and lists call them. */
    public String name() {
        return isPerson() ? members.get(0).getAttendee().getName() : team.getMunicipality().getName();
    }

    /** Whether a member can lead a group's talk: by office or by work, as the edition says of their category. */
    static boolean canLead(TeamMember member) {
        return member.getAttendee().getCategory().canLead();
    }
}
