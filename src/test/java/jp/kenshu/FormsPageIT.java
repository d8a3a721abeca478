package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import jp.kenshu.registration.Delegates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/** The forms of the portal under the hand that fills them in: Enter, a second tab, a reload, a fault, the deadline. */
class FormsPageIT extends BrowserIT {

    private static final String REPRESENTATIVE = Delegates.address(Delegates.NAGAREYAMA + " 1");
    private static final String MEMBER = Delegates.address(Delegates.NAGAREYAMA + " 2");

    @BeforeEach
    void openVenues() {
        setVenueCapacity("tokyo", 50);
        setVenueCapacity("osaka", 50);
    }

    @Test
    void enterNeverChoosesAmongMunicipalitiesOfOneName() {
        open("/registration/part1");
        fillIn("府中", "髙橋 惠子", "keiko@example.lg.jp");
        pressFirst("input[name=route][value=stream]");
        element("name").sendKeys(Keys.ENTER);
        awaitText("どの市町村ですか");

        element("name").sendKeys(Keys.ENTER);
        await(driver -> errorAt("municipality").length() > 0);

        assertEquals("府中", element("municipality").getDomProperty("value"));
    }

    @Test
    void enterInATeamsFormRemovesAndAddsNobody() {
        open("/registration/part2");
        press("add");
        element("person-2");
        fill("name-2", "𠮷田 花子");

        element("name-2").sendKeys(Keys.ENTER);
        awaitText("入力内容をご確認ください");

        awaitText("いま2名です");
        assertEquals("𠮷田 花子", element("name-2").getDomProperty("value"));
    }

    @Test
    void enterThatEndsACompositionPressesNothing() {
        open("/registration/part1");
        element("department").click();
        var composing = (ChromeDriver) browser;
        composing.executeCdpCommand("Input.imeSetComposition", Map.of("text", "こうれいしゃ", "selectionStart", 6, "selectionEnd", 6));
        composing.executeCdpCommand("Input.dispatchKeyEvent", Map.of("type", "rawKeyDown", "key", "Process", "code", "Enter", "windowsVirtualKeyCode", 229));
        composing.executeCdpCommand("Input.insertText", Map.of("text", "高齢者"));
        composing.executeCdpCommand("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", "Enter", "code", "Enter", "windowsVirtualKeyCode", 13));

