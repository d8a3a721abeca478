package jp.kenshu.assignment.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.assignment.AssignmentPapers;
import jp.kenshu.assignment.FormerDatabase;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.PaperStanding;
import jp.kenshu.assignment.ScenePreferences;
import jp.kenshu.assignment.TeamForms;
import jp.kenshu.assignment.TeamSubmissions;
import jp.kenshu.assignment.Wishes;
import jp.kenshu.assignment.board.Board;
import jp.kenshu.assignment.board.BoardCount;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.Answers;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Preferred scenes, what a team still lacks, and who is reminded of it, on the real database. */
class RemindersIT extends PortalIT {

    private static final Actor REPRESENTATIVE = Actor.participant(Delegates.NAGAREYAMA + " 1");
    private static final Actor SECRETARIAT = Actor.staff("事務局 試験");

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Teams teams;
    @Inject
    private Delegates delegates;
    @Inject
    private ScenePreferences preferences;
    @Inject
    private Homeworks homeworks;
    @Inject
    private TeamSubmissions submissions;
    @Inject
    private Reminders reminders;
    @Inject
    private AssignmentPapers papers;
    @Inject
    private Board board;
    @Inject
    private Outbox outbox;
    @Inject
    private PortalClock clock;

    @Inject
    private FormerDatabase former;
    @Inject
    private TeamForms teamForms;

    private Team team;

    @BeforeEach
    void beginAnew() {
        rehearsal.beginAnew();
        team = register(Delegates.NAGAREYAMA, "tokyo", 3);
    }

    @Test
    void preferenceIsReceiptedAndChangedUntilNoonAtBothVenues() {
        var osaka = register(Delegates.FUKUCHIYAMA, "osaka", 1);
        assertEquals("form.answer.choiceMissing", refused(() -> preferences.submit(team.getId(), Wishes.of("daily", null, null), REPRESENTATIVE)));
        assertEquals("form.answer.notAChoice", refused(() -> preferences.submit(team.getId(), Wishes.of("unknown", "daily", null), REPRESENTATIVE)));
        assertEquals("preference.sameTwice", refused(() -> preferences.submit(team.getId(), Wishes.of("daily", "daily", null), REPRESENTATIVE)));

        assertEquals(team.getNumber() + "-2-1", preferences.submit(team.getId(), Wishes.of("daily", "discharge", "手話通訳"), REPRESENTATIVE).getReceipt());
        assertEquals(team.getNumber() + "-2-1", preferences.submit(team.getId(), Wishes.of("daily", "discharge", "手話通訳"), REPRESENTATIVE).getReceipt());
        assertEquals(team.getNumber() + "-2-2", clock.during(moment("2023-10-12T11:59:59+09:00"),
                () -> preferences.submit(team.getId(), Wishes.of("endoflife", "daily", null), REPRESENTATIVE)).getReceipt());
        rehearsal.standAt(moment("2023-10-12T12:00:00+09:00"));
        for (var late : List.of(team, osaka)) {
            assertEquals("assignment.closed", refused(() -> preferences.submit(late.getId(), Wishes.of("daily", "emergency", null), REPRESENTATIVE)));
        }
        preferences.submit(osaka.getId(), Wishes.of("daily", "emergency", "電話で"), SECRETARIAT);

        assertEquals("endoflife", preferences.find(team).orElseThrow().getFirst().getCode());
        assertEquals(2, letters("preference-receipt"));
    }

