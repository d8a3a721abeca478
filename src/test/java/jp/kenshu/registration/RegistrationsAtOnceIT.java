package jp.kenshu.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.UnguardedPlaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * Many people registering, changing, withdrawing and being promoted at the very same time, while the secretariat changes
 * the capacity: nothing is sold twice and nobody waits while a place is free. A negative control shows that the test can fail.
 */
class RegistrationsAtOnceIT extends PortalIT {

    private static final Actor SECRETARIAT = Actor.staff("事務局 試験");
    private static final int PEOPLE = 16;
    private static final int PLACES = 5;
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final Set<String> TOLD = Set.of("registration.full", "registration.alreadyWithdrawn", "settings.capacityTooSmall");

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;
    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Registrations registrations;
    @Inject
    private RegistrationTurns turns;
    @Inject
    private RegistrationsTogether together;
    @Inject
    private Registrants registrants;

    /** People have other addresses in each test: an address just deleted still has its lock in the database for a while. */
    private int test;

    @BeforeEach
    void beginAnew() {
        test = TESTS.incrementAndGet();
        rehearsal.beginAnew();
        rehearsal.capacity("webinar", PLACES);
    }

    @AfterEach
    void guardIsUp() {
        UnguardedPlaces.putUp();
    }

    @RepeatedTest(2)
    void asManyRegisterAsThereArePlaces() throws Exception {
        var outcomes = atOnce(people(number -> registrants.register(name(number), "webinar")));

        assertEquals(PLACES, Collections.frequency(outcomes, "done"), outcomes::toString);
        assertEquals(PEOPLE - PLACES, Collections.frequency(outcomes, "registration.full"), outcomes::toString);
        assertEquals(List.of(), broken());
    }

    @RepeatedTest(2)
    void whoComesWhenItIsFullStandsInLineOnce() throws Exception {
        var outcomes = atOnce(people(number -> registrants.registerOrWait(name(number))));

        assertEquals(Collections.nCopies(PEOPLE, "done"), outcomes);
        assertEquals(PEOPLE - PLACES, registrations.waitingFor(registrants.route("webinar")));
        assertEquals(List.of(), broken());
    }

    @RepeatedTest(2)
    void inTurnsAsManyRegisterAsThereArePlaces() throws Exception {
        var outcomes = atOnce(people(number -> registrants.registerInTurn(name(number), false)));

        assertEquals(PLACES, Collections.frequency(outcomes, "done"), outcomes::toString);
        assertEquals(PEOPLE - PLACES, Collections.frequency(outcomes, "registration.full"), outcomes::toString);
        assertEquals(List.of(), broken());
    }

    @RepeatedTest(2)
    void sameAttemptInTurnsIsOneRegistration() throws Exception {
        var entry = Registrants.entry("髙橋 杏奈");
        var webinar = registrants.route("webinar").getId();
        Callable<Object> attempt = () -> turns.register(registrants.officer("髙橋 杏奈"), webinar, false, entry).getId();

        var outcomes = atOnce(List.of(attempt, attempt, attempt, attempt));

        assertEquals(Collections.nCopies(4, "done"), outcomes);
        assertEquals(1, registrants.count());
        assertEquals(List.of(), broken());
    }

    /** Two nodes take no turns: each registers at one go whoever waits there. */
    @RepeatedTest(2)
    void twoNodesThatRegisterSeveralShareThePlaces() throws Exception {
        var outcomes = atOnce(List.of(() -> together.register(wishes(0)), () -> together.register(wishes(1))));

        assertEquals(Collections.nCopies(2, "done"), outcomes);
        assertEquals(PEOPLE, registrants.count());
        assertEquals(PEOPLE - PLACES, registrations.waitingFor(registrants.route("webinar")));
        assertEquals(List.of(), broken());
    }

    private List<Wish> wishes(int node) {
        return IntStream.range(0, PEOPLE / 2).mapToObj(number -> name(node * PEOPLE / 2 + number))
                .map(name -> new Wish(registrants.announcedWebinar(), registrants.officer(name), true, Registrants.entry(name))).toList();
    }

    @RepeatedTest(2)
    void sameAttemptAtOnceIsOneRegistration() throws Exception {
        var entry = Registrants.entry("髙橋 杏奈");
        var anna = registrants.officer("髙橋 杏奈");
        var webinar = registrants.route("webinar").getId();
        rehearsal.capacity("webinar", 1);
        Callable<Object> attempt = () -> registrations.register(anna, webinar, false, entry).getId();

        var outcomes = atOnce(List.of(attempt, attempt, attempt, attempt));

        assertEquals(Collections.nCopies(4, "done"), outcomes);
        assertEquals(1, registrants.count());
        assertEquals(List.of(), broken());
    }

    @RepeatedTest(2)
    void sameAddressAtOnceIsOneRegistration() throws Exception {
        var outcomes = atOnce(List.of(() -> registrants.register("髙橋 杏奈", "webinar"),
                () -> registrants.register("髙橋 杏奈", "stream"), () -> registrants.register("髙橋 杏奈", "webinar")));

        assertEquals(List.of("done", "registration.emailTaken", "registration.emailTaken"), outcomes);
        assertEquals(List.of(), broken());
    }

