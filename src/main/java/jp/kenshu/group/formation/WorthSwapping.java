package jp.kenshu.group.formation;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.common.decorator.SelectionFilter;
import ai.timefold.solver.core.impl.heuristic.selector.move.generic.SwapMove;

/** Saves the search, at a venue with very many teams, the exchanges that bring a team to a scene it does not wish for. */
public class WorthSwapping implements SelectionFilter<Plan, SwapMove<Plan>> {

    @Override
    public boolean accept(ScoreDirector<Plan> director, SwapMove<Plan> move) {
        var one = (Placement) move.getLeftEntity();
        var other = (Placement) move.getRightEntity();
        if (one.getSlot() == other.getSlot()) {
            return false;
        }
        return director.getWorkingSolution().getPlacements().size() < WorthMoving.MANY
                || !one.getUnit().dislikes(other.getSlot().scene()) && !other.getUnit().dislikes(one.getSlot().scene());
    }
}
