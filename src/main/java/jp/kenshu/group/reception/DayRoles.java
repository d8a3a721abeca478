package jp.kenshu.group.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.group.WorkGroups.Appointed;
import jp.kenshu.group.WorkGroups.Published;
import jp.kenshu.programme.Venue;

/**
 * What the reception decided on the day, against groups that are to be published from a draft which knows nothing of it. In a
 * group where a stand-in serves, those who stay keep the roles that they have; a draft fills only what nobody of them serves in.
 */
@ApplicationScoped
@Transactional
public class DayRoles {

    @Inject
    private Substitutes substitutes;

    /** {@code drafted}, the groups of {@code venue} as a draft has them, with the roles that the reception gave. */
    public List<Published> keptIn(List<Published> drafted, Venue venue) {
        Map<Integer, WorkGroup> withStandIn = substitutes.at(venue).stream().map(StandIn::getGroup)
                .collect(Collectors.toMap(WorkGroup::getNumber, group -> group, (one, same) -> one));
        return drafted.stream().map(group -> withStandIn.containsKey(group.number())
                ? new Published(group.number(), group.scene(), kept(group, withStandIn.get(group.number()))) : group).toList();
    }

    private static List<Appointed> kept(Published drafted, WorkGroup present) {
        Map<Long, WorkGroupMember> places = present.getPeople().stream()
                .collect(Collectors.toMap(place -> place.getMember().getId(), place -> place));
        var staying = drafted.members().stream().map(each -> places.get(each.member().getId())).filter(place -> place != null).toList();
        var served = new ArrayList<Appointed>();
        for (var each : drafted.members()) {
            var place = places.get(each.member().getId());
            var roles = new boolean[GroupRole.values().length];
            for (var role : GroupRole.values()) {
                var drafts = switch (role) {
                    case CHAIR -> each.chair();
                    case SCRIBE -> each.scribe();
                    case PRESENTER -> each.presenter();
                };
                roles[role.ordinal()] = place != null && role.isHeldBy(place) || drafts && staying.stream()
                        .noneMatch(other -> role.isHeldBy(other) && (role != GroupRole.PRESENTER
                                || other.getMember().getTeam().getId().equals(each.member().getTeam().getId())));
            }
            served.add(new Appointed(each.member(), roles[0], roles[1] && !roles[0], roles[2]));
        }
        return served;
    }
}
