package jp.kenshu.group.formation.search;

import ai.timefold.solver.core.api.score.buildin.bendable.BendableScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;

/** Tells the solver how good its plan is, by the same count as the board shows. */
public class PlanScore implements IncrementalScoreCalculator<Plan, BendableScore> {

    private Tally tally;

    @Override
    public void resetWorkingSolution(Plan plan) {
        tally = plan.division().tally();
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        // units neither come nor go while the solver works
    }

    @Override
    public void afterEntityAdded(Object entity) {
        // units neither come nor go while the solver works
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        var placement = (Placement) entity;
        tally.remove(placement.getUnit(), placement.getSlot().index());
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        var placement = (Placement) entity;
        tally.add(placement.getUnit(), placement.getSlot().index());
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        // units neither come nor go while the solver works
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        // units neither come nor go while the solver works
    }

    @Override
    public BendableScore calculateScore() {
        var soft = new int[Plan.SOFT];
        for (int level = 0; level < soft.length; level++) {
            soft[level] = tally.level(level);
        }
        return BendableScore.of(new int[] {-tally.broken()}, soft);
    }
}
