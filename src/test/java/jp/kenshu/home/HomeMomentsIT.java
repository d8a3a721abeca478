package jp.kenshu.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.Role;
import jp.kenshu.account.People;
import jp.kenshu.account.access.Access;
import jp.kenshu.audit.Actor;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.registration.Registrants;
import jp.kenshu.registration.Stage;
import jp.kenshu.registration.desk.Joining;
import jp.kenshu.report.groupwork.Sendings;
import org.junit.jupiter.api.Test;

/** The moments of the conference × who looks at their first page: what is first asked of them or offered, and that they may go where it leads. */
class HomeMomentsIT extends PortalIT {

    private static final Actor SECRETARIAT = Actor.staff("事務局 試験");
    private static final String NOTHING = "–";
    /** Moment, whether the questionnaire is open, and what is first for: nobody yet, who registered for Ⅰ, a representative, a member, one under review. */
    private static final String PARTICIPANTS = """
            2023-09-01T10:00 no  –        –             HOMEWORK      confirm       SCENE_PREFERENCE
            2023-10-02T10:00 no  register –             HOMEWORK      confirm       SCENE_PREFERENCE
            2023-10-18T10:00 no  –        –             group         confirm       underReview
            2023-10-19T09:50 no  –        join          group         confirm       underReview
            2023-10-19T15:59 no  –        join          group         confirm       underReview
            2023-10-19T16:00 yes –        questionnaire questionnaire confirm       questionnaire
            2023-10-20T09:30 no  –        –             arrive        arrive        underReview
            2023-10-20T13:00 no  –        –             sheet         sheet         underReview
            2023-10-20T16:30 yes –        questionnaire questionnaire questionnaire questionnaire
            2023-11-05T10:00 no  –        –             followUp      followUp      –
            2024-03-31T10:00 no  –        –             followUp      followUp      –""";
    /** Moment, and where the first line leads the secretariat, an organiser, an adviser; the questionnaire is closed and has been answered. */
    private static final String STAFF = """
            2023-10-02T10:00 /registration/organiser/teams    /report/organiser/summary       /report/organiser/summary
            2023-10-19T11:00 /registration/organiser/people   /registration/organiser/people  /programme
            2023-10-20T09:30 /group/organiser/reception       /worksheet/organiser/wall       /worksheet/organiser/wall
            2023-10-20T13:00 /worksheet/organiser/wall        /worksheet/organiser/wall       /worksheet/organiser/wall
            2024-03-31T10:00 /registration/organiser/teams    /report/organiser/summary       /report/organiser/summary""";

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Stage stage;
    @Inject
    private People people;
    @Inject
    private Registrants registrants;
    @Inject
    private Joining joining;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Duties duties;
    @Inject
    private Today today;
    @Inject
    private StaffDuties staffDuties;
    @Inject
    private DutiesToday dutiesToday;
    @Inject
    private Reading reading;
    @Inject
    private Standing standing;
    @Inject
    private Ahead ahead;
    @Inject
    private Sendings sendings;

    @Test
    void everyMomentHasItsFirstThingForWhoeverTakesPart() {
        var told = stage.set();
        joining.announce(registrants.route("stream").getId(), "https://example.jp/join", null, SECRETARIAT);
        var questionnaire = questionnaires.find("r5").orElseThrow().getId();
        questionnaires.close(questionnaire, SECRETARIAT);
        people.meet("nobody@example.jp", "未申込 一郎", "ja");
        var who = List.of("nobody@example.jp", told.get("waiting"), told.get("representative"), told.get("member"), told.get("underReview"));
        var wrong = new LinkedHashMap<String, String>();

        for (var line : PARTICIPANTS.lines().map(each -> each.split(" +")).toList()) {
            rehearsal.standAt(OffsetDateTime.parse(line[0] + ":00+09:00").toInstant());
            openOnly(questionnaire, line[1].equals("yes"));
            for (int at = 0; at < who.size(); at++) {
                var found = duties.of(people.at(who.get(at)).get(0).getId());
                found.forEach(duty -> mustLeadSomewhere(duty.path(), Role.PARTICIPANT));
                var first = found.isEmpty() ? NOTHING : found.get(0).kind();
                if (!first.equals(line[2 + at])) {
                    wrong.put(line[0] + " " + who.get(at), "expected " + line[2 + at] + " of " + found.stream().map(Duty::kind).toList());
                }
            }
        }

        assertEquals("", said(wrong));
    }

    private void openOnly(long questionnaire, boolean open) {
        var isOpen = questionnaires.find(questionnaire).orElseThrow().getClosedAt() == null;
        if (open && !isOpen) {
            questionnaires.reopen(questionnaire, SECRETARIAT);
        } else if (!open && isOpen) {
            questionnaires.close(questionnaire, SECRETARIAT);
        }
    }

    @Test
    void everyMomentHasItsFirstThingForStaff() {
        stage.set();
        questionnaires.close(questionnaires.find("r5").orElseThrow().getId(), SECRETARIAT);
        var wrong = new LinkedHashMap<String, String>();

        for (var line : STAFF.lines().map(each -> each.split(" +")).toList()) {
            rehearsal.standAt(OffsetDateTime.parse(line[0] + ":00+09:00").toInstant());
            for (var role : List.of(Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER)) {
                var found = new ArrayList<>(dutiesToday.of(role, ahead.ofConference(), today.venues()));
                found.addAll(role == Role.SECRETARIAT ? staffDuties.all(today.venues()) : reading.of(role, standing.lines()));
                found.forEach(duty -> mustLeadSomewhere(duty.path(), role));
                var expected = line[role.ordinal()];
                if (!found.get(0).path().replaceFirst("\\?.*", "").equals(expected)) {
                    wrong.put(line[0] + " " + role, "expected " + expected + " of " + found.stream().map(StaffDuty::path).toList());
                }
            }
        }

        assertEquals("", said(wrong));
    }

    @Test
    void compiledWorkWaitsToBeSentOnceEveryVenueIsOver() {
        stage.set();

        rehearsal.standAt(OffsetDateTime.parse("2023-10-26T10:00:00+09:00").toInstant());
        assertEquals(0, countToSend(), "Osaka is still to come");
        rehearsal.standAt(OffsetDateTime.parse("2023-11-05T10:00:00+09:00").toInstant());
        assertEquals(1, countToSend());
        sendings.send(SECRETARIAT);
        assertEquals(0, countToSend());
    }

    private long countToSend() {
        return staffDuties.all(today.venues()).stream().filter(duty -> duty.path().equals("/report/organiser/group-work")).count();
    }

    private static String said(Map<String, String> wrong) {
        return wrong.entrySet().stream().map(each -> each.getKey() + ": " + each.getValue()).collect(Collectors.joining("\n"));
    }

    private static void mustLeadSomewhere(String path, Role role) {
        if (!path.matches("(https://|/q/|/worksheet/\\d).*")) {
            var rule = Access.stated().ruleFor(path.replaceFirst("\\?.*", "")).orElseThrow(() -> new AssertionError(path));
            assertTrue(rule.isForEverybody() || rule.roles().contains(role), () -> role + " may not go to " + path);
        }
    }
}
