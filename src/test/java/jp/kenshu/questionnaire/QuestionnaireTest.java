package jp.kenshu.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.Answers;
import jp.kenshu.form.SampleForm;
import jp.kenshu.programme.DueMoment;

class QuestionnaireTest {

    private static final Actor HANAKO = Actor.staff("事務局 花子");
    private static final Instant AFTER_PART1 = OffsetDateTime.parse("2023-10-19T16:30+09:00").toInstant();
    private static final Instant TOO_LATE = OffsetDateTime.parse("2023-11-11T00:00+09:00").toInstant();

    private final Questionnaire questionnaire = new Questionnaire(null,
            new QuestionnairePlan("r5", null, DueMoment.allOf(LocalDate.of(2023, 11, 10)), null, SampleForm.all()));

    @Test
    void waitsIsOpenedClosedAndOpenedAgain() {
        assertEquals(QuestionnaireState.WAITING, questionnaire.stateAt(AFTER_PART1));

        questionnaire.open(HANAKO, AFTER_PART1);
        assertEquals(QuestionnaireState.OPEN, questionnaire.stateAt(AFTER_PART1));
        assertEquals(QuestionnaireState.OVER, questionnaire.stateAt(TOO_LATE));

        questionnaire.close(HANAKO, AFTER_PART1);
        assertEquals(QuestionnaireState.CLOSED, questionnaire.stateAt(AFTER_PART1));

        questionnaire.reopen(AFTER_PART1);
        assertEquals(QuestionnaireState.OPEN, questionnaire.stateAt(AFTER_PART1));
    }

    @Test
    void whatDoesNotFitItsStateIsRefused() {
        refused("questionnaire.notOpen", () -> questionnaire.close(HANAKO, AFTER_PART1));
        refused("questionnaire.notClosed", () -> questionnaire.reopen(AFTER_PART1));
        refused("questionnaire.periodOver", () -> questionnaire.open(HANAKO, TOO_LATE));
        questionnaire.open(HANAKO, AFTER_PART1);
        refused("questionnaire.alreadyOpened", () -> questionnaire.open(HANAKO, AFTER_PART1));
        refused("questionnaire.endsInThePast", () -> questionnaire.extend(DueMoment.at(AFTER_PART1), AFTER_PART1));
    }

    @Test
    void whatWasPromisedWhenItOpenedStays() {
        var named = new QuestionnairePlan("r5", null, DueMoment.allOf(LocalDate.of(2023, 12, 1)), SampleForm.both("ありがとう"), SampleForm.all(), Invitees.TEAMS, true);
        questionnaire.change(named, AFTER_PART1);
        assertEquals("true TEAMS", questionnaire.isNamed() + " " + questionnaire.getInvitees());

        questionnaire.open(HANAKO, AFTER_PART1);
        questionnaire.change(new QuestionnairePlan("r5", null, DueMoment.allOf(LocalDate.of(2024, 1, 1)), null, SampleForm.all()), AFTER_PART1);

        assertEquals("true TEAMS 2023-12-01", questionnaire.isNamed() + " " + questionnaire.getInvitees() + " " + questionnaire.getDue().day());
        assertEquals(null, questionnaire.getThanks(), "its words may still change");
        assertThrows(RuleViolation.class, () -> new NamedResponse(new Response(new Questionnaire(null, new QuestionnairePlan("other", null,
                DueMoment.allOf(LocalDate.of(2023, 12, 1)), null, SampleForm.all())), null, Answers.NONE, AnswerChannel.LETTER, LocalDate.EPOCH), null));
    }

    @Test
    void aLongerPeriodOpensWhatWasOver() {
        questionnaire.open(HANAKO, AFTER_PART1);

        questionnaire.extend(DueMoment.allOf(LocalDate.of(2023, 11, 17)), TOO_LATE);

        assertEquals(QuestionnaireState.OPEN, questionnaire.stateAt(TOO_LATE));
    }

    @Test
    void theIdsOfResponsesDoNotTellTheirOrder() {
        var ids = IntStream.range(0, 100).mapToObj(number -> response().getId()).toList();

        assertEquals(100, ids.stream().distinct().count());
        assertNotEquals(ids.stream().sorted().toList(), ids);
        assertEquals(List.of(), ids.stream().filter(id -> id <= 0).toList());
    }

    /** Whoever adds a field here reads the rule first: nothing in a response may lead to who gave it. */
    @Test
    void aResponseHoldsNothingThatLeadsToAPerson() {
        assertEquals(List.of("answers", "channel", "countsAs", "givenOn", "id", "keyedBy", "questionnaire", "sheet", "version"),
                Arrays.stream(Response.class.getDeclaredFields()).map(field -> field.getName()).filter(name -> !name.equals("RANDOM") && !name.equals("IDS"))
                        .filter(name -> !name.startsWith("_")).sorted().toList());
    }

    @Test
    void everyNumberOfASheetIsGivenOutOnce() {
        assertEquals(1, questionnaire.numberSheets(50));
        assertEquals(51, questionnaire.numberSheets(1));
        assertTrue(questionnaire.hasSheet(51));
        assertFalse(questionnaire.hasSheet(52) || questionnaire.hasSheet(0));
        refused("numberedSheets.count.wrong", () -> questionnaire.numberSheets(0));
        refused("numberedSheets.count.wrong", () -> questionnaire.numberSheets(301));
    }

    @Test
    void qrCodesAndLettersSayWhoTheyAre() {
        assertEquals(AnswerChannel.QR, AnswerChannel.told("qr"));
        assertEquals(AnswerChannel.LETTER, AnswerChannel.told("letter"));
        assertEquals(AnswerChannel.ADDRESS, AnswerChannel.told(null));
        assertEquals(AnswerChannel.ADDRESS, AnswerChannel.told("paper"));
    }

    private Response response() {
        return new Response(questionnaire, null, Answers.NONE, AnswerChannel.QR, LocalDate.of(2023, 10, 19));
    }

    private static void refused(String key, Runnable verb) {
        assertEquals(key, assertThrows(RuleViolation.class, verb::run).key());
    }
}
