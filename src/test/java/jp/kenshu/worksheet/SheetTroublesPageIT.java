package jp.kenshu.worksheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.kenshu.Role;
import jp.kenshu.SharedPortal;
import jp.kenshu.registration.Delegates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

/** What a day at the table brings: many tabs, a net that comes and goes, a proxy that answers itself, words half composed. */
class SheetTroublesPageIT extends SheetBrowserIT {

    private static final String NO_LOCKS = "Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });";
    /** A proxy that answers edits itself, with what stands in {@code window.proxy}. */
    private static final String PROXY = """
            const real = window.fetch;
            window.fetch = (address, how) => window.proxy && how?.method === 'POST' && String(address).includes('/live/edit')
              ? Promise.resolve(new Response('<html><body>Blocked</body></html>', { status: window.proxy, headers: { 'Content-Type': 'text/html' } }))
              : real(address, how);""";

    @Test
    void adviserGoesThroughTheGroupsInAsManyTabsAndEachLives() {
        inBrowserWith("", adviser -> everyTabLives(adviser, ""));
    }

    @Test
    void tabsOfBrowsersWithoutLocksLiveToo() {
        var neither = NO_LOCKS + "delete window.BroadcastChannel;";
        inBrowserWith(neither, adviser -> everyTabLives(adviser, neither));
    }

    private void everyTabLives(ChromeDriver adviser, String script) {
        var second = Long.parseLong(get("/test/sheet?number=5&people=1&municipality=" + Delegates.HIRADO).body().split(" ")[0]);
        var first = group;
        adviser.get(SharedPortal.address() + "/test/sign-in?role=" + Role.ADVISER);
        var tabs = new ArrayList<String>();
        for (int number = 0; number < 8; number++) {
            adviser.switchTo().newWindow(WindowType.TAB);
            beforePages(adviser, script);
            adviser.get(SharedPortal.address() + "/worksheet/" + (number % 2 == 0 ? first : second));
            await(adviser, "return document.getElementById('sheet')?.dataset.ready === 'true'");
            tabs.add(adviser.getWindowHandle());
        }

        goal(sit(other(1), 1)).sendKeys("どのタブにも届く");

        for (int number = 0; number < 8; number += 2) {
            adviser.switchTo().window(tabs.get(number));
            await(adviser, "return document.querySelector('live-field[data-name=GOAL] textarea').value === 'どのタブにも届く'");
        }
        adviser.switchTo().newWindow(WindowType.TAB);
        adviser.get(SharedPortal.address() + "/programme");
        assertFalse(adviser.getTitle().isEmpty());
        adviser.switchTo().window(tabs.get(0)).close();
        adviser.switchTo().window(tabs.get(2)).close();
        goal(other(1)).sendKeys("。");
        adviser.switchTo().window(tabs.get(4));
        await(adviser, "return document.querySelector('live-field[data-name=GOAL] textarea').value === 'どのタブにも届く。'");
    }

    @Test
    void windowFarBehindCatchesUpWhollyBeforeItSaysThatAllIsSaved() {
        var behind = sit(own(), 0);
        field("PRESENT", 0).sendKeys("自分の欄");
        awaitSaved(behind);
        block(behind, "*/worksheet/live/*");
        get("/test/sheet?age=6000&group=" + group);
        field("PRESENT", 0).sendKeys("と続き");
        await(behind, "return document.querySelector('[data-saved]').dataset.state === 'offline'");

        block(behind);

        await(behind, "return document.querySelector('live-field[data-name=GOAL] textarea').value === '［6000］'");
        awaitSaved(behind);
        goal(sit(other(0), 1)).sendKeys(Keys.END, "の次");
        await(behind, "return document.querySelector('live-field[data-name=GOAL] textarea').value === '［6000］の次'");
        assertEquals("自分の欄と続き", field("PRESENT", 0).getDomProperty("value"));
        assertEquals("自分の欄と続き", other(0).findElement(By.cssSelector("live-field[data-name=PRESENT] textarea")).getDomProperty("value"));
    }

    @Test
    void whatSomebodyElseTypesTouchesItsFieldAlone() {
        get("/test/sheet?rows=29&group=" + group);
        var writing = sit(other(0), 1);
        goal(writing).sendKeys("始");
        var watching = sit(own(), 0);
        await(watching, "return document.querySelector('live-field[data-name=GOAL] textarea').value === '始'");
        watching.executeScript("""
                window.touched = [];
                new MutationObserver((records) => records.filter(({ target }) => !(target instanceof Element ? target : target.parentElement)?.closest('live-field[data-name=GOAL]'))
                  .forEach(({ target, attributeName }) => touched.push(`${target.nodeName} ${target.className} ${attributeName}`)))
                  .observe(document.querySelector('[data-step="2"]').parentElement, { subtree: true, childList: true, characterData: true, attributes: true });""");

        goal(writing).sendKeys("まり");

        await(watching, "return document.querySelector('live-field[data-name=GOAL] textarea').value === '始まり'");
        assertEquals(List.of(), watching.executeScript("return touched"));
    }

