package jp.kenshu.group.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.group.seating.SeatingChart;
import jp.kenshu.group.seating.SeatingPlans;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.TeamMember;

/** How far the reception at a venue has come: who is there and who is not, group by group. */
@ApplicationScoped
@Transactional
public class Attendance {

    @Inject
    private Arrivals arrivals;
    @Inject
    private SeatingPlans plans;

    /** Everybody who is expected, who has come, and the empty roles, at one moment. */
    public record Standing(List<Guest> guests, List<GroupStanding> groups, List<Substitution> substitutions, Map<Long, Arrival> arrivals) {

        /** How many have come. */
        public long getArrived() {
            return guests.stream().filter(Guest::isPresent).count();
        }

        /** How many are expected. */
        public int getExpected() {
            return guests.size();
        }

        /** The guest of {@code memberId}. */
        Optional<Guest> find(long memberId) {
            return guests.stream().filter(guest -> guest.member().getId() == memberId).findFirst();
        }
    }

    /** A group (null for those who have none), and who of it is expected. */
    public record GroupStanding(WorkGroup group, Integer table, List<Guest> guests) {

        /** The name under which the page keeps the figures. */
        public String getKey() {
            return group == null ? "none" : "g" + group.getNumber();
        }

        /** How many have come. */
        public long getArrived() {
            return guests.stream().filter(Guest::isPresent).count();
        }

        /** Who has not come. */
        public List<Guest> getAbsent() {
            return guests.stream().filter(guest -> !guest.isPresent()).toList();
        }
    }

    /** The reception at {@code venue} as it stands now. */
    public Standing at(Venue venue) {
        var here = arrivals.at(venue);
        var draft = plans.draft(venue);
        var chart = plans.published(venue).orElse(null);
        var places = draft.getPeople().stream().collect(Collectors.toMap(member -> member.getMember().getId(), Function.identity()));
        var guests = arrivals.expectedAt(venue).stream().map(member -> guest(member.getId(), here, places, chart, member)).toList();
        var groups = new ArrayList<GroupStanding>();
        for (var group : draft.getGroups()) {
            var table = chart == null ? null : chart.tableOf(group).map(each -> each.getNumber()).orElse(null);
            groups.add(new GroupStanding(group, table, guests.stream()
                    .filter(guest -> guest.place() != null && guest.place().getGroup().equals(group)).toList()));
        }
        var without = guests.stream().filter(guest -> guest.place() == null).toList();
        if (!without.isEmpty()) {
            groups.add(new GroupStanding(null, null, without));
        }
        return new Standing(guests, groups, draft.getGroups().stream().flatMap(group -> Substitution.in(group, here).stream()).toList(), here);
    }

    private static Guest guest(long id, Map<Long, Arrival> here, Map<Long, WorkGroupMember> places, SeatingChart chart,
                               TeamMember member) {
        return new Guest(member, places.get(id), chart == null ? null : chart.tableOf(id).orElse(null),
                chart == null ? null : chart.seatOf(id).orElse(null), here.get(id));
    }
}
