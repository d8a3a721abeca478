package jp.kenshu.group.formation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jp.kenshu.assignment.role.RoleWishChoice;
import jp.kenshu.assignment.role.WishedRole;
import org.junit.jupiter.api.Test;

/** Who comes first for a role: never twice in a row and never the reluctant while there are others, then the willing. */
class RoleOrderTest {

    private static final RoleWishChoice SPARED = new RoleWishChoice(Set.of(), true);

    @Test
    void whoIsWillingChairsBeforeTheOthersAndWhoWouldRatherNotComesLast() {
        var neutral = officer(1, RoleWishChoice.NONE);
        var willing = officer(2, willing(WishedRole.CHAIR));
        var reluctant = officer(3, SPARED);
        var elsewhere = officer(4, willing(WishedRole.SCRIBE));

        assertEquals(List.of(2L, 1L, 4L, 3L), order(RoleOrder.chairs(each -> false), neutral, willing, reluctant, elsewhere));
    }

    @Test
    void nobodyHoldsTheSameRoleTwiceInARowWhileThereAreOthersHoweverWilling() {
        var again = new Candidate(1, 1, 1, 3, false, false, true, true, willing(WishedRole.values()), Set.of(Duties.Role.values()), false);
        var partner = new Candidate(2, 2, 1, 3, false, false, false, false, RoleWishChoice.NONE, Set.of(), false);
        var reluctant = new Candidate(3, 3, 1, 3, false, false, true, false, SPARED, Set.of(), false);

        assertEquals(List.of(2L, 3L, 1L), order(RoleOrder.chairs(each -> false), again, partner, reluctant));
        assertEquals(List.of(2L, 3L, 1L), order(RoleOrder.scribes(0, each -> false), again, partner, reluctant));
        assertEquals(List.of(2L, 3L, 1L), order(RoleOrder.presenters(), again, partner, reluctant));
        assertFalse(again.mayChair());
    }

    @Test
    void anotherRoleLastTimeSpeaksAgainstNothing() {
        var scribeBefore = new Candidate(1, 1, 1, 3, false, false, true, true, RoleWishChoice.NONE, Set.of(Duties.Role.SCRIBE), false);
        var other = officer(2, RoleWishChoice.NONE);

        assertEquals(List.of(1L, 2L), order(RoleOrder.chairs(each -> false), other, scribeBefore));
        assertEquals(List.of(2L, 1L), order(RoleOrder.scribes(0, each -> false), other, scribeBefore));
    }

    @Test
    void amongEqualsWhoHasChairedBeforeComesFirst() {
        var experienced = new Candidate(2, 2, 2, 3, false, false, true, false, RoleWishChoice.NONE, Set.of(), true);

        assertEquals(List.of(2L, 1L), order(RoleOrder.chairs(each -> false), officer(1, RoleWishChoice.NONE), experienced));
        assertEquals(List.of(1L, 2L), order(RoleOrder.chairs(each -> false), officer(1, willing(WishedRole.CHAIR)), experienced));
    }

    @Test
    void whoIntroducesTheMunicipalityDoesNotChairWhileAnotherCan() {
        assertEquals(List.of(2L, 1L), order(RoleOrder.chairs(each -> each.id() == 1), officer(1, willing(WishedRole.CHAIR)), officer(2, RoleWishChoice.NONE)));
    }

    @Test
    void representativeIntroducesUnlessTheyWishAnotherRoleOrAColleagueIsWilling() {
        var representative = new Candidate(1, 1, 1, 2, false, true, true, false, RoleWishChoice.NONE, Set.of(), false);
        var wouldChair = new Candidate(1, 1, 1, 2, false, true, true, false, willing(WishedRole.CHAIR), Set.of(), false);
        var wouldRatherNot = new Candidate(1, 1, 1, 2, false, true, true, false, SPARED, Set.of(), false);

        assertEquals(List.of(1L, 2L), order(RoleOrder.presenters(), officer(2, RoleWishChoice.NONE), representative));
        assertEquals(List.of(2L, 1L), order(RoleOrder.presenters(), officer(2, willing(WishedRole.PRESENTER)), representative));
        assertEquals(List.of(2L, 1L), order(RoleOrder.presenters(), officer(2, RoleWishChoice.NONE), wouldChair));
        assertEquals(List.of(2L, 1L), order(RoleOrder.presenters(), officer(2, RoleWishChoice.NONE), wouldRatherNot));
    }

    @Test
    void scribeComesFromAnotherMunicipalityThanTheChairBeforeAnyWishCounts() {
        var sameTown = new Candidate(1, 1, 1, 3, false, false, true, false, willing(WishedRole.SCRIBE), Set.of(), false);
        var otherTown = new Candidate(2, 2, 2, 3, false, false, true, false, SPARED, Set.of(), false);

        assertEquals(List.of(2L, 1L), order(RoleOrder.scribes(1, each -> false), sameTown, otherTown));
        assertEquals(List.of(1L, 2L), order(RoleOrder.scribes(0, each -> false), sameTown, otherTown));
    }

    @Test
    void willingnessMakesAPartnerAPossibleChairAndReluctanceUnmakesAnOfficer() {
        assertTrue(new Candidate(1, 1, 1, 2, false, false, false, false, willing(WishedRole.CHAIR), Set.of(), false).mayChair());
        assertFalse(new Candidate(1, 1, 1, 2, false, false, true, false, SPARED, Set.of(), false).mayChair());
        assertFalse(new Candidate(1, 1, 1, 1, false, true, true, false, willing(WishedRole.CHAIR), Set.of(), false).mayChair());
    }

    private static Candidate officer(long id, RoleWishChoice wish) {
        return new Candidate(id, (int) id, 1, 3, false, false, true, false, wish, Set.of(), false);
    }

    private static RoleWishChoice willing(WishedRole... roles) {
        return new RoleWishChoice(Set.of(roles), false);
    }

    private static List<Long> order(Comparator<Candidate> order, Candidate... candidates) {
        return Stream.of(candidates).sorted(order).map(Candidate::id).toList();
    }
}
