package jp.kenshu.worksheet.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kenshu.RuleViolation;
import jp.kenshu.worksheet.paper.WrittenSheets;
import org.junit.jupiter.api.Test;

/** What a municipality takes home from its group's sheet, as it is stored and as it comes back from the page. */
class FollowUpContentTest {

    @Test
    void copyHasTheGroupsIssuesWithTheirMeasuresReadyToBeJudged() {
        var content = FollowUpContent.of(WrittenSheets.written());

        assertEquals(3, content.issues().size());
        assertEquals("全事業所で連絡先を共有する", content.issues().get(0).shortTarget());
        assertEquals("連絡先の一覧を作り、毎月更新する / 流山市・医師会 / 令和６年３月", content.issues().get(0).action());
        assertEquals(List.of(new FollowUpContent.Measure("救急搬送のうち看取り期の件数", "消防本部の集計", "毎年４月", "", "", "", Verdict.OPEN, "")),
                content.issues().get(0).measures());
    }

    @Test
    void moreIssuesAndMeasuresAreAddedAtTheEnd() {
        var content = FollowUpContent.of(WrittenSheets.written()).withIssue().withMeasure(0);

        assertEquals(4, content.issues().size());
        assertEquals(2, content.issues().get(0).measures().size());
    }

    @Test
    void formGivesBackWhatWasTypedWithoutTheRowsThatAreTicked() {
        var typed = typed();
        typed.put("remove-1", "yes");
        typed.put("remove-0-1", "yes");

        var content = new FollowUpForm(typed::get).checked();

        assertEquals("最期まで\n𠮷野で", content.goal());
        assertEquals(List.of("連絡先"), content.issues().stream().map(FollowUpContent.Issue::issue).toList());
        assertEquals(List.of(new FollowUpContent.Measure("搬送の件数", "", "", "10件", "12件", "令和6年4月1日", Verdict.ON_THE_WAY, "")),
                content.issues().get(0).measures());
    }

    @Test
    void tooLongOrBrokenTextIsRefusedAndStaysOnTheForm() {
        var typed = typed();
        typed.put("review", "長".repeat(5_001));
        var form = new FollowUpForm(typed::get);
        assertEquals("followUp.tooLong", assertThrows(RuleViolation.class, form::checked).key());
        assertEquals(5_001, form.content().review().length());

        typed.put("review", "a\u0001");
        assertEquals("followUp.broken", assertThrows(RuleViolation.class, form::checked).key());
    }

    private static Map<String, String> typed() {
        return new HashMap<>(Map.ofEntries(Map.entry("goal", "最期まで\r\n𠮷野で "), Map.entry("issues", "2"), Map.entry("measures-0", "2"),
                Map.entry("issue-0", "連絡先"), Map.entry("issue-1", "消す課題"), Map.entry("indicator-0-0", "搬送の件数"), Map.entry("aim-0-0", "10件"),
                Map.entry("actual-0-0", "12件"), Map.entry("judgedOn-0-0", "令和6年4月1日"), Map.entry("verdict-0-0", "ON_THE_WAY"), Map.entry("indicator-0-1", "消す指標")));
    }
}
