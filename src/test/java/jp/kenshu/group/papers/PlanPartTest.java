package jp.kenshu.group.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;

import jp.kenshu.group.hall.HallProposal;
import jp.kenshu.group.hall.HallTable;
import jp.kenshu.group.hall.Layout;
import org.junit.jupiter.api.Test;

/** How the plan of a large hall is divided: every table stands whole on one part, and no part is larger than its sheet. */
class PlanPartTest {

    @Test
    void smallHallIsOnePart() {
        var hall = HallProposal.forGroups(List.of(4, 4, 6));

        assertEquals(List.of(PlanPart.whole(hall)), PlanPart.of(hall, hall.columns(), hall.rows()));
        assertEquals(List.of(PlanPart.whole(Layout.EMPTY)), PlanPart.of(Layout.EMPTY, 5, 5));
    }

    @Test
    void everyTableOfALargeHallStandsWholeOnOnePart() {
        var hall = HallProposal.forGroups(Collections.nCopies(40, 8));

        var parts = PlanPart.of(hall, 29, 17);

        assertTrue(parts.size() > 1 && parts.size() <= 9, parts.size() + " parts");
        assertEquals(hall.tables().stream().map(HallTable::number).toList(),
                parts.stream().flatMap(part -> part.tables().stream()).map(HallTable::number).sorted().toList());
        parts.forEach(part -> {
            assertTrue(part.width() <= 29 && part.depth() <= 17, part::toString);
            part.tables().forEach(table -> assertTrue(table.x() >= part.x() && table.x() + table.width() <= part.x() + part.width()
                    && table.y() >= part.y() && table.y() + table.depth() <= part.y() + part.depth(), () -> table + " in " + part));
        });
    }

    @Test
    void tableLargerThanASheetHasAPartOfItsOwn() {
        var hall = HallProposal.forGroups(List.of(12, 12));

        assertEquals(2, PlanPart.of(hall, 3, 3).size());
    }
}