    @Test
    void boardCountsEachPaperVenueByVenue() {
        register(Delegates.FUKUCHIYAMA, "osaka", 1);
        register(Delegates.HIRADO, "tokyo", 2);
        preferences.submit(team.getId(), Wishes.of("daily", "discharge", null), REPRESENTATIVE);
        homeworks.save(team.getRepresentative().getId(), Map.of(AnswerKey.of("needed"), "文"), Map.of(), REPRESENTATIVE);
        submissions.submit(team.getId(), REPRESENTATIVE);
        var rows = board.rows(team.getPart());

        var counts = board.counts(team.getPart(), rows);

        assertEquals(rows.stream().filter(row -> row.hasHandedIn(DeadlineKind.HOMEWORK)).count(), counts.stream().filter(count -> count.kind() == DeadlineKind.HOMEWORK)
                .mapToLong(BoardCount::handedIn).sum());
        assertEquals(List.of("tokyo SCENE_PREFERENCE 1 1 of 2", "osaka SCENE_PREFERENCE 0 0 of 1", "tokyo HOMEWORK 1 0 of 2", "osaka HOMEWORK 0 0 of 1"), counts.stream()
                .filter(count -> count.kind() != DeadlineKind.OVERVIEW).map(count -> "%s %s %d %d of %d".formatted(count.venue().getCode(), count.kind(),
                        count.handedIn(), count.complete(), count.teams())).toList());
    }

    private Map<AnswerKey, String> everything(TeamMember member) {
        var asked = teamForms.homeworkOf(member);
        return asked.toBeWritten(key -> "").stream().collect(Collectors.toMap(key -> key, key -> asked.question(key).kind().isQuantity() ? "12" : "文"));
    }

    @Test
    void whatWasWishedBeforeTheEditionHadAFormForItIsWishedAllTheSame() throws IOException {
        preferences.submit(team.getId(), Wishes.of("daily", "discharge", "手話通訳\n「筆談」も"), REPRESENTATIVE);

        var answers = former.after("V40__wishes_under_a_form.sql", "scene_preference", "first_scene_id bigint, second_scene_id bigint, note varchar(1000), answers mediumtext",
                List.of("((select id from scene where code = 'daily' order by id limit 1), (select id from scene where code = 'discharge' order by id limit 1), "
                        + "'手話通訳\n「筆談」も', null)", "((select id from scene where code = 'endoflife' order by id limit 1), null, null, null)"), "select answers from scene_preference");

        assertEquals(preferences.find(team).orElseThrow().getAnswers(), Answers.fromJson(answers.get(0)));
        assertEquals(Wishes.of("endoflife", null, null), Answers.fromJson(answers.get(1)));
    }

    @Test
    void membersAreNudgedOnceADayUnlessTheyAreReady() {
        var ready = team.getMembers().get(1).getId();
        var idle = team.getMembers().get(2).getId();
        homeworks.saveAndDeclareReady(ready, Map.of(AnswerKey.of("needed"), "文"), Map.of(), REPRESENTATIVE);

        assertEquals(1, reminders.nudgeAll(team.getId(), REPRESENTATIVE));
        assertEquals("assignment.nudgedToday", refused(() -> reminders.nudge(team.getId(), idle, REPRESENTATIVE)));
        assertEquals("assignment.nudgedToday", refused(() -> reminders.nudge(team.getId(), ready, REPRESENTATIVE)));
        assertEquals("assignment.nobodyToNudge", refused(() -> reminders.nudgeAll(team.getId(), REPRESENTATIVE)));
        rehearsal.standAt(moment("2023-10-03T12:00:00+09:00"));
        reminders.nudge(team.getId(), idle, REPRESENTATIVE);

        assertEquals(2, letters("homework-nudge"));
    }

    @Test
    void secretariatRemindsOnlyTeamsThatLackThePaperOnceADay() {
        var other = register(Delegates.HIRADO, "tokyo", 1);
        preferences.submit(team.getId(), Wishes.of("daily", "discharge", null), REPRESENTATIVE);
        var both = List.of(team.getId(), other.getId());

        assertEquals(1, reminders.remind(both, DeadlineKind.SCENE_PREFERENCE, SECRETARIAT));
        assertEquals("board.nobodyToRemind", refused(() -> reminders.remind(both, DeadlineKind.SCENE_PREFERENCE, SECRETARIAT)));
        assertEquals(2, reminders.remind(both, DeadlineKind.HOMEWORK, SECRETARIAT));
        rehearsal.standAt(moment("2023-10-12T12:00:00+09:00"));
        assertEquals(1, reminders.remind(both, DeadlineKind.SCENE_PREFERENCE, SECRETARIAT));

        assertEquals(2, outbox.about(other.getSubject()).stream().filter(letter -> letter.getSubject().contains("資料２")).count());
    }

