package jp.kenshu.group.formation.search;

import java.util.List;
import java.util.stream.Collectors;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;

/** One step of the search: one or several units go to other groups at once. */
public class Regrouping extends AbstractMove<Plan> {

    private static final String SLOT = "slot";

    private final List<Placement> placements;
    private final List<Slot> targets;

    Regrouping(List<Placement> placements, List<Slot> targets) {
        this.placements = placements;
        this.targets = targets;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<Plan> director) {
        for (int index = 0; index < placements.size(); index++) {
            if (placements.get(index).getSlot() != targets.get(index)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Plan> director) {
        for (int index = 0; index < placements.size(); index++) {
            var placement = placements.get(index);
            director.beforeVariableChanged(placement, SLOT);
            placement.goTo(targets.get(index));
            director.afterVariableChanged(placement, SLOT);
        }
    }

    @Override
    public String toString() {
        return placements.stream().map(placement -> placement.getUnit().key()).collect(Collectors.joining(" ")) + " → " + targets;
    }
}