    @RepeatedTest(3)
    void everythingAtOnceKeepsEveryInvariant() throws Exception {
        var outcomes = everythingAtOnce(registrants::registerOrWait);

        assertEquals(Set.of(), unexpected(outcomes));
        assertEquals(List.of(), broken());
    }

    @RepeatedTest(3)
    void everythingAtOnceWithTurnsKeepsEveryInvariant() throws Exception {
        var next = new AtomicInteger();
        var outcomes = everythingAtOnce(name -> next.getAndIncrement() % 4 == 0 ? registrants.registerOrWait(name) : registrants.registerInTurn(name, true));

        assertEquals(Set.of(), unexpected(outcomes));
        assertEquals(List.of(), broken());
    }

    @Test
    void withoutTheGuardTheSameTestFails() throws Exception {
        registrants.guardByTheDatabase(false);
        try {
            UnguardedPlaces.letDown(PEOPLE);
            everythingAtOnce(registrants::registerOrWait);

            var broken = broken();

            assertFalse(broken.isEmpty(), "Without the guard something must break, or the test proves nothing");
            assertTrue(broken.stream().anyMatch(what -> what.startsWith("webinar: ")), broken::toString);
        } finally {
            UnguardedPlaces.putUp();
            rehearsal.beginAnew();
            registrants.guardByTheDatabase(true);
        }
    }

    private List<String> everythingAtOnce(Function<String, Registration> registering) throws Exception {
        var deeds = new ArrayList<Callable<?>>(people(number -> comeAndGo(number, registering)));
        deeds.add(() -> setCapacities(PLACES + 2, PLACES + 4, PLACES + 3));
        return atOnce(deeds);
    }

    private Object comeAndGo(int number, Function<String, Registration> registering) {
        var chance = new Random(number);
        var name = name(number);
        var actor = Actor.participant(name);
        var id = registering.apply(name).getId();
        for (int turn = 0; turn < 4; turn++) {
            switch (chance.nextInt(5)) {
                case 0 -> registrations.changeRoute(id, registrants.route("stream").getId(), false, actor);
                case 1, 2 -> registrations.changeRoute(id, registrants.route("webinar").getId(), true, actor);
                case 3 -> {
                    registrations.withdraw(id, actor);
                    id = registering.apply(name).getId();
                }
                default -> registrations.correct(id, registrants.officer(name), actor);
            }
        }
        return number;
    }

    private String name(int number) {
        return "参加者 " + test + " " + number;
    }

    private Object setCapacities(int... capacities) {
        for (var capacity : capacities) {
            registrations.setCapacity(registrants.route("webinar").getId(), capacity, "同時の試験", SECRETARIAT);
        }
        return null;
    }

    /** Which of the things that must always hold do not hold. */
    private List<String> broken() {
        var broken = new ArrayList<String>();
        var standing = registrants.standing();
        for (var route : registrants.part().getRoutes()) {
            var holders = standing.stream().filter(each -> each.getRoute().equals(route)).count();
            var waiting = standing.stream().filter(each -> route.equals(each.getWaitingRoute())).count();
            if (holders != route.getTaken()) {
                broken.add("%s: %d people hold places, %d are counted".formatted(route.getCode(), holders, route.getTaken()));
            }
            if (route.isLimited() && holders > route.getCapacity()) {
                broken.add("%s: %d people for %d places".formatted(route.getCode(), holders, route.getCapacity()));
            }
            if (waiting > 0 && (!route.isLimited() || holders < route.getCapacity())) {
                broken.add("%s: %d people wait while places are free".formatted(route.getCode(), waiting));
            }
        }
        var promoted = registrants.promotedNumbers();
        if (!promoted.equals(promoted.stream().sorted().toList())) {
            broken.add("The line was not served in its order: " + promoted);
        }
        return broken;
    }

    private static Set<String> unexpected(List<String> outcomes) {
        var unexpected = new TreeSet<>(outcomes);
        unexpected.remove("done");
        unexpected.removeAll(TOLD);
        return unexpected;
    }

    private interface Deed {
        Object of(int number) throws Exception;
    }

    private static List<Callable<?>> people(Deed deed) {
        var deeds = new ArrayList<Callable<?>>();
        IntStream.range(0, PEOPLE).forEach(number -> deeds.add(() -> deed.of(number)));
        return deeds;
    }

    private List<String> atOnce(List<? extends Callable<?>> deeds) throws Exception {
        var start = new CyclicBarrier(deeds.size());
        var tasks = new ArrayList<FutureTask<String>>();
        for (var deed : deeds) {
            var task = new FutureTask<>(() -> {
                start.await();
                return outcomeOf(deed);
            });
            tasks.add(task);
            threads.newThread(task).start();
        }
        var outcomes = new ArrayList<String>();
        for (var task : tasks) {
            outcomes.add(task.get());
        }
        return outcomes.stream().sorted().toList();
    }

    private static String outcomeOf(Callable<?> deed) throws Exception {
        try {
            deed.call();
            return "done";
        } catch (RuleViolation refusal) {
            return refusal.key();
        } catch (RuntimeException fault) {
            return fault.toString();
        }
    }
}
