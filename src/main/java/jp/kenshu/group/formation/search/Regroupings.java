package jp.kenshu.group.formation.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/**
 * The steps that the search tries: a unit goes elsewhere, two change places, two groups are dealt anew, some gather in an
 * empty place, a group is given up. The larger steps are what lets a group begin or end, since half a group is against the limits.
 */
public class Regroupings implements MoveIteratorFactory<Plan, Regrouping> {

    private static final int GATHERED_AT_MOST = 5;
    private static final int LOOKS_FOR_A_PARTNER = 6;
    /** Of a hundred steps, so many are changes of place of one and of two units; where units are few, larger steps are cheap. */
    private static final int SIMPLE_AMONG_FEW = 60;
    private static final int SIMPLE_AMONG_MANY = 97;
    private static final int MANY = 200;

    @Override
    public long getSize(ScoreDirector<Plan> director) {
        var plan = director.getWorkingSolution();
        return (long) plan.getPlacements().size() * plan.getOpen().size();
    }

    @Override
    public Iterator<Regrouping> createOriginalMoveIterator(ScoreDirector<Plan> director) {
        throw new UnsupportedOperationException("Steps are only made by chance");
    }

    @Override
    public Iterator<Regrouping> createRandomMoveIterator(ScoreDirector<Plan> director, Random dice) {
        var deal = new Deal(director.getWorkingSolution(), dice);
        return Stream.generate((Supplier<Regrouping>) deal::step).iterator();
    }

    private record Deal(Plan plan, Random dice) {

        Regrouping step() {
            var isLarge = dice.nextInt(100) >= (plan.getPlacements().size() < MANY ? SIMPLE_AMONG_FEW : SIMPLE_AMONG_MANY);
            if (!isLarge) {
                return dice.nextInt(3) == 0 ? elsewhere() : exchange();
            }
            return switch (dice.nextInt(4)) {
                case 0 -> dealAnew();
                case 1 -> gather();
                case 2 -> giveUp();
                default -> goRound();
            };
        }

        private Regrouping elsewhere() {
            var placement = anybody();
            return new Regrouping(List.of(placement), List.of(placeFor(placement)));
        }

        private Regrouping exchange() {
            var one = anybody();
            var other = partnerOf(one);
            return new Regrouping(List.of(one, other), List.of(other.getSlot(), one.getSlot()));
        }

        private Regrouping goRound() {
            var one = anybody();
            var second = partnerOf(one);
            var third = partnerOf(second);
            return new Regrouping(List.of(one, second, third),
                    List.of(second.getSlot(), third.getSlot(), dice.nextBoolean() ? one.getSlot() : placeFor(third)));
        }

        private Regrouping dealAnew() {
            var one = anybody().getSlot();
            var other = dice.nextBoolean() ? anybody().getSlot() : anywhere();
            var both = plan.getPlacements().stream().filter(each -> each.getSlot() == one || each.getSlot() == other).toList();
            return new Regrouping(both, both.stream().map(each -> dice.nextBoolean() ? one : other).toList());
        }

        private Regrouping gather() {
            var target = anywhere();
            var gathered = new ArrayList<Placement>();
            int count = 2 + dice.nextInt(GATHERED_AT_MOST - 1);
            for (int look = 0; look < count * LOOKS_FOR_A_PARTNER && gathered.size() < count; look++) {
                var placement = anybody();
                if (!gathered.contains(placement) && (!placement.getUnit().dislikes(target.scene()) || dice.nextInt(8) == 0)) {
                    gathered.add(placement);
                }
            }
            return new Regrouping(gathered, gathered.stream().map(each -> target).toList());
        }

        private Regrouping giveUp() {
            var left = anybody().getSlot();
            var leaving = plan.getPlacements().stream().filter(each -> each.getSlot() == left).toList();
            return new Regrouping(leaving, leaving.stream().map(this::placeFor).toList());
        }

        private Placement anybody() {
            return plan.getPlacements().get(dice.nextInt(plan.getPlacements().size()));
        }

        private Slot anywhere() {
            return plan.getOpen().get(dice.nextInt(plan.getOpen().size()));
        }

        /** Somebody for whom the other's group, and whose group for the other, is more likely than not as wished. */
        private Placement partnerOf(Placement placement) {
            var partner = anybody();
            for (int look = 0; look < LOOKS_FOR_A_PARTNER && !suit(placement, partner); look++) {
                partner = anybody();
            }
            return partner;
        }

        private static boolean suit(Placement one, Placement other) {
            return one.getSlot() != other.getSlot() && isAsGood(one, other.getSlot()) && isAsGood(other, one.getSlot());
        }

        private static boolean isAsGood(Placement placement, Slot target) {
            var unit = placement.getUnit();
            return target.scene() == placement.getSlot().scene() || target.scene() == unit.first()
                    || placement.getSlot().scene() != unit.first() && !unit.dislikes(target.scene());
        }

        private Slot placeFor(Placement placement) {
            var slot = dice.nextInt(4) == 0 ? anywhere() : anybody().getSlot();
            for (int look = 0; look < LOOKS_FOR_A_PARTNER && !isAsGood(placement, slot); look++) {
                slot = dice.nextInt(4) == 0 ? anywhere() : anybody().getSlot();
            }
            return slot;
        }
    }
}
