package jp.kenshu.group.formation.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** What must hold of every division into groups, over thousands of venues made by chance. */
class FormerTest {

    private static final int VENUES = 2_000;
    private static final int SEARCHED = 25;
    private static final long STEPS = 60_000;
    private static final int TEAMS = 6;

    @Test
    void openingsPlaceEverybodyOnceAndKeepPins() {
        var dice = new Random(1);
        for (int venue = 0; venue < VENUES / 2; venue++) {
            var task = RandomTask.small(dice, TEAMS);
            for (var opening : Opening.of(task)) {
                mustBeSound(task, opening);
            }
        }
    }

    @Test
    void limitsAreKeptExactlyWhereTheyCanBeKeptAndElseItIsToldWhy() {
        var dice = new Random(2);
        int possible = 0;
        for (int venue = 0; venue < VENUES; venue++) {
            var task = RandomTask.small(dice, TEAMS);
            var found = Opening.of(task).get(0).score().isPossible();
            var unmet = Demand.unmetBy(task);

            assertEquals(BruteForce.isPossible(task), unmet.isEmpty(), () -> task + " " + unmet);
            assertEquals(unmet.isEmpty(), found && !task.units().isEmpty(), () -> task + " " + unmet);
            possible += unmet.isEmpty() ? 1 : 0;
        }
        assertTrue(possible > VENUES / 10 && possible < VENUES, "possible: " + possible);
    }

    @Test
    void remediesReallyHelp() {
        var dice = new Random(3);
        int remedies = 0;
        for (int venue = 0; venue < VENUES; venue++) {
            var task = RandomTask.small(dice, TEAMS);
            for (var demand : Demand.unmetBy(task)) {
                if (demand.kind() != Demand.Kind.PINS_TOO_MANY && demand.max() > 0) {
                    assertTrue(BruteForce.isPossible(task.within(task.limits().sized(task.limits().min(), demand.max()))), demand.toString());
                    remedies++;
                }
                if (demand.min() > 0) {
                    assertTrue(BruteForce.isPossible(task.within(task.limits().sized(demand.min(), task.limits().max()))), demand.toString());
                    remedies++;
                }
            }
        }
        assertTrue(remedies > 100, "remedies: " + remedies);
    }

    @Test
    void searchKeepsWhatMustHoldAndOnlyImproves() {
        var dice = new Random(4);
        for (int venue = 0; venue < SEARCHED; venue++) {
            var task = RandomTask.small(dice, TEAMS);
            if (task.units().isEmpty()) {
                continue;
            }
            var scores = new ArrayList<Score>();

            var found = new Former(task, venue, STEPS, better -> scores.add(better.score())).form();

            mustBeSound(task, found);
            assertTrue(found.score().compareTo(Opening.of(task).get(0).score()) >= 0);
            assertEquals(Demand.unmetBy(task).isEmpty(), found.score().isPossible());
            for (int step = 1; step < scores.size(); step++) {
                assertTrue(scores.get(step).compareTo(scores.get(step - 1)) > 0);
            }
        }
    }

    @Test
    void searchFindsTheBestDivisionOfSmallVenues() {
        var dice = new Random(5);
        int compared = 0;
        for (int venue = 0; venue < SEARCHED; venue++) {
            var task = RandomTask.small(dice, 5);
            if (!task.units().isEmpty() && Demand.unmetBy(task).isEmpty()) {
                assertEquals(BruteForce.best(task), new Former(task, venue, STEPS, better -> { }).form().score(), task::toString);
                compared++;
            }
        }
        assertTrue(compared > SEARCHED / 8, "compared: " + compared);
    }

    @Test
    void sameSeedGivesTheSameDivision() {
        var limits = new Limits(5, 4, 6, 0, Wish.ALIKE, Wish.MIXED, false);
        var task = RandomTask.of(new Random(6), limits, List.of(6, 6, 5, 4, 4, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1));

        var once = new Former(task, 7, STEPS, better -> { }).form();
        var again = new Former(task, 7, STEPS, better -> { }).form();

        assertEquals(once.slots(), again.slots());
        assertArrayEquals(once.places(), again.places());
    }

