package jp.kenshu.worksheet.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import jp.kenshu.registration.Delegates;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** The secretariat writes what the worksheet consists of: before groups work on it, whatever it wants; afterwards, what hurts nothing. */
class SheetDraftPageIT extends BrowserIT {

    private static final String DRAFT = "/worksheet/organiser/sheet-draft";

    @Test
    void secretariatWritesTheSheetAndGroupsWorkOnIt() {
        signInAs(Role.SECRETARIAT);
        open("/programme/organiser/settings");
        pressFirst("a[href='" + DRAFT + "']");
        awaitText("手順・欄・一覧");
        int steps = all(".part-step").size();
        assertEquals(steps - 1, all(".part-step button[title$='上へ']").size(), "the first one has no place above");
        assertEquals(steps - 1, all(".part-step button[title$='下へ']").size(), "nor the last one below");
        axe();

        addAListThatIsTied();
        pressFirst("input[name=tool][value=MEMBER-STEPS]");
        press("lead");
        await(driver -> all("input[name=tool][value=MEMBER-STEPS]:checked").size() == 1 && browser.getCurrentUrl().contains("done=changed"));
        takeOutWhatOthersHangOnAndPutItRight();
        lookAtIt();
        press("publish");
        awaitText("公開しました");

        var table = Arrays.asList(get("/test/sheet?number=4&people=3&municipality=" + Delegates.NAGAREYAMA).body().split(" "));
        sit(table);
        assertEquals(1, all("[data-lead=next]").size());
        assertEquals(1, all("[data-step='2'] [data-list=X1] live-field textarea").size());
        first("[data-list=X1] textarea").sendKeys("連絡票");
        await(driver -> Boolean.TRUE.equals(run("return document.querySelector('[data-saved]').dataset.state === 'saved' && document.getElementById('sheet').dataset.unsaved === '0'")));

        changeWordsWhileGroupsWork();
        sit(table);
        assertEquals("連絡票", first("[data-list=X1] textarea").getDomProperty("value"));
        assertEquals("使える道具", run("return document.querySelector('[data-list=X1] label').firstChild.data"));
        assertEquals(1, all("[data-step='1'] live-field[data-name=X3] textarea").size());
    }

    private void addAListThatIsTied() {
        pressFirst("a[href='/worksheet/organiser/sheet-part?add=list&in=2']");
        awaitText("一覧を足す");
        fill("labelJa", "ある道具");
        new Select(element("hangs")).selectByValue("tied:PRESENT");
        element("labelEn").sendKeys(Keys.ENTER);
        await(driver -> errorAt("labelEn").contains("両方を入力してください") && errorAt("tieJa").contains("両方を入力してください"));
        axe();
        fitsNarrowWindow();
        fill("labelEn", "Tools");
        fill("tieJa", "どの現状で使うか");
        fill("tieEn", "Used in which present state");
        press("save");
        awaitText("下書きを変えました");
        assertTrue(mainText().contains("ある道具") && mainText().contains("「現状」の行に結び付けられる"), this::mainText);
        axe();
        fitsNarrowWindow();
        screenshot("sheet-draft");
    }

    private void takeOutWhatOthersHangOnAndPutItRight() {
        pressFirst("button[title='まとめ: 取り除く']");
        awaitText("欄も一覧もありません");
        assertEquals(0, all("#publish").size());
        assertEquals(0, all("sized-window").size());
        axe();
        pressFirst("a[href='/worksheet/organiser/sheet-part?add=text&in=8']");
        fill("labelJa", "まとめ");
        fill("labelEn", "Summary");
        press("save");
        awaitText("公開すると、これから開くシートが");
        pressFirst("button[title='ある道具: 上へ']");
        awaitText("「現状」が下にあります");
        pressFirst("button[title='ある道具: 下へ']");
        await(driver -> !mainText().contains("下にあります"));
    }

    private void lookAtIt() {
        for (var ending : List.of("pdf", "docx", "xlsx", "pptx")) {
            assertTrue(fetched(DRAFT + "." + ending).startsWith("200 "), ending);
        }
        open("/worksheet/organiser/sheet-preview");
        await(driver -> all("[data-list=X1] textarea[readonly]").size() == 1);
        axe();
        fitsNarrowWindow();
        seenAt(PHONE, () -> screenshot("sheet-preview-phone"));
        open(DRAFT);
    }

    private void changeWordsWhileGroupsWork() {
        signInAs(Role.SECRETARIAT);
        open(DRAFT);
        awaitText("シートを開いたグループがあるため");
        pressFirst("button[title='めざすべき姿（目的）: 取り除く']");
        awaitText("取り除けません");
        axe();
        open("/worksheet/organiser/sheet-part?part=list-X1");
        fill("labelJa", "使える道具");
        press("save");
        awaitText("下書きを変えました");
        pressFirst("a[href='/worksheet/organiser/sheet-part?add=text&in=1']");
        fill("labelJa", "だれのための姿か");
        fill("labelEn", "For whom");
        press("save");
        awaitText("下書きを変えました");
        press("publish");
        awaitText("公開しました");
        open("/worksheet/organiser/sheet-part?part=list-NOTHING");
        assertEquals(0, all("#part-form").size());
    }

    private void sit(List<String> table) {
        signInAs(table.get(3));
        open("/worksheet/" + table.get(0));
        await(driver -> "true".equals(run("return document.getElementById('sheet')?.dataset.ready")));
    }
}
