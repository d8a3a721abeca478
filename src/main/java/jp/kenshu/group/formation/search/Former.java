package jp.kenshu.group.formation.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import java.util.function.Consumer;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;

/**
 * Divides units into groups: quick openings first, then Timefold's local search from the best of them. The same task and seed
 * always give the same division, unless it is stopped or takes longer than the safety limit. It may be stopped at any moment
 * from another thread and then answers the best so far.
 */
public final class Former {

    /** No search goes on longer, even on a slow machine. */
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final long MOVES = 300_000;
    private static final long MOVES_PER_UNIT = 12_000;
    private static final int OPENINGS_TRIED = 12;
    private static final int MANY = 200;
    private static final int SHAKES = 24;
    private static final long MOVES_A_SHAKE = 15_000;
    private static final int SHAKEN_AT_MOST = 9;

    private final Task task;
    private final long seed;
    private final long moves;
    private final SolverFactory<Plan> solvers;
    private final Consumer<Division> better;
    private volatile boolean stopped;
    private volatile Solver<Plan> running;
    private Division best;

    /** Prepares to divide {@code task}; each better division is told to {@code better} as it is found. */
    public Former(Task task, long seed, Consumer<Division> better) {
        this(task, seed, MOVES + MOVES_PER_UNIT * task.free().size(), better);
    }

    /** The same with {@code moves} steps instead of as many as the task deserves. */
    Former(Task task, long seed, long moves, Consumer<Division> better) {
        this.task = task;
        this.seed = seed;
        this.moves = moves;
        this.solvers = SolverFactory.create(config(seed));
        this.better = better;
    }

    /** Ends the search as soon as possible. */
    public void stop() {
        stopped = true;
        var solver = running;
        if (solver != null) {
            solver.terminateEarly();
        }
    }

    /** The best division found. Limits are kept wherever they can be kept. */
    public Division form() {
        var openings = Opening.of(task);
        take(openings.get(0));
        var scores = new HashSet<Score>();
        var tried = openings.stream().filter(opening -> scores.add(opening.score())).limit(OPENINGS_TRIED).toList();
        for (var opening : tried) {
            search(roomier(opening), moves / (3 * tried.size()));
        }
        int shakes = task.free().size() < MANY ? (int) Math.min(SHAKES, 1 + moves / MOVES_A_SHAKE) : 1;
        for (int shake = 1; shake <= shakes; shake++) {
            search(shaken(shakes == 1 ? 0 : shake % SHAKEN_AT_MOST, shake), 2 * moves / (3 * shakes));
        }
        return best;
    }

    /** The same division with one empty slot for each scene beside those in use, where the search may begin another group. */
    private static Division roomier(Division division) {
        var slots = new ArrayList<Slot>();
        var indexes = new HashMap<Integer, Integer>();
        for (var slot : division.slots()) {
            if (slot.number() > 0 || Arrays.stream(division.places()).anyMatch(place -> place == slot.index())) {
                indexes.put(slot.index(), slots.size());
                slots.add(new Slot(slots.size(), slot.scene(), slot.number(), slot.closed()));
            }
        }
        for (int scene = 0; scene < division.task().scenes(); scene++) {
            slots.add(new Slot(slots.size(), scene, 0, false));
        }
        return new Division(division.task(), slots, Arrays.stream(division.places()).map(indexes::get).toArray());
    }

    /** The best division with the units of a few groups thrown about, to begin anew from there. */
    private Division shaken(int groups, int shake) {
        var start = roomier(best);
        var open = start.slots().stream().filter(slot -> !slot.closed()).toList();
        var dice = new Random(31 * seed + shake);
        var thrown = dice.ints(groups, 0, open.size()).mapToObj(open::get).toList();
        for (int index = 0; index < start.places().length; index++) {
            if (task.units().get(index).pin() == 0 && thrown.contains(start.slots().get(start.places()[index]))) {
                start.places()[index] = open.get(dice.nextInt(open.size())).index();
            }
        }
        return start;
    }

    private void search(Division start, long steps) {
        var plan = new Plan(start);
        if (stopped || !plan.canMove()) {
            return;
        }
        var solver = solvers.buildSolver(new SolverConfigOverride<Plan>().withTerminationConfig(
                new TerminationConfig().withMoveCountLimit(steps).withSpentLimit(LONGEST)));
        solver.addEventListener(event -> take(event.getNewBestSolution().division()));
        running = solver;
        if (!stopped) {
            take(solver.solve(plan).division());
        }
        running = null;
    }

    private void take(Division found) {
        if (best == null || found.score().compareTo(best.score()) > 0) {
            best = found;
            better.accept(found);
        }
    }

    private static SolverConfig config(long seed) {
        return new SolverConfig().withSolutionClass(Plan.class).withEntityClasses(Placement.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withIncrementalScoreCalculatorClass(PlanScore.class))
                .withRandomSeed(seed)
                .withPhases(new LocalSearchPhaseConfig().withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE)
                        .withMoveSelectorConfig(new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(Regroupings.class)));
    }
}
