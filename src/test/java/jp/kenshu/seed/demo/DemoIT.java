package jp.kenshu.seed.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.questionnaire.link.PersonalLinks;
import jp.kenshu.questionnaire.running.ReachedCounts;
import jp.kenshu.registration.Registrants;
import jp.kenshu.seed.edition.Crowd;
import jp.kenshu.seed.edition.Edition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;


class DemoIT extends PortalIT {

    private static final Crowd CROWD = Edition.read("r5").crowd();
    private static final String PEOPLE = """
            select r.route.code, r.attendee.category.code, count(r) from Registration r
            where r.waitingRoute is null group by r.route.code, r.attendee.category.code""";
    private static final String TEAMS = """
            select m.team.venue.code, m.team.state, count(m) from TeamMember m group by m.team.venue.code, m.team.state""";

    private static final String PREPARED = """
            select 'preference', 'of teams', count(p) from ScenePreference p having count(p) > 0
            union select 'homework', 'of members', count(h) from Homework h where h.readyAt is not null having count(h) > 0
            union select 'submission', 'of teams', count(s) from TeamSubmission s having count(s) > 0""";

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Demo demo;
    @Inject
    private DemoTeams teams;
    @Inject
    private DemoHomework homework;
    @Inject
    private DemoAnswers answers;
    @Inject
    private Programme programme;
    @Inject
    private Municipalities municipalities;
    @Inject
    private Numbers numbers;
    @Inject
    private Registrants registrants;
    @Inject
    private PersonalLinks links;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private ReachedCounts reached;

    /** What the demonstration has left in the database. */
    @ApplicationScoped
    @Transactional
    public static class Numbers {

        @PersistenceContext
        private EntityManager entities;

        Map<String, Long> by(String query) {
            var numbers = new TreeMap<String, Long>();
            entities.createQuery(query, Object[].class).getResultList()
                    .forEach(row -> numbers.put(row[0] + " " + row[1], (Long) row[2]));
            return numbers;
        }
    }

    @BeforeEach
    void beginAnew() {
        rehearsal.beginAnew();
    }

    @AfterEach
    void putEverythingBack() {
        rehearsal.beginAnew();
        rehearsal.capacity("webinar", 450);
        rehearsal.venueCapacity("tokyo", 50);
    }

    @Test
    void peopleOfTheRealConferenceComeInTheirNumbers() {
        rehearsal.standAt(OffsetDateTime.parse("2023-10-06T13:00+09:00").toInstant());

        demo.fill(() -> CROWD);
        demo.fill(() -> CROWD);

        assertEquals(Map.of("webinar prefecture", 90L, "webinar municipality", 362L, "stream prefecture", 159L,
                "stream municipality", 391L, "stream bureau", 4L, "stream association", 81L, "stream professional", 180L,
                "stream coordinator", 180L, "stream contractor", 29L, "stream other", 57L), numbers.by(PEOPLE));
        assertEquals(Map.of("tokyo people", 65L, "osaka people", 38L), numbers.by("""
                select m.team.venue.code, 'people', count(m) from TeamMember m group by m.team.venue.code"""));
    }

    @Test
    void onceRegistrationIsOverTheSecretariatHasFoundRoomForAllTeams() {
        rehearsal.standAt(OffsetDateTime.parse("2023-10-12T11:00+09:00").toInstant());

        var people = new DemoPeople(municipalities.all());
        teams.register(programme.conference().findPart(PartKind.TEAM).orElseThrow(), CROWD, people);
        homework.prepare(programme.conference().findPart(PartKind.TEAM).orElseThrow(), people);

        assertEquals(Map.of("tokyo ADMITTED", 65L, "osaka ADMITTED", 38L), numbers.by(TEAMS));
        assertEquals(Set.of("preference", "homework", "submission"), numbers.by(PREPARED).keySet().stream()
                .map(each -> each.split(" ")[0]).collect(Collectors.toSet()));
    }

    @Test
    void afterThePartsAreOverPeopleAnswerByEveryWay() {
        rehearsal.standAt(Rehearsal.DURING_REGISTRATION);
        IntStream.rangeClosed(1, 12).forEach(number -> registrants.register("見本 " + "一二三四五六七八九十甲乙".charAt(number - 1), "stream"));
        rehearsal.standAt(OffsetDateTime.parse("2023-11-20T11:00+09:00").toInstant());

        answers.answer(programme.conference(), 80, new DemoPeople(municipalities.all()));

        var byChannel = numbers.by("select r.channel, 'responses', count(r) from Response r group by r.channel");
        assertEquals(Set.of("QR", "ADDRESS", "LETTER", "WORKBOOK", "PAPER"), byChannel.keySet().stream().map(each -> each.split(" ")[0])
                .collect(Collectors.toSet()));
        assertEquals(80, byChannel.values().stream().mapToLong(Long::longValue).sum(), "as many as were wanted, those that came twice among them");
        assertEquals(new PersonalLinks.Count(12, 12, 12), links.count(questionnaires.find("r5").orElseThrow()),
                "all were asked by letter, and answered by it until nobody was left");
    }

    /** At 17:30 of that day only those had answered who would not come to part Ⅱ, and no sheet of paper had come. */
    @Test
    void soonAfterPartOneAllHaveAnsweredAndNobodyTellsOfPartTwo() {
        rehearsal.standAt(OffsetDateTime.parse("2023-10-19T17:30+09:00").toInstant());

        answers.answer(programme.conference(), 120, new DemoPeople(municipalities.all()));

        var questionnaire = questionnaires.find("r5").orElseThrow();
        var given = responses.all(questionnaire);
        assertEquals(120, given.size());
        assertTrue(given.stream().anyMatch(each -> each.getChannel() == AnswerChannel.PAPER) && given.stream().anyMatch(each -> each.getChannel() == AnswerChannel.WORKBOOK));
        assertEquals(Set.of(List.of("1")), given.stream().map(each -> each.getAnswers().of(AnswerCell.of("f3"))).collect(Collectors.toSet()));
        var onTheWeb = given.stream().filter(each -> each.getChannel() != AnswerChannel.PAPER && each.getChannel() != AnswerChannel.WORKBOOK).count();
        assertTrue(reached.of(questionnaire).get(ReachedCounts.Step.OPENED) > onTheWeb, "some opened it and sent nothing");
    }

    @Test
    void nobodyComesBeforeRegistrationOpens() {
        rehearsal.standAt(OffsetDateTime.parse("2023-09-01T11:00+09:00").toInstant());

        demo.fill(() -> CROWD);

        assertEquals(Map.of(), numbers.by(PEOPLE));
        assertEquals(Map.of(), numbers.by(TEAMS));
    }
}
