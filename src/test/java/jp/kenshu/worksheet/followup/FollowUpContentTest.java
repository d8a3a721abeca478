package jp.kenshu.worksheet.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kenshu.RuleViolation;
import jp.kenshu.seed.edition.SheetsOfEditions;
import jp.kenshu.worksheet.paper.WrittenSheets;
import org.junit.jupiter.api.Test;

/** What a municipality takes home from its group's sheet, as it is stored and as it comes back from the page. */
class FollowUpContentTest {

    private static final FollowUpShape SHAPE = new FollowUpShape(SheetsOfEditions.r5());

    @Test
    void copyHasTheGroupsIssuesWithTheirMeasuresReadyToBeJudged() {
        var content = FollowUpContent.of(WrittenSheets.written());

        assertEquals(3, content.items().size());
        assertEquals("全事業所で連絡先を共有する", content.items().get(0).text("SHORT_TARGET"));
        assertEquals("連絡先の一覧を作り、毎月更新する / 流山市・医師会 / 令和６年３月", content.items().get(0).text("ACTION"));
        assertEquals(List.of(new FollowUpContent.Measure(
                Map.of("INDICATOR", "救急搬送のうち看取り期の件数", "METHOD", "消防本部の集計", "JUDGED_AT", "毎年４月"), "", "", "", Verdict.OPEN, "")),
                content.items().get(0).measures());
    }

    @Test
    void copyOfAnotherSheetHasWhatIsJudgedThere() {
        var workshop = FollowUpContent.of(WrittenSheets.filled(SheetsOfEditions.of("forum"), 2));
        var support = FollowUpContent.of(WrittenSheets.filled(SheetsOfEditions.of("support"), 2));

        assertEquals(List.of("NOW", "PROBLEM"), List.copyOf(workshop.texts().keySet()));
        assertEquals(List.of(Map.of("WAY", "【WAY4】"), Map.of("WAY", "【WAY5】")), workshop.items().stream().map(FollowUpContent.Item::texts).toList());
        assertEquals("【FIRST4】", workshop.items().get(0).measures().get(0).text("FIRST"));
        assertEquals(2, support.items().get(0).measures().size());
        assertEquals(2, support.items().get(0).text("FAR").lines().count());
        assertEquals(support, FollowUpContent.read(support.written()));
    }

    @Test
    void copyFromBeforeTheSheetWasDataIsReadAsItWasMigrated() throws Exception {
        var then = """
                {"goal":"最期まで \\"goal\\": と書く","present":"現状","gap":"乖離","issues":[{"issue":"連絡先","shortTarget":"近い","longTarget":"遠い",
                "action":"一覧","measures":[{"indicator":"件数","method":"集計","judgedAt":"４月","aim":"10","actual":"","judgedOn":"","verdict":"OPEN","remark":""}]}],
                "summary":"まとめ","review":"振り返り"}""";
        for (var rename : Files.readAllLines(Path.of("src/main/resources/db/migration/V23__outline_of_the_sheet.sql")).stream().filter(line -> line.startsWith("update follow_up")).toList()) {
            var words = rename.split("'");
            then = then.replace(words[1], words[3]);
        }

        var content = FollowUpContent.read(then);

        assertEquals("最期まで \"goal\": と書く", content.text("GOAL"));
        assertEquals(Map.of("ISSUE", "連絡先", "SHORT_TARGET", "近い", "LONG_TARGET", "遠い", "ACTION", "一覧"), content.items().get(0).texts());
        assertEquals(Map.of("INDICATOR", "件数", "METHOD", "集計", "JUDGED_AT", "４月"), content.items().get(0).measures().get(0).texts());
    }

    @Test
    void moreIssuesAndMeasuresAreAddedAtTheEnd() {
        var content = FollowUpContent.of(WrittenSheets.written()).withItem().withMeasure(0);

        assertEquals(4, content.items().size());
        assertEquals(2, content.items().get(0).measures().size());
    }

    @Test
    void formGivesBackWhatWasTypedWithoutTheRowsThatAreTicked() {
        var typed = typed();
        typed.put("remove-1", "yes");
        typed.put("remove-0-1", "yes");

        var content = new FollowUpForm(SHAPE, typed::get).checked();

        assertEquals("最期まで\n𠮷野で", content.text("GOAL"));
        assertEquals(List.of("連絡先"), content.items().stream().map(item -> item.text("ISSUE")).toList());
        assertEquals(List.of(new FollowUpContent.Measure(
                Map.of("INDICATOR", "搬送の件数", "METHOD", "", "JUDGED_AT", ""), "10件", "12件", "令和6年4月1日", Verdict.ON_THE_WAY, "")),
                content.items().get(0).measures());
    }

    @Test
    void tooLongOrBrokenTextIsRefusedAndStaysOnTheForm() {
        var typed = typed();
        typed.put("review", "長".repeat(5_001));
        var form = new FollowUpForm(SHAPE, typed::get);
        assertEquals("followUp.tooLong", assertThrows(RuleViolation.class, form::checked).key());
        assertEquals(5_001, form.content().review().length());

        typed.put("review", "a\u0001");
        assertEquals("followUp.broken", assertThrows(RuleViolation.class, form::checked).key());
    }

    private static Map<String, String> typed() {
        return new HashMap<>(Map.ofEntries(Map.entry("GOAL", "最期まで\r\n𠮷野で "), Map.entry("items", "2"), Map.entry("measures-0", "2"),
                Map.entry("ISSUE-0", "連絡先"), Map.entry("ISSUE-1", "消す課題"), Map.entry("INDICATOR-0-0", "搬送の件数"), Map.entry("aim-0-0", "10件"),
                Map.entry("actual-0-0", "12件"), Map.entry("judgedOn-0-0", "令和6年4月1日"), Map.entry("verdict-0-0", "ON_THE_WAY"), Map.entry("INDICATOR-0-1", "消す指標")));
    }
}
