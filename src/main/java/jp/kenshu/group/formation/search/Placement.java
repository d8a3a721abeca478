package jp.kenshu.group.formation.search;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;

/** Where the search has one unit at this moment. */
@PlanningEntity
public class Placement {

    private Unit unit;
    private int index;
    @PlanningVariable
    private Slot slot;

    /** For the solver, which copies placements. */
    public Placement() {
    }

    Placement(Unit unit, int index, Slot slot) {
        this.unit = unit;
        this.index = index;
        this.slot = slot;
    }

    /** The unit goes to another group. */
    void goTo(Slot target) {
        slot = target;
    }

    Unit getUnit() {
        return unit;
    }

    /** The unit's index in the task. */
    int getIndex() {
        return index;
    }

    Slot getSlot() {
        return slot;
    }
}
