package jp.kenshu.group.formation;

import java.util.Set;

import jp.kenshu.assignment.role.RoleWishChoice;

/**
 * Somebody who may serve a group, as the proposal of roles sees them: their place in the list of their team ({@code position}),
 * how many of the team are there ({@code people}), whether they can lead a talk by their office, what they wish, and the roles
 * they held at the conference before ({@code lastTime}).
 */
record Candidate(long id, int position, long team, int people, boolean spread, boolean representative, boolean leads, boolean coordinator,
                 RoleWishChoice wish, Set<Duties.Role> lastTime, boolean experienced) {

    /**
     * Whether they may chair: able by office or willing, with somebody else to introduce their municipality, not at two
     * conferences in a row, and not somebody who would rather be spared.
     */
    boolean mayChair() {
        return (leads || wishes(Duties.Role.CHAIR)) && !served(Duties.Role.CHAIR) && !wish.spared() && (spread || people > 1);
    }

    /** Whether they are willing to serve in {@code role}. */
    boolean wishes(Duties.Role role) {
        return wish.has(role.name());
    }

    /** Whether they are willing to serve in another role, but did not name {@code role}. */
    boolean wishesOnlyOthersThan(Duties.Role role) {
        return !wish.roles().isEmpty() && !wishes(role);
    }

    /** Whether they held {@code role} at the conference before. */
    boolean served(Duties.Role role) {
        return lastTime.contains(role);
    }
}
