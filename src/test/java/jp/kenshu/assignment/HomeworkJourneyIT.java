package jp.kenshu.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import jp.kenshu.registration.Delegates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/** A team prepares for part Ⅱ in a browser: on the phone, with a lost connection, in two tabs, and seen by the secretariat. */
class HomeworkJourneyIT extends BrowserIT {

    private static final String REPRESENTATIVE = Delegates.address(Delegates.NAGAREYAMA + " 1");
    private static final String MEMBER = Delegates.address(Delegates.NAGAREYAMA + " 2");

    private String team;
    private String lastMember;

    @BeforeEach
    void registerTeam() {
        var ids = get("/test/team?municipality=" + Delegates.NAGAREYAMA + "&venue=tokyo&people=3").body().split(" ");
        team = ids[0];
        lastMember = ids[1];
    }

    @AfterEach
    void unblock() {
        block();
    }

    @Test
    void memberWritesOnAPhoneThroughALostConnectionAndAReload() {
        signInAs(MEMBER);
        browser.manage().window().setSize(PHONE);
        open("/assignment");
        awaitText("あなたの資料３");
        axe();
        open("/assignment/homework");
        fitsNarrowWindow();
        axe();
        screenshot("homework-phone");
        assertFalse(element("goal-daily").isDisplayed());
        assertTrue(element("strengths").isDisplayed());
        first("[data-guides=next]").sendKeys(Keys.ENTER);
        await(driver -> element("goal-daily").isDisplayed() && !element("strengths").isDisplayed());
        assertEquals("①日常の療養支援", browser.switchTo().activeElement().getText());
        assertEquals("2 / 6", first(".guided-steps [role=status]").getText());
        axe();
        fitsNarrowWindow();
        screenshot("homework-phone-scene");
        type("goal-daily", "住み慣れた地域で暮らし続けられる");
        awaitState("saved");

        block("*homework-answers*");
        type("current-daily", "訪問看護の事業所が足りない");
        awaitState("offline");
        screenshot("homework-offline");
        browser.navigate().refresh();
        awaitState("offline");
        assertEquals("訪問看護の事業所が足りない", element("current-daily").getDomProperty("value"));
        block();
        ((ChromeDriver) browser).executeScript("dispatchEvent(new Event('online'))");
        awaitState("saved");

        open("/assignment/homework");
        assertEquals("住み慣れた地域で暮らし続けられる", element("goal-daily").getDomProperty("value"));
        assertEquals("訪問看護の事業所が足りない", element("current-daily").getDomProperty("value"));
        press("self-set-daily");
        awaitState("saved");
        pressFirst("[data-guides=back]");
        type("population", "約二十万人");
        awaitState("attention");
        assertEquals("整数で入力してください。", errorAt("population"));
        axe();
        type("population", "２０３，４５６");
        pressFirst("nav.steps a[href$=scene-daily]");
        type("actions-daily", "在宅医療の相談窓口を置いている");
        press("declare-ready");
        awaitText("「準備完了」にしました");
        assertEquals("203456", element("population").getDomProperty("value"));
        assertEquals("在宅医療の相談窓口を置いている", element("actions-daily").getDomProperty("value"));
        assertTrue(element("self-set-daily").isSelected());
    }

    @Test
    void secondTabSeesBothTexts() {
        signInAs(MEMBER);
        open("/assignment/homework");
        screenshot("homework-desk");
        var firstTab = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        open("/assignment/homework");
        type("issues-emergency", "別のタブで書いた課題");
        awaitState("saved");
        browser.close();
        browser.switchTo().window(firstTab);

        type("issues-emergency", "はじめのタブで書いた課題");
        awaitState("attention");
        var box = first("[data-entry=issues-emergency] .conflict");
        assertTrue(box.getText().contains("別のタブで書いた課題"));
        assertEquals("はじめのタブで書いた課題", element("issues-emergency").getDomProperty("value"));
        axe();
        screenshot("homework-conflict");
        pressFirst("[data-entry=issues-emergency] [data-keep]");
        awaitState("saved");

        open("/assignment/homework");
        assertEquals("はじめのタブで書いた課題", element("issues-emergency").getDomProperty("value"));
    }

