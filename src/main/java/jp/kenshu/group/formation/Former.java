package jp.kenshu.group.formation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.function.Consumer;

import ai.timefold.solver.core.api.solver.Solver;
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

    private final Task task;
    private final long seed;
    private final long moves;
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
        for (int number = 0; number < tried.size(); number++) {
            search(roomier(tried.get(number)), seed + number, moves / (2 * tried.size()));
        }
        search(roomier(best), seed + tried.size(), moves / 2);
        return best;
    }

    /** The same division with a few empty slots for each scene, where the search may begin new groups. */
    private static Division roomier(Division division) {
        var slots = new ArrayList<>(division.slots());
        for (int scene = 0; scene < division.task().scenes(); scene++) {
            slots.add(new Slot(slots.size(), scene, 0, false));
        }
        return new Division(division.task(), slots, division.places());
    }

    private void search(Division start, long dice, long steps) {
        var plan = new Plan(start);
        if (stopped || !plan.canMove()) {
            return;
        }
        Solver<Plan> solver = SolverFactory.<Plan>create(config(dice, steps)).buildSolver();
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

    private static SolverConfig config(long dice, long steps) {
        var search = new LocalSearchPhaseConfig().withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE)
                .withMoveSelectorConfig(new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(Regroupings.class));
        search.withTerminationConfig(new TerminationConfig().withMoveCountLimit(steps));
        return new SolverConfig().withSolutionClass(Plan.class).withEntityClasses(Placement.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withIncrementalScoreCalculatorClass(PlanScore.class))
                .withRandomSeed(dice).withPhases(search)
                .withTerminationConfig(new TerminationConfig().withSpentLimit(LONGEST));
    }
}
