package jp.kenshu.group.formation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jp.kenshu.group.WorkGroupMember;

/** Who held which role at earlier conferences, by the id of the person: at the one before ({@code lastTime}), and who chaired before that. */
record RoleHistory(Map<Long, Set<Duties.Role>> lastTime, Set<Long> chairedEarlier) {

    /** There was no conference before. */
    static final RoleHistory NONE = new RoleHistory(Map.of(), Set.of());

    /** What the groups of earlier conferences tell; {@code last} is the id of the one before this. */
    static RoleHistory of(List<WorkGroupMember> earlier, long last) {
        var lastTime = new HashMap<Long, Set<Duties.Role>>();
        var chaired = new HashSet<Long>();
        for (var member : earlier) {
            var person = member.getMember().getPerson().getId();
            if (member.getGroup().getVenue().getPart().getConference().getId() == last) {
                lastTime.computeIfAbsent(person, each -> new HashSet<>()).addAll(rolesOf(member));
            } else if (member.isChair()) {
                chaired.add(person);
            }
        }
        return new RoleHistory(lastTime, chaired);
    }

    private static List<Duties.Role> rolesOf(WorkGroupMember member) {
        return member.getRoles().stream().map(role -> Duties.Role.valueOf(role.toUpperCase(Locale.ROOT))).toList();
    }

    /** The roles that the person under {@code id} held at the conference before. */
    Set<Duties.Role> heldLastTimeBy(long id) {
        return lastTime.getOrDefault(id, Set.of());
    }

    /** Whether the person under {@code id} has chaired a group, but not at the conference before. */
    boolean isExperienced(long id) {
        return chairedEarlier.contains(id) && !heldLastTimeBy(id).contains(Duties.Role.CHAIR);
    }
}