    @Test
    void formWorksWithoutScript() {
        signInAs(MEMBER);
        block("*autosave-form.js*");
        open("/assignment/homework");
        type("strengths", "顔の見える関係がある");
        fill("needed", "い\u0007ろ");
        press("save");
        awaitText("読み取れない文字が含まれています");
        type("needed", "研修の継続");
        press("save");
        awaitText("保存しました");
        assertEquals("顔の見える関係がある", element("strengths").getDomProperty("value"));

        var stale = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        open("/assignment/homework");
        type("needed", "別の画面の文");
        awaitState("saved");
        browser.close();
        browser.switchTo().window(stale);
        type("needed", "こちらの文");
        press("save");
        awaitText("別の画面で変更しました");
        assertTrue(mainText().contains("別の画面の文"));
        assertEquals("こちらの文", element("needed").getDomProperty("value"));
        press("save");
        awaitText("保存しました");
        assertEquals("こちらの文", element("needed").getDomProperty("value"));
    }

    @Test
    void representativeSeesWhatIsMissingAndSubmitsForTheTeam() {
        signInAs(REPRESENTATIVE);
        open("/assignment");
        awaitText("資料２ 検討希望場面が、まだ提出されていません（10月12日（木）12:00まで）");
        assertTrue(mainText().contains(Delegates.NAGAREYAMA + " 2 さんの資料３が「未着手」です"));
        axe();
        fitsNarrowWindow();
        open("/assignment/preference");
        axe();
        fitsNarrowWindow();
        seenAt(PHONE, () -> {
            assertTrue(first("input[name=wish_first]").isDisplayed() && !first("input[name^=role-]").isDisplayed());
            first("[data-guides=next]").sendKeys(Keys.ENTER);
            await(driver -> first("input[name^=role-]").isDisplayed() && !first("input[name=wish_first]").isDisplayed());
            axe();
        });
        pressFirst("input[name=wish_first][value=discharge]");
        pressFirst("input[name=wish_second][value=discharge]");
        press("submit");
        awaitText("違う場面をお選びください");
        pressFirst("input[name=wish_second][value=daily]");
        press("submit");
        awaitText("資料２を受け付けました");
        assertTrue(mainText().contains("-2-1"));
        pressFirst("input[name^=role-][value=CHAIR]");
        pressFirst("input[name^=role-][value=SPARED]");
        press("say-roles");
        awaitText("どちらか一方をお選びください");
        axe();
        pressFirst("input[name^=role-][value=SPARED]");
        press("say-roles");
        awaitText("役割の希望を保存しました");
        assertTrue(first("input[name^=role-][value=CHAIR]").isSelected());

        open("/assignment");
        press("nudge-all");
        press("send-letters");
        awaitText("催促のメールをお送りしました");
        pressFirst("details.card summary");
        press("ask");
        awaitText("入力内容をご確認ください");
        open("/assignment/homework?member=" + lastMember);
        awaitText("代わりに記入しています");
        type("goal-discharge", "入院したその日から退院を支える");
        awaitState("saved");
        press("declare-ready");
        awaitText("「準備完了」にしました");
        open("/assignment");
        assertTrue(mainText().contains("代筆："));
        screenshot("assignment-console");
        press("submit");
        awaitText("このまま提出しますか");
        press("submit");
        awaitText("資料３を提出しました");
        axe();
        pressFirst("a.receipt-number");
        awaitText("提出した時点の内容です");
        axe();
        fitsNarrowWindow();
        open("/assignment");
        press("withdraw");
        awaitText("提出を取り消しました");
        press("submit");
        awaitText("このまま提出しますか");
        press("submit");
        awaitText("-3-2");
        setClock("2023-10-17T17:00:00+09:00");
        open("/assignment/homework?member=" + lastMember);
        awaitText("締切を過ぎたため、変更できません");
        assertTrue(mainText().contains("入院したその日から退院を支える"));
        axe();
    }

