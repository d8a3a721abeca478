package jp.kenshu.group.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import jp.kenshu.RuleViolation;
import org.junit.jupiter.api.Test;

/** The hall that is proposed, what may stand where, and where the seats of a table are. */
class HallTest {

    @Test
    void proposedHallHoldsEveryGroupOfAnySizeUpToTwelve() {
        for (int groups = 0; groups <= 80; groups++) {
            for (int size = 1; size <= 12; size++) {
                var wanted = size;
                var layout = HallProposal.forGroups(IntStream.range(0, groups).mapToObj(each -> wanted).toList()).checked();

                assertEquals(groups == 0 ? 8 : groups, layout.tables().size());
                assertTrue(groups == 0 || layout.tables().stream().allMatch(table -> table.seats() >= wanted), groups + " × " + size);
            }
        }
    }

    @Test
    void proposedHallForR5FacesTheStageInThreeColumns() {
        var layout = HallProposal.forGroups(List.of(8, 8, 8, 8, 8, 8, 8, 9));

        assertEquals(10, layout.tables().get(0).seats());
        assertEquals(List.of(1, 3, 4, 6, 7), layout.tables().stream().filter(HallTable::roomy).map(HallTable::number).toList());
        assertTrue(layout.frontY() < layout.tables().get(0).y());
    }

    @Test
    void seatsGoClockwiseAndChairsLookAtTheStage() {
        var table = new HallTable(1, TableShape.RECTANGLE, 6, 10, 10, false, false);

        var places = table.places();
        var facing = table.placesFacing(14, 0);

        assertEquals(List.of(1, 2, 3, 4, 5, 6), places.stream().map(SeatPlace::number).toList());
        assertTrue(places.get(0).x() < places.get(1).x() && places.get(3).x() > places.get(4).x());
        assertTrue(places.get(0).y() < places.get(5).y());
        assertEquals(List.of(5, 4, 6, 2, 1, 3), facing.stream().map(SeatPlace::number).toList());
    }

    @Test
    void seatsNeverOverlapWhateverTheTable() {
        for (var shape : TableShape.values()) {
            for (int seats = 1; seats <= HallTable.SEATS_MAX; seats++) {
                for (var turned : List.of(false, true)) {
                    var table = new HallTable(1, shape, seats, 3, 4, turned, false);
                    var places = table.places();
                    assertEquals(seats, places.size());
                    assertEquals(places.stream().map(SeatPlace::number).sorted().toList(),
                            table.placesFacing(20, 0).stream().map(SeatPlace::number).sorted().toList());
                    for (var place : places) {
                        assertTrue(place.x() >= 3 && place.x() <= 3 + table.width() && place.y() >= 4 && place.y() <= 4 + table.depth(), table + " " + place);
                        places.stream().filter(other -> other.number() > place.number())
                                .forEach(other -> assertTrue(place.distanceTo(other) > 0.9, table + " " + place + " " + other));
                    }
                }
            }
        }
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var wrong = new Layout(20, 20, List.of(new HallTable(1, TableShape.RECTANGLE, 6, 0, 0, false, false),
                new HallTable(1, TableShape.RECTANGLE, 13, 2, 2, false, false), new HallTable(2, TableShape.ROUND, 6, 18, 18, false, false)),
                List.of(new Fixture(FixtureKind.STAGE, 15, 0, 9, 2)));

        var said = assertThrows(RuleViolation.class, wrong::checked).all().stream().map(RuleViolation::key).toList();

        assertEquals(List.of("hall.seats.wrong", "hall.outside", "hall.fixtureOutside.STAGE", "hall.numberTwice"), said);
    }

    @Test
    void overlappingTablesAndTablesOnTheStageAreNamed() {
        var stage = List.of(new Fixture(FixtureKind.STAGE, 0, 0, 10, 2));
        var overlapping = new Layout(40, 40, List.of(new HallTable(1, TableShape.RECTANGLE, 6, 0, 5, false, false),
                new HallTable(2, TableShape.RECTANGLE, 6, 2, 6, false, false)), stage);
        var onStage = new Layout(40, 40, List.of(new HallTable(1, TableShape.RECTANGLE, 6, 0, 1, false, false)), stage);

        assertEquals("hall.overlap", assertThrows(RuleViolation.class, overlapping::checked).key());
        assertEquals("hall.onStage", assertThrows(RuleViolation.class, onStage::checked).key());
    }
}
