package jp.kenshu.group.seating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import jp.kenshu.group.hall.Fixture;
import jp.kenshu.group.hall.FixtureKind;
import jp.kenshu.group.hall.HallProposal;
import jp.kenshu.group.hall.HallTable;
import jp.kenshu.group.hall.Layout;
import jp.kenshu.group.hall.TableShape;
import org.junit.jupiter.api.Test;

/** Where a table is said to stand, wherever the stage is. */
class WhereaboutsTest {

    @Test
    void tablesAreNamedAsSeenTowardsTheStage() {
        var hall = HallProposal.forGroups(IntStream.range(0, 9).mapToObj(group -> 8).toList());

        assertEquals(List.of("front left", "front middle", "front right", "middle left", "middle middle", "middle right",
                "back left", "back middle", "back right"), said(hall));
    }

    @Test
    void leftIsRightWhenTheStageIsAtTheOtherEnd() {
        var tables = List.of(new HallTable(1, TableShape.ROUND, 6, 0, 0, false, false), new HallTable(2, TableShape.ROUND, 6, 20, 0, false, false));

        assertEquals(List.of("middle left", "middle right"), said(new Layout(30, 30, tables, List.of(new Fixture(FixtureKind.SCREEN, 3, 0, 20, 1)))));
        assertEquals(List.of("middle right", "middle left"), said(new Layout(30, 30, tables, List.of(new Fixture(FixtureKind.STAGE, 3, 28, 20, 2)))));
    }

    @Test
    void singleTableIsInTheMiddle() {
        assertEquals(List.of("middle middle"), said(new Layout(30, 30, List.of(new HallTable(1, TableShape.ROUND, 6, 3, 3, false, false)), List.of())));
    }

    private static List<String> said(Layout hall) {
        var whereabouts = new Whereabouts(hall);
        return hall.tables().stream().map(table -> whereabouts.depth(table) + " " + whereabouts.side(table)).toList();
    }
}