    @Test
    void secretariatRemindsExtendsFillsInAndReturns() {
        signInAs(Role.SECRETARIAT);
        var list = "/assignment/organiser/board?q=" + encoded("流山") + "&venue=tokyo&lacking=SCENE_PREFERENCE&sort=-MUNICIPALITY&rows=100";
        open(list);
        axe();
        fitsNarrowWindow();
        pressFirst("#board summary");
        pressFirst("[id$=remind]");
        awaitText("1通のメールをお送りします");
        assertTrue(browser.getCurrentUrl().endsWith(list), browser.getCurrentUrl());
        axe();
        press("send-letters");
        awaitText("1チームの代表者に催促のメールをお送りしました");
        assertTrue(browser.getCurrentUrl().endsWith(list + "&reminded=1"), browser.getCurrentUrl());
        assertEquals("流山", element("q").getAttribute("value"));
        pressFirst("#board summary");
        pressFirst("[id$=remind]");
        awaitText("催促できるチームはありません");
        screenshot("board");
        open("/assignment/organiser/team?id=" + team);
        new Select(element("paper")).selectByValue("HOMEWORK");
        type("day", "令和5年10月18日");
        press("extend");
        awaitText("理由を入力してください");
        type("reason", "台風のため");
        press("extend");
        press("send-letters");
        awaitText("締切を延長し");
        assertTrue(mainText().contains("10月18日（水）中"));
        axe();
        fitsNarrowWindow();
        open("/assignment/homework?member=" + lastMember);
        type("strengths", "ＦＡＸで届いた分");
        awaitState("saved");
        open("/assignment/organiser/team?id=" + team);
        press("submit");
        awaitText("このまま提出しますか");
        press("submit");
        awaitText("代わりに提出しました");
        type("return-reason", "場面ごとの欄が空いています");
        press("return");
        press("send-letters");
        awaitText("差し戻し、代表者にメールをお送りしました");
        screenshot("board-team");

        signInAs(REPRESENTATIVE);
        open("/assignment");
        awaitText("場面ごとの欄が空いています");
        signInAs(Role.ORGANISER);
        open("/assignment/organiser/board");
        awaitText("流山市");
        assertEquals(List.of(), all("[id$=remind]"));
        open("/assignment/organiser/team?id=" + team);
        awaitText("ページが見つかりません");
    }

    @Test
    void nobodyElseReadsOrWrites() {
        var other = get("/test/team?municipality=" + Delegates.HIRADO + "&venue=tokyo&people=2").body().split(" ");
        signInAs(MEMBER);
        for (var path : List.of("/assignment/homework?member=" + other[1], "/assignment/homework?member=" + lastMember,
                "/assignment/homework?member=99999999", "/assignment/submitted?id=1", "/assignment/organiser/board")) {
            open(path);
            assertTrue(mainText().contains("ページが見つかりません"), path);
        }
        open("/assignment/preference");
        awaitText("資料２は、チームの代表者が提出します");
        assertEquals(404, post(other[1], "{\"answers\":[{\"entry\":\"strengths\",\"text\":\"x\",\"revision\":0}]}"));
        assertEquals(404, post(lastMember, "{\"answers\":[]}"));
        signInAs(REPRESENTATIVE);
        assertEquals(200, post(lastMember, "{\"answers\":[]}"));
        for (var malformed : List.of("", "[]", "{}", "{\"answers\":[{\"entry\":\"goal-<b>\",\"text\":\"x\",\"revision\":0}]}", "{\"answers\":[{\"entry\":\"strengths\"}]}")) {
            assertEquals(400, post(lastMember, malformed), malformed);
        }
        assertEquals(302, get("/assignment").statusCode());
        assertFalse(get("/assignment/homework-answers?member=" + lastMember).body().contains("revisions"));
    }

    private int post(String member, String body) {
        open("/assignment");
        return ((Number) ((ChromeDriver) browser).executeAsyncScript("""
                const [member, body, done] = arguments;
                fetch(`/assignment/homework-answers?member=${member}`, {method: 'POST', headers: {'Content-Type': 'application/json'}, body})
                  .then((answer) => done(answer.status));""", member, body)).intValue();
    }

    private void awaitState(String state) {
        await(driver -> driver.findElements(By.cssSelector("autosave-form[data-state=" + state + "]")).stream().findFirst().orElse(null));
    }

    private void block(String... addresses) {
        ((ChromeDriver) browser).executeCdpCommand("Network.enable", Map.of());
        ((ChromeDriver) browser).executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(addresses)));
    }
}