        assertEquals("高齢者", element("department").getDomProperty("value"));
        assertEquals("", element("name-error").getText());
        element("department").sendKeys(Keys.ENTER);
        await(driver -> errorAt("name").length() > 0);
    }

    @Test
    void enterInTheHomeworkSavesAndDeclaresNothing() {
        team(Delegates.NAGAREYAMA, "tokyo", 2);
        signInAs(MEMBER);
        open("/assignment/homework");
        type("population", "203456");

        element("population").sendKeys(Keys.ENTER);
        awaitState("saved");

        open("/assignment/homework");
        assertEquals("203456", element("population").getDomProperty("value"));
        assertEquals(1, all("#declare-ready").size());
    }

    @Test
    void enterInATeamsConsoleAnswersNoProposal() {
        var stage = stage();
        signInAs(Role.SECRETARIAT);
        open("/registration/organiser/team?id=" + stage.get("teamUnderReview"));
        new Select(element("decision")).selectByValue("PROPOSE");
        new Select(element("other-venue")).selectByValue("osaka");
        type("places", "2");
        type("reason", "申込みが多いため");
        press("take-decision");
        press("send-letters");
        awaitText("決定し、代表者にメールをお送りしました");
        signInAs(Delegates.address("松尾 誠"));
        open("/registration/team");
        awaitText("事務局からのご提案");

        first("input[name=staying]").sendKeys(Keys.ENTER);

        open("/registration/team");
        awaitText("事務局からのご提案");
    }

    @Test
    void secondPersonFromACopiedTabIsRegisteredToo() {
        open("/registration/part1");
        fillIn("122203", "髙橋 惠子", "keiko@example.lg.jp");
        pressFirst("input[name=route][value=stream]");
        var attempt = first("#part1 [name=attempt]").getDomProperty("value");
        var firstTab = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        open("/registration/part1");
        fillIn("122203", "佐藤 花", "hana@example.lg.jp");
        pressFirst("input[name=route][value=stream]");
        ((ChromeDriver) browser).executeScript("document.querySelector('#part1 [name=attempt]').value = arguments[0]", attempt);
        var secondTab = browser.getWindowHandle();

        browser.switchTo().window(firstTab);
        register();
        browser.switchTo().window(secondTab);
        register();

        assertTrue(mainText().contains("佐藤 花"), this::mainText);
        assertFalse(mainText().contains("髙橋 惠子"), this::mainText);
        browser.close();
        browser.switchTo().window(firstTab);
    }

    @Test
    void draftBelongsToOneShowingOfTheForm() {
        open("/registration/part1");
        fill("name", "髙橋 惠子");
        awaitText("途中の内容をこの端末に保存しました");
        var attempt = first("#part1 [name=attempt]").getDomProperty("value");
        var firstTab = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        open("/registration/part1");
        fill("department", "企画課");
        awaitText("途中の内容をこの端末に保存しました");

        assertEquals("", element("name").getDomProperty("value"));
        assertNotEquals(attempt, first("#part1 [name=attempt]").getDomProperty("value"));

        browser.close();
        browser.switchTo().window(firstTab);
        open("/registration/part1");
        awaitText("この端末に保存していた内容を表示しています");
        assertNotEquals(attempt, first("#part1 [name=attempt]").getDomProperty("value"));
    }

    @Test
    void faultsAreListedWithThePersonAndLeadToTheirFields() {
        open("/registration/part2");
        press("add");
        await(driver -> "category-2".equals(driver.switchTo().activeElement().getDomAttribute("id")));
        fill("name-2", "𠮷田 花子");
        press("check");

        await(driver -> "faults".equals(driver.switchTo().activeElement().getDomAttribute("id")));
        var links = all("#faults a").stream().map(link -> link.getText()).toList();
        assertEquals("市町村名を入力してください。", links.get(0));
        assertTrue(links.contains("代表者：お名前を入力してください。"), links::toString);
        assertTrue(links.contains("参加者2（𠮷田 花子 さん）：お名前のよみを入力してください。"), links::toString);
        assertEquals("rgb(206, 0, 0)", ((ChromeDriver) browser).executeScript("return getComputedStyle(document.getElementById('reading-2')).borderTopColor"));
        assertEquals("2px", element("reading-2").getCssValue("border-top-width"));
        assertEquals("rgba(0, 0, 0, 0)", first("#faults li").getCssValue("background-color"), "faults stand in one box, not in one each");
        axe();
        pressFirst("#faults a[href='#reading-2']");
        await(driver -> "reading-2".equals(driver.switchTo().activeElement().getDomAttribute("id")));
    }

    @Test
    void departmentIsMarkedForWhomItIsRequired() {
        open("/registration/part1");
        new Select(element("category")).selectByValue("municipality");
        assertTrue(element("department-label").getText().contains("※必須"));
        new Select(element("category")).selectByValue("professional");
        assertFalse(element("department-label").getText().contains("※必須"));
    }

    @Test
    void closedFormSaysSoBeforeAnythingIsTyped() {
        team(Delegates.NAGAREYAMA, "tokyo", 2);
        signInAs(REPRESENTATIVE);
        setClock("2023-10-20T08:00:00+09:00");

        open("/registration/team-member");

        awaitText("参加者の変更の締切を過ぎました");
        assertEquals(0, all("#person").size());
    }

    @Test
    void overviewSavesItselfAndTwoTabsNeverOverwriteEachOther() {
        team(Delegates.NAGAREYAMA, "tokyo", 2);
        signInAs(REPRESENTATIVE);
        open("/assignment/overview");
        type("fact_efforts", "退院支援に力を入れています");
        type("fact_population", "二十万");
        awaitState("saved");

        open("/assignment/overview");
        assertEquals("退院支援に力を入れています", element("fact_efforts").getDomProperty("value"));
        assertEquals("二十万", element("fact_population").getDomProperty("value"));
        var firstTab = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        open("/assignment/overview");
        type("fact_efforts", "別のタブで書いた文");
        awaitState("saved");
        browser.close();
        browser.switchTo().window(firstTab);
        type("fact_efforts", "はじめのタブで書いた文");
        awaitState("attention");
        assertTrue(first(".conflict").getText().contains("別のタブで書いた文"));
        axe();
        pressFirst(".conflict [data-keep]");
        awaitState("saved");
        type("fact_population", "203456");
        press("save");
        await(driver -> driver.getCurrentUrl().contains("done=saved"));
        open("/assignment/overview");
        assertEquals("はじめのタブで書いた文", element("fact_efforts").getDomProperty("value"));
        assertEquals("203456", element("fact_population").getDomProperty("value"));
    }

    @Test
    void overviewThatWasTakenBackElsewhereIsShownAsItIsSaved() {
        team(Delegates.NAGAREYAMA, "tokyo", 2);
        signInAs(REPRESENTATIVE);
        open("/assignment/overview");
        type("fact_efforts", "退院支援に力を入れています");
        press("submit");
        element("take-back");
        var firstTab = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        open("/assignment/overview");
        press("take-back");
        element("fact_efforts");
        browser.close();
        browser.switchTo().window(firstTab);

        press("take-back");

        assertEquals("退院支援に力を入れています", element("fact_efforts").getDomProperty("value"));
    }

    @Test
    void preferenceAndRolesAreOneFormThatSavesItself() {
        team(Delegates.NAGAREYAMA, "tokyo", 2);
        signInAs(REPRESENTATIVE);
        open("/assignment/preference");
        pressFirst("input[name=wish_first][value=discharge]");
        type("wish_note", "手話通訳をお願いします");
        pressFirst("input[name^=role-][value=CHAIR]");
        awaitState("saved");

        open("/assignment/preference");
        assertTrue(first("input[name=wish_first][value=discharge]").isSelected());
        assertTrue(first("input[name^=role-][value=CHAIR]").isSelected());
        assertFalse(first("input[name^=role-][value=SCRIBE]").isSelected());
        pressFirst("input[name=wish_second][value=daily]");
        press("submit");
        awaitText("資料２を受け付けました");
        assertEquals("手話通訳をお願いします", element("wish_note").getDomProperty("value"));
        assertTrue(first("input[name^=role-][value=CHAIR]").isSelected());
    }

    @Test
    void staffEntryOfATeamIsKeptThroughAReload() {
        signInAs(Role.SECRETARIAT);
        open("/registration/organiser/team-entry");
        press("add");
        element("person-2");
        fill("name-2", "𠮷田 花子");
        awaitState("saved");

        open("/registration/organiser/team-entry");
        element("person-2");
        await(driver -> "𠮷田 花子".equals(element("name-2").getDomProperty("value")));
    }

    @Test
    void hallIsKeptWithItsRowsThroughAReload() {
        stage();
        signInAs(Role.SECRETARIAT);
        open("/group/organiser/hall?venue=osaka");
        var tables = all("input[name=table-number]").size();
        press("add-table");
        await(driver -> all("input[name=table-number]").size() == tables + 1);
        awaitState("saved");
        open("/group/organiser/hall?venue=osaka");
        assertEquals(tables + 1, all("input[name=table-number]").size());
        var first = all("input[name=table-seats]").get(0);
        first.clear();
        first.sendKeys("9");
        awaitState("saved");

        open("/group/organiser/hall?venue=osaka");
        assertEquals("9", all("input[name=table-seats]").get(0).getDomProperty("value"));
        axe();
        press("leave-draft");

        await(driver -> all("input[name=table-number]").size() == tables);
    }

    @Test
    void termsContactAndDecisionsAreKeptThroughAReload() {
        var team = stage().get("teamUnderReview");
        signInAs(Role.SECRETARIAT);
        for (var form : Map.of("/programme/organiser/contact-data", "noteJa", "/group/organiser/formation?venue=tokyo", "largest",
                "/registration/organiser/team?id=" + team, "reason", "/assignment/organiser/team?id=" + team, "reason").entrySet()) {
            open(form.getKey());
            type(form.getValue(), "7");
            awaitState("saved");
            open(form.getKey());
            await(driver -> "7".equals(element(form.getValue()).getDomProperty("value")));
        }
    }

    @Test
    void homeworkWithBlanksIsHandedInOnlyWhenAskedOnceMoreAndStaysDue() {
        team(Delegates.NAGAREYAMA, "tokyo", 2);
        signInAs(MEMBER);
        open("/assignment/homework");
        type("strengths", "顔の見える関係がある");
        awaitState("saved");
        press("declare-ready");
        awaitText("「準備完了」にしました");
        signInAs(REPRESENTATIVE);
        open("/assignment");
        press("submit");
        awaitText("このまま提出しますか");
        assertEquals("blanks", browser.switchTo().activeElement().getDomAttribute("id"));
        axe();
        press("submit");
        awaitText("資料３を提出しました");

        assertTrue(mainText().contains("未記入のまま提出（"), this::mainText);
        assertFalse(mainText().contains("足りないものはありません"), this::mainText);
        assertTrue(mainText().contains(Delegates.NAGAREYAMA + " 2 さんの資料３は、"), this::mainText);
        open("/home");
        awaitText("欄が未記入のまま提出されています");
        assertTrue(mainText().contains("資料２ 検討希望場面を、チームとしてまだ提出していません。"), this::mainText);
        signInAs(MEMBER);
        open("/home");
        awaitText("あなたの資料３は、");
        open("/assignment/homework");
        awaitText("欄が未記入のまま、代表者から提出されています");
        type("strengths", "顔の見える関係がある。会議も多い");
        awaitState("saved");
        signInAs(REPRESENTATIVE);
        open("/home");
        awaitText("提出した後に書き直された資料３があります");
    }

    private void register() {
        press("check");
        awaitText("まだ申込みは完了していません");
        press("register");
        awaitText("申込みを受け付けました");
    }

    private void fillIn(String municipality, String name, String email) {
        new Select(element("category")).selectByValue("municipality");
        fill("municipality", municipality);
        fill("department", "高齢者支援課");
        fill("profession", "保健師");
        fill("name", name);
        fill("reading", "よみ");
        fill("email", email);
        fill("emailAgain", email);
    }

    private static void team(String municipality, String venue, int people) {
        get("/test/team?municipality=" + encoded(municipality) + "&venue=" + venue + "&people=" + people);
    }

    private void awaitState(String state) {
        await(driver -> driver.findElements(By.cssSelector("autosave-form[data-state=" + state + "]")).stream().findFirst().orElse(null));
    }
}
