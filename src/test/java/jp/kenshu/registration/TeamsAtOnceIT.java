package jp.kenshu.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Several people registering and changing teams at the very same time. */
class TeamsAtOnceIT extends PortalIT {

    private static final Actor TAKAHASHI = Actor.participant("髙橋 惠子");

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;
    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Teams teams;
    @Inject
    private Delegates delegates;

    @BeforeEach
    void beginAnew() {
        rehearsal.beginAnew();
        rehearsal.venueCapacity("tokyo", 50);
        rehearsal.venueCapacity("osaka", 50);
    }

    @RepeatedTest(5)
    void twoTeamsOfOneMunicipalityBecomeOne() throws Exception {
        var first = List.of(delegates.officer(Delegates.NAGAREYAMA, "髙橋 惠子"));
        var second = List.of(delegates.officer(Delegates.NAGAREYAMA, "伊藤 誠"), delegates.partner("佐藤 花"));

        var outcomes = atOnce(() -> register(first, "tokyo"), () -> register(second, "osaka"));

        assertEquals(List.of("done", "team.municipalityTaken"), outcomes);
        assertEquals(1, standing());
    }

    @RepeatedTest(5)
    void sameAttemptAtOnceIsOneTeam() throws Exception {
        var entry = Delegates.byWeb("髙橋 惠子");
        Callable<Object> attempt = () -> teams.register(delegates.venue("tokyo").getId(),
                delegates.team(Delegates.NAGAREYAMA, 3), null, entry);

        var outcomes = atOnce(attempt, attempt, attempt);

        assertEquals(List.of("done", "done", "done"), outcomes);
        assertEquals(1, standing());
        assertEquals(3, taken("tokyo"));
    }

    @RepeatedTest(5)
    void seventhMemberIsRefusedHoweverFast() throws Exception {
        var team = register(delegates.team(Delegates.NAGAREYAMA, 5), "tokyo");

        var outcomes = atOnce(add(team, "佐藤 花"), add(team, "鈴木 一郎"), add(team, "田中 実"));

        assertEquals(List.of("done", "team.tooMany", "team.tooMany"), outcomes);
        assertEquals(6, teams.get(team.getId()).getMembers().size());
        assertEquals(6, taken("tokyo"));
    }

    @RepeatedTest(5)
    void lastPlacesGoToOneTeamAsAWhole() throws Exception {
        rehearsal.venueCapacity("tokyo", 5);
        var nagareyama = delegates.team(Delegates.NAGAREYAMA, 3);
        var hirado = delegates.team(Delegates.HIRADO, 4);

        var outcomes = atOnce(() -> register(nagareyama, "tokyo"), () -> register(hirado, "tokyo"));

        var states = all().stream().map(Team::getState).sorted().toList();
        assertEquals(List.of("done", "done"), outcomes);
        assertEquals(List.of(TeamState.ADMITTED, TeamState.UNDER_REVIEW), states);
        assertEquals(all().stream().filter(team -> team.getState() == TeamState.ADMITTED).mapToInt(team -> team.getMembers().size()).sum(),
                taken("tokyo"));
    }

    @RepeatedTest(5)
    void teamsThatChangePlacesNeitherLoseNorDoubleAny() throws Exception {
        var nagareyama = register(delegates.team(Delegates.NAGAREYAMA, 4), "tokyo");
        var hirado = register(delegates.team(Delegates.HIRADO, 3), "osaka");
        var tokyo = delegates.venue("tokyo").getId();
        var osaka = delegates.venue("osaka").getId();

        var outcomes = atOnce(() -> changeVenue(nagareyama, osaka), () -> changeVenue(hirado, tokyo), add(nagareyama, "佐藤 花"));

        assertEquals(List.of("done", "done", "done"), outcomes);
        assertEquals(3, taken("tokyo"));
        assertEquals(5, taken("osaka"));
    }

    @RepeatedTest(5)
    void onePersonInTwoTeamsAtOnceIsInOne() throws Exception {
        var nagareyama = List.of(delegates.officer(Delegates.NAGAREYAMA, "髙橋 惠子"), delegates.partner("佐藤 花"));
        var hirado = List.of(delegates.officer(Delegates.HIRADO, "田中 実"), delegates.partner("佐藤 花"));

        var outcomes = atOnce(() -> register(nagareyama, "tokyo"), () -> register(hirado, "osaka"));

        assertEquals(1, outcomes.stream().filter("done"::equals).count(), outcomes::toString);
        assertEquals(1, standing());
        assertEquals(2, taken("tokyo") + taken("osaka"));
    }

    private Team register(List<Attendee> people, String venue) {
        var entry = new Entry(UUID.randomUUID().toString(), TAKAHASHI, Channel.WEB, "ja");
        return teams.register(delegates.venue(venue).getId(), people, null, entry);
    }

    private Callable<Object> add(Team team, String name) {
        return () -> teams.add(team.getId(), delegates.partner(name), TAKAHASHI);
    }

    private Object changeVenue(Team team, long venue) {
        teams.changeVenue(team.getId(), venue, TAKAHASHI);
        return null;
    }

    private int taken(String venue) {
        return delegates.venue(venue).getTaken();
    }

    private long standing() {
        return all().stream().filter(team -> team.getState().stands()).count();
    }

    private List<Team> all() {
        return delegates.allTeams();
    }

    @SafeVarargs
    private List<String> atOnce(Callable<?>... deeds) throws Exception {
        var start = new CyclicBarrier(deeds.length);
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
        }
    }
}
