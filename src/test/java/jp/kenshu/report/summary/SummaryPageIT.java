package jp.kenshu.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** From the last answer to what the organisers read of all of them: nothing yet, one answer, many; crossed, restricted, searched. */
class SummaryPageIT extends BrowserIT {

    private static final int READ_WITHOUT_EFFORT = 120;

    @BeforeEach
    void openItAfterPart1() {
        setClock("2023-10-19T16:30:00+09:00");
        signInAs(Role.SECRETARIAT);
        open("/questionnaire/organiser/questionnaires");
        pressFirst("main tbody a");
        press("open");
        awaitText("アンケートを始めました");
    }

    @Test
    void organiserReadsWhatTheAnswersSay() {
        signInAs(Role.ORGANISER);
        open("/report/organiser/summary");
        awaitText("回答はまだありません");
        axe();
        get("/test/answers?people=1");
        open("/report/organiser/summary");
        awaitText("集計した回答の数：1");
        assertTrue(mainText().contains("＊"));

        get("/test/answers?people=120");
        open("/report/organiser/summary");
        awaitText("集計した回答の数：121");
        axe();
        fitsNarrowWindow();
        screenshot("summary");
        assertTrue(all("svg.chart").size() > 8);

        new Select(element("by")).selectByValue("f3");
        new Select(element("where1")).selectByValue("_channel~QR");
        pressFirst("form.summary-view button.main");
        awaitText("集計した回答の数：121（全体：121）");
        assertTrue(mainText().contains("全体"));
        axe();
        fitsNarrowWindow();
        screenshot("summary-crossed");

        open("/report/organiser/summary?where=_channel~PAPER");
        awaitText("集計を出せません");
        axe();
        open("/report/organiser/summary?q=" + encoded("ご意見その７"));
        awaitText("自由記載");
        assertEquals(0, all("svg.chart").size());
        axe();
        for (var file : List.of("summary.pdf", "summary.xlsx", "summary-rows.xlsx")) {
            var id = first("a[href*='summary.pdf']").getDomProperty("href").replaceFirst(".*id=(\\d+).*", "$1");
            assertEquals(200L, statusOf("/report/organiser/" + file + "?id=" + id), file);
        }
        first("a[href*='comparison']").click();
        awaitText("アンケートの比較");
        axe();
        fitsNarrowWindow();
        var alone = browser.getCurrentUrl().replaceFirst(".*id=", "");
        open("/report/organiser/comparison?id=" + alone + "&with=" + alone);
        assertEquals("問1-1　研修会議Ⅰ", all("main h3").stream().map(WebElement::getText).filter(text -> text.startsWith("問1-1")).findFirst().orElseThrow());
        axe();
        fitsNarrowWindow();
        atTheNarrowest(() -> {
            var narrow = all("main .figures :is(th, td):first-child").stream().filter(cell -> cell.getRect().getWidth() < READ_WITHOUT_EFFORT).toList();
            assertEquals(0, narrow.size(), () -> narrow.get(0).getText() + " stands in " + narrow.get(0).getRect().getWidth() + " px");
            run("document.querySelector('main .report-block').scrollIntoView()");
            screenshot("comparison-narrow");
        });
        for (var file : List.of("comparison.pdf", "comparison.xlsx")) {
            assertEquals(200L, statusOf("/report/organiser/" + file + "?id=" + alone + "&with=" + alone), file);
            assertEquals(404L, statusOf("/report/organiser/" + file + "?id=" + alone), file);
        }
    }

    @Test
    void whoMayNotFindsNoSuchPage() {
        open("/report/organiser/summary?id=999999");
        assertFalse(mainText().contains("アンケート集計"));
        signInAs(stage().get("member"));
        open("/report/organiser/summary");
        assertFalse(mainText().contains("アンケート集計"));
    }

    @Test
    void twoPeopleSortFreeAnswersByKeyboardAndSeeHowFarTheyAgree() {
        get("/test/answers?people=20");
        open("/report/organiser/summary");
        first("a[href*='coding']").click();
        awaitText("自由記載の分類");
        new Select(element("cell")).selectByValue("q8");
        pressFirst("form.summary-view button.main");
        awaitText("分類がまだありません");
        axe();
        press("add");
        awaitText("分類の名前を入れてください");
        addCategory("時間が短い");
        addCategory("資料がよい");
        var address = browser.getCurrentUrl().replaceFirst("&text=.*", "");
        var texts = Integer.parseInt(element("progress").getText().replaceFirst(".*／", ""));
        sort(texts, "1");
        awaitText("すべての記載を分類しました");
        fitsNarrowWindow();

        signInAs(Role.ORGANISER);
        browser.get(address);
        awaitText("分類した記載：0／" + texts);
        sort(1, "12");
        browser.get(address);
        awaitText("2人が分類した記載：1、すべて一致した記載：0");
        axe();
        screenshot("coding");
        open("/report/organiser/summary");
        awaitText("（分類）");
        awaitText("時間が短い");
    }

    private void addCategory(String name) {
        fill("category", name);
        press("add");
        await(driver -> all("#sorting kbd + *, #sorting .choice").stream().anyMatch(each -> each.getText().contains(name)));
    }

    /** Sorts so many texts by pressing these keys and Enter. */
    private void sort(int texts, String keys) {
        for (int text = 0; text < texts; text++) {
            var shown = element("written");
            new Actions(browser).sendKeys(keys).sendKeys(Keys.ENTER).perform();
            await(ExpectedConditions.stalenessOf(shown));
            await(driver -> !all("#written").isEmpty() || mainText().contains("すべての記載を分類しました"));
        }
    }

    private long statusOf(String file) {
        return (long) run("return fetch('" + file + "').then((answer) => answer.status)");
    }
}
