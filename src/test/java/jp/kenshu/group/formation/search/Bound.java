package jp.kenshu.group.formation.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;

/**
 * What no division into groups can surpass, rule after rule, as CP-SAT proves it. A venue of few teams is modelled in full: a
 * group is known by its first unit. Of very many teams only who goes to which scene and how many groups that makes is
 * modelled, which may promise more than can be done, never less.
 */
public final class Bound {

    private static final int FULL_UP_TO = 40;
    private static final double SECONDS_A_RULE = 12;

    static {
        Loader.loadNativeLibraries();
    }

    private final Task task;
    private final List<Unit> free;
    private final Score standing;
    private final Limits limits;
    private CpModel model;

    private Bound(Task task) {
        this.task = task;
        this.limits = task.limits();
        this.free = task.free();
        var alone = new Task(limits, task.units().stream().filter(unit -> unit.alone() || unit.pin() > 0).toList(),
                task.scenes(), task.prefectures(), task.professions(), task.fixedScenes());
        this.standing = new Division(alone, alone.standingSlots(),
                IntStream.range(0, alone.units().size()).toArray()).score();
    }

    /** The bounds of all rules in their order. Those of very many teams are proved for what {@code reached} keeps of the rules before. */
    public static int[] of(Task task, Score reached) {
        if (!task.pinnedGroups().isEmpty()) {
            throw new IllegalArgumentException("The bound knows no pins");
        }
        var bound = new Bound(task);
        var isFull = bound.free.size() <= FULL_UP_TO;
        var bounds = new int[limits(task).size()];
        var kept = new ArrayList<Integer>();
        for (int level = 0; level < bounds.length; level++) {
            bounds[level] = bound.best(level, kept, isFull) + bound.standing.levels()[level];
            kept.add((isFull ? bounds[level] : Math.min(bounds[level], reached.levels()[level])) - bound.standing.levels()[level]);
        }
        return bounds;
    }

    private static List<Rule> limits(Task task) {
        return task.limits().order();
    }

