package jp.kenshu.group.formation;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.common.decorator.SelectionFilter;
import ai.timefold.solver.core.impl.heuristic.selector.move.generic.ChangeMove;

/** Saves the search, at a venue with very many teams, the moves to scenes that a team does not wish for. */
public class WorthMoving implements SelectionFilter<Plan, ChangeMove<Plan>> {

    /** With fewer units than this every move is worth trying. */
    static final int MANY = 200;

    @Override
    public boolean accept(ScoreDirector<Plan> director, ChangeMove<Plan> move) {
        var placement = (Placement) move.getEntity();
        return director.getWorkingSolution().getPlacements().size() < MANY
                || !placement.getUnit().dislikes(((Slot) move.getToPlanningValue()).scene());
    }
}
