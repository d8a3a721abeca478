package jp.kenshu.group.formation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.kenshu.group.formation.search.Score;
import jp.kenshu.group.formation.search.Slot;
import jp.kenshu.group.formation.search.Tally;

/**
 * The count behind the score of a board, in which a party can be tried in another group at the cost of what that touches. Behind the
 * groups of the board there is an empty one for each scene, for who would begin a new group.
 */
final class Ledger {

    private final Situation situation;
    private final Map<Integer, Integer> slotOf = new HashMap<>();
    private final int groups;
    private final Tally tally;

    /** Counts {@code board} as it stands in {@code situation}. */
    Ledger(Situation situation, Board board) {
        this.situation = situation;
        var division = situation.division(board);
        var slots = new ArrayList<>(division.slots());
        groups = slots.size();
        slots.forEach(slot -> slotOf.put(slot.number(), slot.index()));
        for (int scene = 0; scene < situation.scenes().size(); scene++) {
            slots.add(new Slot(slots.size(), scene, 0, false));
        }
        tally = new Tally(division.task(), List.copyOf(slots));
        for (int index = 0; index < division.places().length; index++) {
            tally.add(division.task().units().get(index), division.places()[index]);
        }
    }

    /** The score as it stands. */
    Score score() {
        return tally.score();
    }

    /**
     * The score if {@code party} went {@code from} its group, if it is in one, to the one of {@code number}; a group that is not there
     * would begin on the scene of index {@code scene}.
     */
    Score ifMoved(Party party, Optional<Integer> from, int number, int scene) {
        var unit = situation.unit(party);
        int to = slotOf.getOrDefault(number, groups + scene);
        from.ifPresent(group -> tally.remove(unit, slotOf.get(group)));
        tally.add(unit, to);
        var score = tally.score();
        tally.remove(unit, to);
        from.ifPresent(group -> tally.add(unit, slotOf.get(group)));
        return score;
    }
}