    private int best(int level, List<Integer> kept, boolean isFull) {
        model = new CpModel();
        Function<Rule, LinearArgument> values = isFull ? full() : sceneByScene();
        for (int before = 0; before < kept.size(); before++) {
            model.addGreaterOrEqual(values.apply(limits.order().get(before)), kept.get(before));
        }
        model.maximize(values.apply(limits.order().get(level)));
        var solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(SECONDS_A_RULE).setNumSearchWorkers(2).setRandomSeed(1);
        var status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            throw new IllegalStateException("CP-SAT says " + status + " of rule " + limits.order().get(level));
        }
        return (int) Math.floor(solver.bestObjectiveBound() + 1e-6);
    }

    /** Everything: {@code in[leader][unit][scene]} says that a unit is in the group whose first unit is the leader. */
    private Function<Rule, LinearArgument> full() {
        int count = free.size();
        var in = new BoolVar[count][count][task.scenes()];
        for (int unit = 0; unit < count; unit++) {
            var places = new ArrayList<Literal>();
            for (int leader = 0; leader <= unit; leader++) {
                for (int scene = 0; scene < task.scenes(); scene++) {
                    in[leader][unit][scene] = model.newBoolVar("in");
                    places.add(in[leader][unit][scene]);
                    if (leader < unit) {
                        model.addImplication(in[leader][unit][scene], in[leader][leader][scene]);
                    }
                }
            }
            model.addExactlyOne(places);
        }
        for (int leader = 0; leader < count; leader++) {
            for (int scene = 0; scene < task.scenes(); scene++) {
                var people = LinearExpr.newBuilder();
                for (int unit = leader; unit < count; unit++) {
                    people.addTerm(in[leader][unit][scene], free.get(unit).size());
                }
                model.addLessOrEqual(people, limits.max());
                model.addGreaterOrEqual(people, LinearExpr.term(in[leader][leader][scene], limits.min()));
            }
        }
        return rule -> rule == Rule.FIRST_CHOICE || rule == Rule.NEITHER_CHOICE ? wishes(rule, in) : losses(rule, in);
    }

    private LinearArgument wishes(Rule rule, BoolVar[][][] in) {
        var sum = LinearExpr.newBuilder();
        for (int unit = 0; unit < free.size(); unit++) {
            for (int scene = 0; scene < task.scenes(); scene++) {
                int worth = worth(rule, free.get(unit), scene);
                for (int leader = 0; leader <= unit && worth != 0; leader++) {
                    sum.addTerm(in[leader][unit][scene], worth);
                }
            }
        }
        return sum;
    }

    private static int worth(Rule rule, Unit unit, int scene) {
        return rule == Rule.FIRST_CHOICE ? unit.first() == scene ? 1 : 0 : unit.dislikes(scene) ? -unit.size() : 0;
    }

    private LinearArgument losses(Rule rule, BoolVar[][][] in) {
        var sum = LinearExpr.newBuilder();
        for (int leader = 0; leader < free.size(); leader++) {
            for (int scene = 0; scene < task.scenes(); scene++) {
                switch (rule) {
                    case KINDS -> kinds(sum, in, leader, scene);
                    case PREFECTURES -> repeats(sum, in, leader, scene, task.prefectures(), Bound::prefectures);
                    case PROFESSIONS -> repeats(sum, in, leader, scene, task.professions(), Unit::professions);
                    default -> chairs(sum, in, leader, scene);
                }
            }
        }
        return sum;
    }

    private static List<Integer> prefectures(Unit unit) {
        return List.of(unit.prefecture());
    }

    private void kinds(LinearExprBuilder sum, BoolVar[][][] in, int leader, int scene) {
        var mixed = model.newBoolVar("mixed");
        for (int unit = leader + 1; unit < free.size(); unit++) {
            if (free.get(unit).town() != free.get(leader).town()) {
                model.addImplication(in[leader][unit][scene], mixed);
            }
        }
        sum.addTerm(mixed, -1);
    }

    private void repeats(LinearExprBuilder sum, BoolVar[][][] in, int leader, int scene, int values, Function<Unit, List<Integer>> of) {
        for (int value = 0; value < values; value++) {
            int searched = value;
            var people = LinearExpr.newBuilder();
            int most = 0;
            for (int unit = leader; unit < free.size(); unit++) {
                long bearers = of.apply(free.get(unit)).stream().filter(each -> each == searched).count();
                people.addTerm(in[leader][unit][scene], bearers);
                most += bearers;
            }
            if (most > 1) {
                var again = model.newIntVar(0, most, "again");
                model.addGreaterOrEqual(LinearExpr.newBuilder().add(again).add(1), people);
                sum.addTerm(again, -1);
            }
        }
    }

    private void chairs(LinearExprBuilder sum, BoolVar[][][] in, int leader, int scene) {
        var without = model.newBoolVar("without");
        var chairs = LinearExpr.newBuilder().add(without);
        for (int unit = leader; unit < free.size(); unit++) {
            if (free.get(unit).canChair()) {
                chairs.add(in[leader][unit][scene]);
            }
        }
        model.addGreaterOrEqual(chairs, in[leader][leader][scene]);
        sum.addTerm(without, -1);
    }

    /** Only who goes to which scene, and how many groups each scene makes. */
    private Function<Rule, LinearArgument> sceneByScene() {
        var at = new BoolVar[free.size()][task.scenes()];
        for (int unit = 0; unit < at.length; unit++) {
            for (int scene = 0; scene < task.scenes(); scene++) {
                at[unit][scene] = model.newBoolVar("at");
            }
            model.addExactlyOne(at[unit]);
        }
        int people = free.stream().mapToInt(Unit::size).sum();
        var once = LinearExpr.newBuilder();
        var chairless = LinearExpr.newBuilder();
        for (int scene = 0; scene < task.scenes(); scene++) {
            var groups = model.newIntVar(0, people / limits.min(), "groups");
            var there = LinearExpr.newBuilder();
            for (int unit = 0; unit < at.length; unit++) {
                there.addTerm(at[unit][scene], free.get(unit).size());
            }
            model.addGreaterOrEqual(there, LinearExpr.term(groups, limits.min()));
            model.addLessOrEqual(there, LinearExpr.term(groups, limits.max()));
            var chairs = LinearExpr.newBuilder();
            for (int unit = 0; unit < at.length; unit++) {
                if (free.get(unit).canChair()) {
                    chairs.add(at[unit][scene]);
                }
            }
            var without = model.newIntVar(0, people, "without");
            model.addGreaterOrEqual(chairs.add(without), groups);
            chairless.addTerm(without, -1);
            for (int profession = 0; profession < task.professions(); profession++) {
                int searched = profession;
                var bearers = LinearExpr.newBuilder();
                for (int unit = 0; unit < at.length; unit++) {
                    if (free.get(unit).professions().contains(searched)) {
                        bearers.add(at[unit][scene]);
                    }
                }
                var different = model.newIntVar(0, people, "different");
                model.addLessOrEqual(different, groups);
                model.addLessOrEqual(different, bearers);
                once.add(different);
            }
        }
        once.add(-people);
        return rule -> switch (rule) {
            case FIRST_CHOICE, NEITHER_CHOICE -> atScenes(rule, at);
            case PROFESSIONS -> once;
            case CHAIRS -> chairless;
            default -> LinearExpr.constant(0);
        };
    }

    private LinearArgument atScenes(Rule rule, BoolVar[][] at) {
        var sum = LinearExpr.newBuilder();
        for (int unit = 0; unit < at.length; unit++) {
            for (int scene = 0; scene < task.scenes(); scene++) {
                sum.addTerm(at[unit][scene], worth(rule, free.get(unit), scene));
            }
        }
        return sum;
    }
}