    @Test
    void wordsThatWaitAreSentOnceThoughTheBrowserCannotTellWhichWindowsAreOpen() {
        inBrowserWith(NO_LOCKS, plain -> {
            sit(plain, 0);
            block(plain, "*/worksheet/live/edit*");
            goal(plain).sendKeys("一度だけ");
            await(plain, "return document.querySelector('[data-saved]').dataset.state === 'offline'");
            var first = plain.getWindowHandle();
            plain.switchTo().newWindow(WindowType.TAB);
            beforePages(plain, NO_LOCKS);
            plain.get(SharedPortal.address() + "/worksheet/" + group);
            await(plain, "return document.getElementById('sheet')?.dataset.ready === 'true'");
            awaitSaved(plain);
            plain.switchTo().window(first);

            block(plain);

            awaitSaved(plain);
            assertEquals("一度だけ", textOf(plain));
            assertEquals("一度だけ", textOf(sit(own(), 1)));
            block(plain, "*/worksheet/live/edit*");
            goal(plain).sendKeys(Keys.END, "、次も");
            await(plain, "return document.querySelector('[data-saved]').dataset.state === 'offline'");
            block(plain);
            plain.navigate().refresh();
            await(own(), "return document.querySelector('live-field[data-name=GOAL] textarea').value === '一度だけ、次も'");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 413, 404, 200})
    void answerOfAProxyTearsNothing(int status) {
        inBrowserWith(PROXY, writing -> {
            sit(writing, 0);
            writing.executeScript("window.proxy = " + status);
            goal(writing).sendKeys("書いている文は、そのまま続く。");
            await(writing, "return document.querySelector('[data-saved]').dataset.state === 'offline'");
            assertEquals("書いている文は、そのまま続く。", textOf(writing));
            assertEquals(0, writing.findElements(By.cssSelector(".refused")).size());

            writing.executeScript("window.proxy = 0");

            awaitSaved(writing);
            assertEquals("書いている文は、そのまま続く。", textOf(sit(own(), 1)));
        });
    }

    @Test
    void whatThePortalRefusesIsOfferedInOnePieceAndInOrder() {
        var late = sit(own(), 0);
        goal(late).sendKeys("自宅で暮らす");
        awaitSaved(late);
        block(late, "*/worksheet/live/*");
        goal(late).sendKeys("町をつくる");
        for (int back = 0; back < 8; back++) {
            goal(late).sendKeys(Keys.LEFT);
        }
        goal(late).sendKeys("最期まで");
        get("/test/sheet?lock=1&group=" + group);

        block(late);

        awaitText("（1）は締め切られたため、書き込めませんでした");
        assertEquals(1, all(".refused").size());
        assertEquals("最期まで暮らす町をつくる", first(".refused textarea").getDomProperty("value"));
        assertEquals("自宅で暮らす", textOf(late));
    }

    @Test
    void wordsBeingComposedAreNotSaidToBeSavedAndOutliveTheWindow() {
        var composing = sit(own(), 0);
        goal(composing).sendKeys("自宅で");
        awaitSaved(composing);

        composing.executeCdpCommand("Input.imeSetComposition", Map.of("text", "みと", "selectionStart", 2, "selectionEnd", 2));

        await(composing, "return document.querySelector('[data-saved]').dataset.state === 'waiting'");
        assertTrue(first("[data-saved]").getText().contains("未送信"), first("[data-saved]").getText());
        composing.navigate().refresh();
        await(composing, "return document.querySelector('live-field[data-name=GOAL] textarea')?.value === '自宅でみと'");
        awaitSaved(composing);
        assertEquals("自宅でみと", textOf(sit(other(0), 1)));
    }

    @Test
    void stepClosedWhileAWordIsComposedEndsTheComposition() {
        var composing = sit(own(), 0);
        goal(composing).sendKeys("自宅で");
        awaitSaved(composing);
        composing.executeCdpCommand("Input.imeSetComposition", Map.of("text", "みとり", "selectionStart", 3, "selectionEnd", 3));

        get("/test/sheet?lock=1&group=" + group);

        await(driver -> all(".refused").size() == 1);
        assertEquals("みとり", first(".refused textarea").getDomProperty("value"));
        assertEquals("自宅で", textOf(composing));
        assertEquals("true", goal(composing).getDomAttribute("readonly"));
    }

    @Test
    void statusIsSpokenOnceAfterAPauseAndNotAtEveryKey() {
        var writing = sit(own(), 0);
        writing.executeScript("""
                window.spoken = [];
                const heard = (node) => node.nodeType === 1 ? node : node.parentElement;
                new MutationObserver((records) => records.map(({ target }) => heard(target).closest('[role=status],[role=alert],[aria-live]'))
                  .forEach((region) => { if (region?.textContent.trim()) spoken.push(region.textContent); }))
                  .observe(document.getElementById('sheet'), { subtree: true, childList: true, characterData: true });""");

        for (var c : "保存のたびに読み上げられては書けません".toCharArray()) {
            goal(writing).sendKeys(String.valueOf(c));
        }

        await(writing, "return spoken.some((words) => words.includes('保存済み'))");
        assertEquals(1L, writing.executeScript("return spoken.length"));
        block(writing, "*/worksheet/live/*");
        goal(writing).sendKeys("。");
        await(writing, "return spoken.some((words) => words.includes('接続が切れています'))");
        block(writing);
    }

    @Test
    void whatIsPutInWithoutTypingIsTakenToo() {
        var dictating = sit(own(), 0);
        var other = sit(other(0), 1);
        dictating.executeScript("""
                const area = document.querySelector('live-field[data-name=GOAL] textarea');
                area.value = '口述した文';
                area.dispatchEvent(new Event('change', { bubbles: true }));""");
        await(other, "return document.querySelector('live-field[data-name=GOAL] textarea').value === '口述した文'");

        dictating.executeScript("""
                const area = document.querySelector('live-field[data-name=GOAL] textarea');
                area.focus();
                area.value = '口述した文、その二';
                area.blur();""");
        await(other, "return document.querySelector('live-field[data-name=GOAL] textarea').value === '口述した文、その二'");
        dictating.executeScript("document.querySelector('live-field[data-name=GOAL] textarea').value = '口述した文、その三'");
        goal(other).sendKeys(Keys.HOME, "☆");

        List.of(dictating, other).forEach(each ->
                await(each, "return document.querySelector('live-field[data-name=GOAL] textarea').value === '☆口述した文、その三'"));
    }

    @Test
    void wordsWrittenWithoutTheNetDoNotSplitTheSentenceOfAnother() {
        var away = sit(own(), 0);
        var writing = sit(other(0), 1);
        for (var c : "訪問看".toCharArray()) {
            goal(writing).sendKeys(String.valueOf(c));
        }
        await(away, "return document.querySelector('live-field[data-name=GOAL] textarea').value === '訪問看'");
        block(away, "*/worksheet/live/*");
        goal(away).sendKeys("【薬局も】");
        for (var c : "護を増やす".toCharArray()) {
            goal(writing).sendKeys(String.valueOf(c));
        }
        awaitSaved(writing);
        var edits = (String) writing.executeAsyncScript("""
                const field = document.querySelector('live-field[data-name=GOAL] textarea').id.replace('field-', '');
                fetch(`/worksheet/live/edit?group=${arguments[0]}&field=${field}&base=0`).then((answer) => answer.text()).then(arguments[1]);""", group);
        assertTrue(edits.contains(",true]]"), edits);

        block(away);

        List.of(away, writing).forEach(each ->
                await(each, "return document.querySelector('live-field[data-name=GOAL] textarea').value === '訪問看護を増やす【薬局も】'"));
    }

    @Test
    void onAPhoneWhatLiesBesideIsOneTouchAwayAndWhatWasCarriedIsMarked() {
        var sheet = sit(own(), 0);
        browser.manage().window().setSize(PHONE);
        sheet.executeScript("document.querySelector('[data-step=\"8\"]').scrollIntoView()");
        assertFalse(first("[data-call-staff]").isDisplayed());
        first("[data-beside=room]").click();
        await(driver -> first("[data-call-staff]").isDisplayed());
        axe();
        screenshot("sheet-phone-beside");
        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        await(driver -> !first("[data-call-staff]").isDisplayed());
        first("[data-beside=prepared]").click();
        pressFirst("[aria-labelledby=overviews-title] summary");
        assertFalse(first("[aria-labelledby=overviews-title] [data-carried]").isDisplayed());

        pressFirst("[aria-labelledby=overviews-title] [data-carry]");

        await(driver -> field("PRESENT", 0).getDomProperty("value").startsWith("千葉県流山市"));
        awaitSaved(sheet);
        first("[data-beside=prepared]").click();
        await(driver -> first("[aria-labelledby=overviews-title] [data-carried]").isDisplayed());
        fitsNarrowWindow();
        browser.manage().window().setSize(DESK);
        var neighbour = sit(other(0), 1);
        await(neighbour, "return !document.querySelector('[aria-labelledby=overviews-title] [data-carried]').hidden");
    }

    @Test
    void firstPageLeadsToTheSheet() {
        signInAs(people.get(0));
        open("/home");

        pressFirst("main a[href='/worksheet/" + group + "']");

        await(own(), "return document.getElementById('sheet')?.dataset.ready === 'true'");
    }

    private List<WebElement> fields(String name) {
        return all("live-field[data-name=" + name + "] textarea");
    }

    private WebElement field(String name, int index) {
        return fields(name).get(index);
    }
}
