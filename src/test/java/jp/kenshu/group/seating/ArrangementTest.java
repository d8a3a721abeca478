package jp.kenshu.group.seating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import jp.kenshu.group.hall.HallTable;
import jp.kenshu.group.hall.Layout;
import jp.kenshu.group.hall.TableShape;
import org.junit.jupiter.api.Test;

/** People on seats: what a proposal looks like, and that no change by hand ever loses or doubles anybody. */
class ArrangementTest {

    private static final HallTable TABLE = new HallTable(1, TableShape.RECTANGLE, 8, 10, 10, false, false);
    private static final Layout HALL = new Layout(60, 60, List.of(TABLE), List.of());

    @Test
    void chairLooksAtTheStageWithTheScribeBesideAndTeamsSideBySide() {
        var party = new Party(1, 1, 1, List.of(sitter(1, 10, true, false), sitter(2, 20, false, true), sitter(3, 10, false, false),
                sitter(4, 10, false, false), sitter(5, 20, false, false), sitter(6, 30, false, false), sitter(7, 30, false, false), sitter(8, 20, false, false)));

        var seats = SeatChoice.of(party, TABLE, HALL);

        assertEquals(6, seats.get(1L));
        assertEquals(7, seats.get(2L));
        var around = IntStream.range(0, 8).map(step -> (6 + step) % 8 + 1).mapToObj(seat -> seats.entrySet().stream()
                .filter(entry -> entry.getValue() == seat).findFirst().orElseThrow().getKey()).toList();
        assertEquals(List.of(20L, 20L, 20L, 30L, 30L, 10L, 10L, 10L), around.stream().map(person -> party.people().stream()
                .filter(sitter -> sitter.id() == person).findFirst().orElseThrow().team()).toList());
    }

    @Test
    void wheelchairsSitAtTheEndAndNeedsAreNeverLeftStanding() {
        var party = new Party(1, 1, 1, IntStream.rangeClosed(1, 10).mapToObj(id -> new Sitter(id, id % 3, id == 1, id == 2, id == 9, id == 10)).toList());

        var seats = SeatChoice.of(party, TABLE, HALL);

        assertEquals(8, seats.size());
        assertTrue(List.of(1, 4, 5, 8).contains(seats.get(10L)), seats.toString());
        assertTrue(seats.get(9L) >= 5, seats.toString());
        assertTrue(seats.keySet().containsAll(List.of(1L, 2L, 9L, 10L)));
    }

    @Test
    void nobodyIsTwiceOrNowhereWhateverIsDoneByHand() {
        var random = new Random(4);
        for (int round = 0; round < 1000; round++) {
            var layout = Gatherings.hall(random, 1 + random.nextInt(8));
            var parties = Gatherings.parties(random, 1 + random.nextInt(8));
            var arrangement = Arrangement.proposed(layout, parties, Arrangement.NONE);
            mustHold(arrangement, layout, parties);
            var seatedAtFirst = people(arrangement);
            for (int change = 0; change < 5; change++) {
                var party = parties.get(random.nextInt(parties.size()));
                var at = arrangement.find(party.group());
                if (random.nextBoolean() || at.isEmpty() || at.get().seats().isEmpty()) {
                    var wasSeated = at.isPresent();
                    var table = layout.tables().get(random.nextInt(layout.tables().size())).number();
                    var before = arrangement.groups().size();
                    arrangement = arrangement.moved(party, table, parties, layout);
                    assertEquals(table, arrangement.find(party.group()).orElseThrow().table());
                    assertTrue(wasSeated ? arrangement.groups().size() == before : arrangement.groups().size() >= before, "a group lost its table");
                } else {
                    var person = party.people().get(random.nextInt(party.size())).id();
                    var seat = 1 + random.nextInt(layout.find(at.get().table()).orElseThrow().seats());
                    var before = at.get().seats();
                    arrangement = arrangement.seated(party.group(), person, seat);
                    assertEquals(seat, arrangement.find(party.group()).orElseThrow().seats().get(person));
                    assertTrue(!before.containsKey(person)
                            || arrangement.find(party.group()).orElseThrow().seats().keySet().equals(before.keySet()), "a seat was lost");
                }
                mustHold(arrangement, layout, parties);
            }
            var again = Arrangement.proposed(layout, parties, arrangement);
            mustHold(again, layout, parties);
            arrangement.groups().stream().filter(Arrangement.AtTable::pinned).forEach(pinned -> {
                var kept = again.find(pinned.group()).orElseThrow();
                assertEquals(pinned.table(), kept.table());
                pinned.seats().forEach((person, seat) -> assertEquals(seat, kept.seats().get(person)));
            });
            assertFalse(seatedAtFirst.isEmpty());
        }
    }

    private static void mustHold(Arrangement arrangement, Layout layout, List<Party> parties) {
        var people = people(arrangement);
        assertEquals(people.size(), new HashSet<>(people).size());
        arrangement.groups().forEach(at -> {
            var party = parties.stream().filter(each -> each.group() == at.group()).findFirst().orElseThrow();
            var table = layout.find(at.table()).orElseThrow();
            assertTrue(at.seats().keySet().stream().allMatch(party::includes));
            assertTrue(at.seats().values().stream().allMatch(seat -> seat >= 1 && seat <= table.seats()));
            assertEquals(Math.min(table.seats(), party.size()), at.seats().size(), "seats left empty while somebody stands");
        });
    }

    private static List<Long> people(Arrangement arrangement) {
        return arrangement.groups().stream().flatMap(at -> at.seats().keySet().stream()).toList();
    }

    @Test
    void whoLeavesFreesTheSeatAndWhoComesGetsOne() {
        var party = new Party(1, 1, 1, IntStream.rangeClosed(1, 6).mapToObj(id -> sitter(id, 1, id == 1, id == 2)).toList());
        var before = Arrangement.proposed(HALL, List.of(party), Arrangement.NONE).seated(1, 3, 1);
        var changed = new Party(1, 1, 1, IntStream.of(1, 2, 3, 4, 5, 7).mapToObj(id -> sitter(id, 1, id == 1, id == 2)).toList());

        var following = before.following(HALL, List.of(changed));
        var after = Arrangement.proposed(HALL, List.of(changed), before);

        assertEquals(5, following.find(1).orElseThrow().seats().size());
        assertEquals(6, after.find(1).orElseThrow().seats().size());
        assertEquals(1, after.find(1).orElseThrow().seats().get(3L));
        assertEquals(Arrangement.NONE, before.following(HALL, List.of()));
        assertEquals(Arrangement.NONE, before.following(Layout.EMPTY, List.of(party)));
    }

    @Test
    void noTableHasTwoGroupsAndNoSeatTwoPeople() {
        assertThrows(IllegalArgumentException.class, () -> new Arrangement.AtTable(1, 1, false, Map.of(1L, 1, 2L, 1)));
        assertThrows(IllegalArgumentException.class, () -> new Arrangement(List.of(
                new Arrangement.AtTable(1, 1, false, Map.of()), new Arrangement.AtTable(2, 1, false, Map.of()))));
    }

    private static Sitter sitter(long id, long team, boolean chair, boolean scribe) {
        return new Sitter(id, team, chair, scribe, false, false);
    }
}
