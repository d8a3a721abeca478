package jp.kenshu.questionnaire.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.kenshu.RuleViolation;
import jp.kenshu.form.SampleForm;
import jp.kenshu.programme.Conference;
import jp.kenshu.questionnaire.Invitees;
import jp.kenshu.questionnaire.pair.PairCode;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import org.junit.jupiter.api.Test;

class PlanFormTest {

    private static final Conference R5 = QuestionnaireOfR5.plan().follows().getConference();
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 2);

    @Test
    void everythingWrongIsSaidAtOnceBesideItsField() {
        var form = PlanForm.empty();
        form.getTyped().putAll(Map.of("code", "アンケート２", "titleJa", "事前アンケート", "leadEn", "Only English", "day", "いつか"));

        var refused = assertThrows(RuleViolation.class, () -> form.plan(R5, null, null, TODAY));

        assertEquals(List.of("code plan.codeWrong", "titleEn formQuestion.bothLanguages", "leadJa formQuestion.bothLanguages", "follows plan.partMissing",
                "day settings.dayUnclear"), refused.all().stream().map(each -> each.field() + " " + each.key()).toList());
    }

    @Test
    void aCopyAsksTheSameUnderItsOwnCodeAndTitle() {
        var form = PlanForm.empty();
        form.getTyped().putAll(Map.of("code", "Ｒ５－２", "titleJa", "研修後", "titleEn", "After", "follows", "II", "day", "令和5年12月1日", "time", "17時",
                "invitees", "TEAMS"));

        var plan = form.plan(R5, SampleForm.all(), null, TODAY);

        assertEquals("r5-2 questionnaire-r5-2 研修後", plan.code() + " " + plan.asks().code() + " " + plan.asks().title().ja());
        assertEquals(SampleForm.all().sections(), plan.asks().sections());
        assertEquals(Invitees.TEAMS, plan.invitees());
        assertEquals("2023-12-01T08:00:00Z", plan.closes().at().toString());
    }

    @Test
    void aDayNeedsNoYear() {
        for (var day : List.of("11/17", "11月17日", "１１月１７日（金）")) {
            assertEquals("2023-11-17T15:00:00Z", filled(day).plan(R5, null, null, TODAY).closes().at().toString(), day);
        }
        assertEquals("2024-01-17T15:00:00Z", filled("1/17").plan(R5, null, null, TODAY).closes().at().toString());
    }

    @Test
    void aCopyAsksForTheCodeThatPairsAsWell() {
        var before = filled("11/17");
        before.getTyped().put("paired", "yes");

        var copy = filled("11/30").plan(R5, before.plan(R5, SampleForm.all(), null, TODAY).asks(), null, TODAY);

        assertTrue(PairCode.isAskedIn(copy.asks()));
    }

    private static PlanForm filled(String day) {
        var form = PlanForm.empty();
        form.getTyped().putAll(Map.of("code", "r5-2", "titleJa", "研修後", "titleEn", "After", "follows", "II", "day", day));
        return form;
    }

    @Test
    void addressesAreShortAndPlain() {
        for (var code : List.of("-r6", "r6-", "a".repeat(21), "r_6", "<b>")) {
            var form = PlanForm.empty();
            form.getTyped().put("code", code);
            assertEquals(List.of("plan.codeWrong"), assertThrows(RuleViolation.class, () -> form.plan(R5, null, null, TODAY)).all().stream()
                    .filter(each -> "code".equals(each.field())).map(RuleViolation::key).toList(), code);
        }
    }
}