    @Test
    void stoppedSearchAnswersTheBestSoFar() {
        var limits = new Limits(5, 4, 6, 0, Wish.ANY, Wish.ANY, false);
        var task = RandomTask.of(new Random(8), limits, IntStream.range(0, 400).map(team -> 1 + team % 4).boxed().toList());
        var former = new Former[1];
        former[0] = new Former(task, 1, better -> former[0].stop());

        var found = former[0].form();

        mustBeSound(task, found);
        assertTrue(found.score().isPossible());
    }

    @Test
    void countKeptStepByStepIsTheCountFromScratch() {
        var dice = new Random(9);
        for (int venue = 0; venue < VENUES; venue++) {
            var task = RandomTask.small(dice, TEAMS);
            var division = Opening.of(task).get(0);
            var tally = division.tally();
            var places = division.places().clone();
            for (int step = 0; step < 10 && places.length > 0; step++) {
                int unit = dice.nextInt(places.length);
                tally.remove(task.units().get(unit), places[unit]);
                places[unit] = dice.nextInt(division.slots().size());
                tally.add(task.units().get(unit), places[unit]);
            }
            assertEquals(new Division(task, division.slots(), places).score(), tally.score());
        }
    }

    @Test
    void thousandsOfTeamsOfOneSizeThatDoNotAddUpAreToldAtOnce() {
        var limits = new Limits(5, 5, 7, 0, Wish.ANY, Wish.ANY, false);
        var task = RandomTask.of(new Random(10), limits, IntStream.range(0, 500).map(team -> 4).boxed().toList());

        var unmet = Demand.unmetBy(task);

        assertEquals(List.of(new Demand(Demand.Kind.SIZES, 2_000, 0, 4, 8, 0)), unmet);
    }

    @Test
    void wholeCountryIsDividedHoweverSmallTheStackOfTheServersThreads() throws Exception {
        var limits = new Limits(5, 4, 6, 0, Wish.ANY, Wish.MIXED, false);
        var dice = new Random(11);
        var task = RandomTask.of(dice, limits, IntStream.range(0, 1_741).map(team -> 1 + dice.nextInt(4)).boxed().toList());
        var unmet = new FutureTask<>(() -> Demand.unmetBy(task));

        new Thread(null, unmet, "server", 256 << 10).start();

        assertEquals(List.of(), unmet.get());
    }

    @Test
    void peopleAreSpreadByProfessionWithAFacilitatorEach() {
        var limits = new Limits(99, 4, 6, 0, Wish.ANY, Wish.MIXED, true);
        var people = new ArrayList<Unit>();
        for (int person = 0; person < 30; person++) {
            people.add(new Unit("m" + person, 1, -1, -1, person / 5, false, List.of(person % 5), person % 5 == 0, false, 0));
        }
        var task = new Task(limits, people, 1, 6, 5, Map.of());

        var found = new Former(task, 1, STEPS, better -> { }).form();

        assertArrayEquals(new int[] {0, 0, 0, 0, 0, 0}, found.score().levels());
        assertEquals(6, found.tally().groups());
        assertFalse(found.slots().stream().anyMatch(slot -> found.in(slot).size() > 6));
    }

    private static void mustBeSound(Task task, Division division) {
        assertEquals(task.units().size(), division.places().length);
        for (int index = 0; index < division.places().length; index++) {
            var unit = task.units().get(index);
            var slot = division.slots().get(division.places()[index]);
            assertEquals(slot.index(), division.places()[index]);
            assertEquals(unit.pin(), unit.pin() > 0 ? slot.number() : 0, () -> "pin of " + unit.key());
            if (unit.alone() && unit.pin() == 0) {
                assertEquals(List.of(unit), division.in(slot));
                assertEquals(unit.hasWish() ? unit.first() : slot.scene(), slot.scene());
            }
        }
        assertEquals(task.people(), division.slots().stream().flatMap(slot -> division.in(slot).stream()).mapToInt(Unit::size).sum());
        assertEquals(division.slots().size(), Arrays.stream(division.slots().stream().mapToInt(Slot::index).distinct().toArray()).count());
    }
}
