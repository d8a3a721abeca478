package jp.kenshu.group.formation.search;

import java.util.ArrayList;
import java.util.List;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.bendable.BendableScore;

/** A division into groups as the solver works on it: the free units, the slots open to them, and all that stands still. */
@PlanningSolution
public class Plan {

    static final int HARD = 1;
    static final int SOFT = 6;

    private Division start;
    @ValueRangeProvider
    private List<Slot> open = new ArrayList<>();
    @PlanningEntityCollectionProperty
    private List<Placement> placements = new ArrayList<>();
    @PlanningScore(bendableHardLevelsSize = HARD, bendableSoftLevelsSize = SOFT)
    private BendableScore score;

    /** For the solver, which copies plans. */
    public Plan() {
    }

    /** The plan that begins at {@code start}. */
    Plan(Division start) {
        this.start = start;
        open = start.slots().stream().filter(slot -> !slot.closed()).toList();
        for (int index = 0; index < start.places().length; index++) {
            var unit = start.task().units().get(index);
            if (!unit.alone() && unit.pin() == 0) {
                placements.add(new Placement(unit, index, start.slots().get(start.places()[index])));
            }
        }
    }

    /** The division that this plan has come to. */
    Division division() {
        var places = start.places().clone();
        placements.forEach(placement -> places[placement.getIndex()] = placement.getSlot().index());
        return new Division(start.task(), start.slots(), places);
    }

    List<Slot> getOpen() {
        return open;
    }

    List<Placement> getPlacements() {
        return placements;
    }

    boolean canMove() {
        return !placements.isEmpty() && open.size() > 1;
    }
}