    @Test
    void teamsThatAreLateAreRemindedTooInWordsThatFit() {
        rehearsal.standAt(moment("2023-10-13T09:00:00+09:00"));

        assertEquals(1, reminders.remind(List.of(team.getId()), DeadlineKind.SCENE_PREFERENCE, SECRETARIAT));
        assertEquals("board.nobodyToRemind", refused(() -> reminders.remind(List.of(team.getId()), DeadlineKind.SCENE_PREFERENCE, SECRETARIAT)));

        var letter = outbox.about(team.getSubject()).stream().reduce((first, last) -> last).orElseThrow();
        assertEquals("assignment-overdue", letter.getTemplate());
        assertTrue(letter.getBody().contains("締切を過ぎました") && letter.getBody().contains("事務局"), letter.getBody());
    }

    @Test
    void everyPaperTellsHowItStands() {
        homeworks.saveAndDeclareReady(team.getMembers().get(0).getId(), Map.of(AnswerKey.of("needed"), "文"), Map.of(), REPRESENTATIVE);

        var lines = papers.of(team);

        var homework = lines.stream().filter(line -> line.kind() == DeadlineKind.HOMEWORK).findFirst().orElseThrow();
        assertEquals(1, homework.standing().done());
        assertEquals(3, homework.standing().pieces());
        assertTrue(homework.standing().begun() && !homework.standing().isHandedIn() && homework.open());
        var preference = lines.get(0);
        assertEquals(DeadlineKind.SCENE_PREFERENCE, preference.kind());
        assertEquals(PaperStanding.nothing(1), preference.standing());
    }

    @Test
    void whatIsHandedInWithBlanksStaysDueUntilItIsWhole() {
        var representative = team.getMembers().get(0).getId();
        var member = team.getMembers().get(1).getId();
        homeworks.saveAndDeclareReady(representative, Map.of(AnswerKey.of("needed"), "文"), Map.of(), REPRESENTATIVE);
        team.getMembers().stream().skip(1).forEach(each -> homeworks.saveAndDeclareReady(each.getId(),
                everything(each), Map.of(), REPRESENTATIVE));
        submissions.submit(team.getId(), REPRESENTATIVE);

        var handedIn = homework();
        assertTrue(handedIn.isHandedIn() && !handedIn.isComplete() && !handedIn.changed());
        assertEquals(everything(team.getMembers().get(0)).size() - 1, handedIn.blanks());
        assertEquals(1, reminders.remind(List.of(team.getId()), DeadlineKind.HOMEWORK, SECRETARIAT));
        assertTrue(outbox.about(team.getSubject()).stream().filter(letter -> letter.getTemplate().equals("assignment-reminder"))
                .allMatch(letter -> letter.getBody().contains("欄が未記入のまま提出されています")));
        assertEquals("assignment.nudgedToday", refused(() -> reminders.nudge(team.getId(), member, REPRESENTATIVE)));

        homeworks.save(representative, everything(team.getMembers().get(0)), Map.of(), REPRESENTATIVE);
        assertTrue(homework().changed() && !homework().isComplete());
        submissions.submit(team.getId(), REPRESENTATIVE);
        assertTrue(homework().isComplete());
    }

    private PaperStanding homework() {
        return papers.of(team).stream().filter(line -> line.kind() == DeadlineKind.HOMEWORK).findFirst().orElseThrow().standing();
    }

    private Team register(String municipality, String venue, int people) {
        return teams.register(delegates.venue(venue).getId(), delegates.team(municipality, people), null, Delegates.byWeb(municipality + " 1"));
    }

    private long letters(String template) {
        return outbox.about(team.getSubject()).stream().map(OutgoingMail::getTemplate).filter(template::equals).count();
    }

    private static java.time.Instant moment(String at) {
        return OffsetDateTime.parse(at).toInstant();
    }

    private static String refused(org.junit.jupiter.api.function.Executable deed) {
        return assertThrows(RuleViolation.class, deed).key();
    }
}
