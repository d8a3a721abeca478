package jp.kenshu.group.seating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jp.kenshu.group.hall.HallTable;
import jp.kenshu.group.hall.Layout;
import jp.kenshu.group.hall.SeatPlace;

/**
 * Chooses the seats of a group at its table: 司会 looks over the table towards the stage, 書記 sits beside, the people of one
 * municipality sit side by side, wheelchairs at the table's end, who asked for the front looks at the stage.
 */
final class SeatChoice {

    private final HallTable table;
    private final List<SeatPlace> used;
    private final Map<Integer, Sitter> seated = new LinkedHashMap<>();

    private SeatChoice(HallTable table, Layout layout, int people) {
        this.table = table;
        this.used = table.placesFacing(layout.frontX(), layout.frontY()).stream().limit(people).toList();
    }

    /** The seat of each of {@code party}'s people; who is more than the table has seats is left out, never somebody with a role or a need. */
    static Map<Long, Integer> of(Party party, HallTable table, Layout layout) {
        var people = party.people().stream().sorted(Comparator.comparing((Sitter sitter) -> !hasRole(sitter))
                .thenComparing(sitter -> !(sitter.wheelchair() || sitter.front()))).limit(table.seats()).toList();
        var choice = new SeatChoice(table, layout, people.size());
        choice.seat(people);
        var seats = new LinkedHashMap<Long, Integer>();
        party.people().forEach(sitter -> choice.seated.forEach((seat, who) -> {
            if (who.id() == sitter.id()) {
                seats.put(sitter.id(), seat);
            }
        }));
        return seats;
    }

    private static boolean hasRole(Sitter sitter) {
        return sitter.chair() || sitter.scribe();
    }

    private void seat(List<Sitter> people) {
        var chair = people.stream().filter(Sitter::chair).findFirst();
        var scribe = people.stream().filter(sitter -> sitter.scribe() && !sitter.chair()).findFirst();
        var chairSeat = used.isEmpty() ? null : used.get(0);
        chair.ifPresent(sitter -> seated.put(chairSeat.number(), sitter));
        var scribeSeat = scribe.map(sitter -> chair.isPresent() ? beside(chairSeat) : chairSeat).orElse(null);
        scribe.ifPresent(sitter -> seated.put(scribeSeat.number(), sitter));
        var others = byTeam(people.stream().filter(sitter -> !seated.containsValue(sitter)).toList(), chair, scribe);
        var path = path(chair.isPresent() ? chairSeat : null, scribeSeat);
        for (int index = 0; index < others.size(); index++) {
            seated.put(path.get(index).number(), others.get(index));
        }
        others.stream().filter(Sitter::wheelchair).forEach(sitter -> exchange(sitter, path, Comparator.comparingDouble(this::fromMiddle).reversed(),
                Sitter::wheelchair));
        others.stream().filter(sitter -> sitter.front() && !sitter.wheelchair()).forEach(sitter -> exchange(sitter, path,
                Comparator.comparingInt(used::indexOf), who -> who.front() || who.wheelchair()));
    }

    private SeatPlace beside(SeatPlace seat) {
        return used.stream().filter(other -> other != seat)
                .min(Comparator.comparingLong(other -> Math.round(1000 * seat.distanceTo(other)))).orElseThrow();
    }

    /** Those of the scribe's municipality first and of the chair's last, as they sit on either side of the two. */
    private static List<Sitter> byTeam(List<Sitter> others, Optional<Sitter> chair, Optional<Sitter> scribe) {
        var sizes = others.stream().collect(Collectors.groupingBy(Sitter::team, Collectors.counting()));
        long scribes = scribe.map(Sitter::team).orElse(-1L);
        long chairs = chair.map(Sitter::team).filter(team -> team != scribes).orElse(-1L);
        return others.stream().sorted(Comparator.comparing((Sitter sitter) -> sitter.team() != scribes)
                .thenComparing(sitter -> sitter.team() == chairs)
                .thenComparing(sitter -> -sizes.get(sitter.team())).thenComparing(Sitter::team)).toList();
    }

    /** The other seats around the table, from beside the scribe on to beside the chair. */
    private List<SeatPlace> path(SeatPlace chair, SeatPlace scribe) {
        var ring = new ArrayList<>(used.stream().sorted(Comparator.comparingInt(SeatPlace::number)).toList());
        var last = scribe != null ? scribe : chair;
        if (last == null) {
            return ring;
        }
        int size = ring.size();
        int from = ring.indexOf(last);
        boolean backwards = chair != null && scribe != null && ring.get((from + 1) % size) == chair && size > 2;
        var path = new ArrayList<SeatPlace>();
        for (int step = 1; step < size; step++) {
            path.add(ring.get(Math.floorMod(from + (backwards ? -step : step), size)));
        }
        path.remove(chair);
        return path;
    }

    private double fromMiddle(SeatPlace place) {
        return place.distanceTo(table.middleX(), table.middleY());
    }

    private void exchange(Sitter sitter, List<SeatPlace> path, Comparator<SeatPlace> better, Predicate<Sitter> keeps) {
        var now = new HashMap<Long, Integer>();
        seated.forEach((seat, who) -> now.put(who.id(), seat));
        int own = now.get(sitter.id());
        var ownPlace = path.stream().filter(place -> place.number() == own).findFirst().orElseThrow();
        path.stream().filter(place -> seated.containsKey(place.number()) && !keeps.test(seated.get(place.number())))
                .min(better.thenComparingInt(SeatPlace::number)).filter(place -> better.compare(place, ownPlace) < 0).ifPresent(place -> {
                    seated.put(own, seated.get(place.number()));
                    seated.put(place.number(), sitter);
                });
    }
}
