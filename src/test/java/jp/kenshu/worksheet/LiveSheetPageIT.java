package jp.kenshu.worksheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.kenshu.Role;
import jp.kenshu.registration.Delegates;
import jp.kenshu.worksheet.paper.ExportKind;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/** Several people at one table, each with a browser of their own, write on one sheet at once. */
class LiveSheetPageIT extends SheetBrowserIT {

    @Test
    void whatFourPeopleTypeInOneFieldAtOnceIsAllThere() throws Exception {
        var table = List.of(sit(own(), 0), sit(other(0), 1), sit(other(1), 2), sit(other(2), 3));
        var typed = List.of("あいうえおかきくけこ", "サシスセソタチツテト", "0123456789", "看取病院訪問薬剤師会");

        atOnce(java.util.stream.IntStream.range(0, 4).mapToObj(place -> (Callable<Void>) () -> {
            typed.get(place).codePoints().forEach(c -> goal(table.get(place)).sendKeys(Character.toString(c)));
            return null;
        }).toList());

        table.forEach(SheetBrowserIT::awaitSaved);
        table.forEach(each -> await(each, "return document.querySelector('live-field[data-name=GOAL] textarea').value.length === 40"));
        var text = textOf(table.get(0));
        table.forEach(each -> assertEquals(text, textOf(each)));
        typed.forEach(words -> words.codePoints().forEach(c -> assertTrue(text.indexOf(c) >= 0, () -> text + " lacks " + Character.toString(c))));
        typed.forEach(words -> assertInOrder(words, text));
    }

    @Test
    void composedWordIsNotTornWhileAnotherWritesInTheSameField() {
        var composing = sit(own(), 0);
        var writing = sit(other(0), 1);
        goal(composing).sendKeys("自宅で");
        await(writing, "return document.querySelector('live-field[data-name=GOAL] textarea').value === '自宅で'");

        composing.executeCdpCommand("Input.imeSetComposition", Map.of("text", "みと", "selectionStart", 2, "selectionEnd", 2));
        goal(writing).sendKeys(Keys.HOME, "最期まで");
        awaitSaved(writing);
        composing.executeCdpCommand("Input.imeSetComposition", Map.of("text", "看取り", "selectionStart", 3, "selectionEnd", 3));
        assertEquals("自宅で看取り", textOf(composing));
        composing.executeCdpCommand("Input.insertText", Map.of("text", "看取り"));

        List.of(composing, writing).forEach(each ->
                await(each, "return document.querySelector('live-field[data-name=GOAL] textarea').value === '最期まで自宅で看取り'"));
        goal(composing).sendKeys("を");
        await(writing, "return document.querySelector('live-field[data-name=GOAL] textarea').value === '最期まで自宅で看取りを'");
    }

    @Test
    void takingBackTakesBackOnesOwnWordsOnly() {
        var one = sit(own(), 0);
        var other = sit(other(0), 1);
        goal(one).sendKeys("訪問看護");
        await(other, "return document.querySelector('live-field[data-name=GOAL] textarea').value === '訪問看護'");
        goal(other).sendKeys("と薬局");
        await(one, "return document.querySelector('live-field[data-name=GOAL] textarea').value === '訪問看護と薬局'");

        goal(one).sendKeys(Keys.chord(Keys.CONTROL, "z"));

        List.of(one, other).forEach(each -> await(each, "return document.querySelector('live-field[data-name=GOAL] textarea').value === 'と薬局'"));
        goal(one).sendKeys(Keys.chord(Keys.CONTROL, "y"));
        await(other, "return document.querySelector('live-field[data-name=GOAL] textarea').value === '訪問看護と薬局'");
    }

    @Test
    void whereNoStreamGetsThroughLongPollingTakesOver() {
        var behindProxy = other(0);
        block(behindProxy, "*/worksheet/live/events*");
        sit(behindProxy, 1);
        await(behindProxy, "return document.getElementById('sheet').dataset.line === 'poll'");
        var usual = sit(own(), 0);

        goal(usual).sendKeys("つながる");
        await(behindProxy, "return document.querySelector('live-field[data-name=GOAL] textarea').value === 'つながる'");
        goal(behindProxy).sendKeys("届く");

        await(usual, "return document.querySelector('live-field[data-name=GOAL] textarea').value === 'つながる届く'");
        block(behindProxy);
    }

    @Test
    void whatCouldNotBeSentSurvivesTheWindow() {
        var cut = sit(own(), 0);
        block(cut, "*/worksheet/live/edit*");
        goal(cut).sendKeys("消えない文");
        await(cut, "return document.querySelector('[data-saved]').dataset.state === 'offline'");
        assertTrue(cut.findElement(By.cssSelector("[data-saved]")).getText().contains("送信待ち"));

        block(cut);
        sit(cut, 0);

        await(cut, "return document.querySelector('live-field[data-name=GOAL] textarea').value === '消えない文'");
        awaitSaved(cut);
        assertEquals(0L, (Long) cut.executeScript("return Object.keys(localStorage).filter((key) => key.includes('/note/')).length"));
    }

    @Test
    void whatIsWrittenAfterTheSessionEndedIsSentWhenOneHasSignedInAgain() {
        var writing = sit(own(), 0);
        goal(writing).sendKeys("始めの文");
        awaitSaved(writing);
        writing.manage().deleteAllCookies();

        goal(writing).sendKeys("と続き");

        await(writing, "return document.querySelector('[data-saved]').dataset.state === 'ended'");
        awaitText("書いた文はこの端末に残っています。入りなおすと続きから送ります。");
        assertEquals("始めの文と続き", textOf(writing));
        axe();
        pressFirst("[data-ended] a");
        await(driver -> driver.getCurrentUrl().contains("/account/sign-in"));
        sit(writing, 0);
        await(writing, "return document.querySelector('live-field[data-name=GOAL] textarea').value === '始めの文と続き'");
        awaitSaved(writing);
    }

    @Test
    void closedStepRefusesInWordsAndKeepsTheText() {
        var late = sit(own(), 0);
        block(late, "*/worksheet/live/edit*", "*/worksheet/live/events*", "*/worksheet/live/poll*");
        goal(late).sendKeys("間に合わなかった文");
        get("/test/sheet?lock=1&group=" + group);

        block(late);

        awaitText("（1）は締め切られたため、書き込めませんでした");
        assertEquals("間に合わなかった文", first(".refused textarea").getDomProperty("value"));
        assertEquals("", textOf(late));
        axe();
        get("/test/sheet?unlock=1&group=" + group);
        pressFirst("[data-again]");
        await(driver -> all(".refused").isEmpty() && textOf(late).equals("間に合わなかった文"));
        awaitSaved(late);
    }

    @Test
    void rowsAreAddedMergedRemovedAndBroughtBack() {
        var sheet = sit(own(), 0);
        var neighbour = sit(other(0), 1);
        field("PRESENT", 0).sendKeys("夜間の連絡先がない");
        pressFirst("[data-add=PRESENT]");
        await(driver -> fields("PRESENT").size() == 2 && driver.switchTo().activeElement().equals(fields("PRESENT").get(1)));
        field("PRESENT", 1).sendKeys("看取りの経験が少ない");
        pressFirst("[data-add=PRESENT]");
        await(driver -> fields("PRESENT").size() == 3 && driver.switchTo().activeElement().equals(fields("PRESENT").get(2)));
        field("PRESENT", 2).sendKeys("家族が不安");
        awaitSaved(sheet);

        openTools(0);
        await(driver -> all(".row-tools[open] [data-into] option").size() == 2);
        new Select(first(".row-tools[open] [data-into]")).selectByVisibleText("3. 家族が不安");
        pressFirst(".row-tools[open] [data-do=merge]");
        await(driver -> fields("PRESENT").size() == 2 && driver.switchTo().activeElement().equals(fields("PRESENT").get(1)));
        assertEquals("家族が不安\n夜間の連絡先がない", field("PRESENT", 1).getDomProperty("value"));
        assertTrue(first(".removed").getText().startsWith("この行を合わせました：夜間の連絡先がない"));
        doWithRow(0, "remove");
        await(driver -> fields("PRESENT").size() == 1 && first(".removed").getText().startsWith("この行を削除しました：看取りの経験が少ない"));
        await(neighbour, "return document.querySelector('.removed')?.textContent.includes('さんが行を削除しました：看取りの経験が少ない')");
        assertEquals(first(".removed button"), browser.switchTo().activeElement());
        pressFirst(".removed button");
        await(driver -> fields("PRESENT").size() == 2 && all(".removed").size() == 1);
        await(neighbour, "return document.querySelectorAll('.removed').length === 1");
        pressFirst(".removed button");
        await(driver -> fields("PRESENT").size() == 3 && field("PRESENT", 2).getDomProperty("value").equals("家族が不安"));
        assertEquals("夜間の連絡先がない", field("PRESENT", 0).getDomProperty("value"));

        neighbour.findElements(By.cssSelector("live-field[data-name=PRESENT] textarea")).get(2).sendKeys(Keys.END);
        neighbour.executeCdpCommand("Input.imeSetComposition", Map.of("text", "とくに", "selectionStart", 3, "selectionEnd", 3));
        var row = openTools(2);
        await(driver -> row.findElements(By.cssSelector("[data-into] option")).size() == 2);
        row.findElement(By.cssSelector("[data-do=merge]")).click();
        await(neighbour, "return document.querySelector('[data-says]').textContent.includes('別の行に合わせました')");
        neighbour.executeCdpCommand("Input.insertText", Map.of("text", "特に夜間"));
        await(neighbour, "return document.querySelectorAll('[data-list=PRESENT] .refused').length === 1");
        assertEquals("特に夜間", neighbour.findElement(By.cssSelector(".refused textarea")).getDomProperty("value"));
        neighbour.executeScript("document.querySelector('[data-again]').click()");
        await(driver -> field("PRESENT", 1).getDomProperty("value").equals("看取りの経験が少ない\n家族が不安\n特に夜間"));
        new Select(first("select[data-tie=PRESENT]")).selectByIndex(1);
        awaitSaved(sheet);

        new Select(first("select[data-pick]")).selectByIndex(1);
        field("ISSUE", 0).sendKeys("連絡先が決まっていない");
        await(driver -> first("[data-level=ISSUE]").getText().contains("連絡先が決まっていない"));
        assertFalse(first("[data-level=INDICATOR]").getText().contains("未入力"));
        pressFirst("live-field[data-name=PRESENT] .live-foot button");
        await(driver -> !all("[data-versions] li").isEmpty());
        axe();
        screenshot("sheet-history");
        first("dialog button:not([data-add])").sendKeys(Keys.ESCAPE);
        fitsNarrowWindow();
        browser.manage().window().setSize(DESK);
        ((ChromeDriver) browser).executeScript("scrollTo(0, 0)");
        screenshot("sheet-desk");
        browser.manage().window().setSize(PHONE);
        screenshot("sheet-phone");
    }

    @Test
    void choicesOfALongSheetAreNamedAnewWhenSomebodyComesToChoose() {
        var sheet = sit(own(), 0);
        field("PRESENT", 0).sendKeys("夜間の連絡先");
        await(sheet, "return document.querySelector('select[data-tie=PRESENT]').options[1].text === '1. 夜間の連絡先'");

        assertEquals(List.of("1. 夜間の連絡先", "1. 夜間の連絡先がない"), sheet.executeAsyncScript("""
                const area = document.querySelector("live-field[data-name=PRESENT] textarea");
                const select = document.querySelector("select[data-tie=PRESENT]");
                area.value += "がない";
                area.dispatchEvent(new InputEvent("input"));
                requestAnimationFrame(() => {
                  const untouched = select.options[1].text;
                  select.focus();
                  arguments[0]([untouched, select.options[1].text]);
                });"""));

        new Select(first("select[data-tie=PRESENT]")).selectByIndex(1);
        field("PRESENT", 0).sendKeys("。");
        await(sheet, "return document.querySelector('select[data-tie=PRESENT]').selectedOptions[0].text === '1. 夜間の連絡先がない。'");
    }

    @Test
    void workshopOfThreeStepsIsASheetLikeAnyOther() {
        setTableOf("forum");
        var neighbour = sit(other(0), 2);
        sit(own(), 1);
        assertEquals(List.of("(1) 現状", "(2) 課題", "(3) 解決策"), all(".sheet-steps a").stream().map(WebElement::getText).toList());
        assertTrue(all(".sheet-code").isEmpty(), "the code is the chair's alone");
        assertTrue(all("logic-model").isEmpty());

        field("NOW", 0).sendKeys("夜間の連絡先がない");
        field("PROBLEM", 0).sendKeys("当番が決まっていない");
        field("WHOSE", 0).sendKeys("医師会と市");
        await(driver -> first("select[data-tie=NOW]").getText().contains("1. 夜間の連絡先がない"));
        new Select(first("select[data-tie=NOW]")).selectByVisibleText("1. 夜間の連絡先がない");
        field("WAY", 0).sendKeys("連絡先を一本化する");
        field("FIRST", 0).sendKeys("一覧を作る");
        awaitSaved(own());
        pressFirst("[data-add=WAY]");
        await(driver -> fields("WAY").size() == 2);
        pressFirst("[data-lead=next]");
        await(neighbour, "return document.querySelector('[data-step-item=\"2\"]').classList.contains('here')");
        await(neighbour, "return document.querySelectorAll('live-field[data-name=WAY] textarea').length === 2");
        assertEquals("当番が決まっていない", neighbour.findElement(By.cssSelector("live-field[data-name=PROBLEM] textarea")).getDomProperty("value"));
        axe();
        fitsNarrowWindow();
        browser.manage().window().setSize(DESK);
        screenshot("sheet-workshop");

        open("/worksheet/present?group=" + group + "&step=2");
        awaitText("1．当番が決まっていない（だれの：医師会と市）（現状 1）");
        filesAreMade();
        open("/worksheet/follow-up");
        press("take");
        awaitText("写しました");
        assertEquals("連絡先を一本化する", element("WAY-0").getDomProperty("value"));
        assertEquals("一覧を作る", element("FIRST-0-0").getDomProperty("value"));
        axe();
        get("/test/sheet?lock=3&group=" + group);
        signInAs(Role.SECRETARIAT);
        open("/worksheet/organiser/summaries?venue=tokyo");
        awaitText("・連絡先を一本化する（明日：一覧を作る）");
        open("/worksheet/organiser/wall?venue=tokyo");
        assertEquals(List.of("（１）現状", "（２）課題", "（３）解決策"), all("table.wall thead th").stream().skip(2).map(WebElement::getText).toList());
    }

    @Test
    void firstSheetOfTheSupportIsASheetLikeAnyOther() {
        setTableOf("support");
        sit(own(), 0);
        assertEquals(10, all(".sheet-steps a").size());
        assertEquals(4, all("[data-step='2'] live-field").size());

        field("AIM_ENDOFLIFE", 0).sendKeys("望む場所で最期まで");
        field("ACTIVITY", 0).sendKeys("協議会を開く");
        field("NEAR", 0).sendKeys("全事業所が参加する");
        field("FAR", 0).sendKeys("望まない搬送が減る");
        new Select(first("select[data-pick=NEAR_FIGURE]")).selectByIndex(1);
        await(driver -> !fields("NEAR_FIGURE").get(0).getDomProperty("value").isEmpty());
        await(driver -> first("logic-model[data-head=ACTIVITY] [data-level=NEAR]").getText().contains("全事業所が参加する"));
        await(driver -> first("logic-model[data-head=ACTIVITY] [data-level=NEAR]").getText().contains("長期アウトカム"));
        pressFirst("[data-add=FAR]");
        await(driver -> fields("FAR").size() == 2);
        awaitSaved(own());
        axe();
        fitsNarrowWindow();
        browser.manage().window().setSize(DESK);
        screenshot("sheet-support");

        var tools = IntStream.range(0, people.size()).mapToObj(person -> {
            sit(own(), person);
            return all("[data-lead]").stream().map(button -> button.getDomAttribute("data-lead")).toList();
        }).collect(Collectors.toSet());
        assertEquals(Set.of(List.of("back", "next", "timer", "stop", "tidy"), List.of("back", "next", "tidy"), List.of()), tools, "chair, scribe, member");
        open("/worksheet/present?group=" + group + "&step=7");
        awaitText("短期アウトカム　全事業所が参加する");
        filesAreMade();
    }

    /** Every file that is made of the group's sheet is made of this one too. */
    private void filesAreMade() {
        for (var kind : ExportKind.values()) {
            var size = (Long) own().executeAsyncScript("""
                    const done = arguments[arguments.length - 1];
                    fetch(arguments[0]).then((answer) => answer.ok ? answer.arrayBuffer() : new ArrayBuffer(0)).then((bytes) => done(bytes.byteLength));
                    """, "/worksheet/export?group=" + group + "&as=" + kind.getName());
            assertTrue(size > 1_000, kind + " " + size);
        }
    }

    @Test
    void factsOfTheMunicipalitiesAreCarriedIntoTheSheet() {
        var sheet = sit(own(), 0);
        pressFirst("[aria-labelledby=overviews-title] summary");
        var fact = "千葉県流山市 市町村人口：206,000人";

        pressFirst("[aria-labelledby=overviews-title] [data-carry]");
        await(driver -> field("PRESENT", 0).getDomProperty("value").equals(fact));
        sheet.executeScript("""
                const moved = new DataTransfer();
                const drag = (type, element) => element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: moved }));
                drag('dragstart', document.querySelector('[aria-labelledby=overviews-title] [data-passage]'));
                drag('drop', document.querySelector('[data-step="3"] h2'));""");

        await(driver -> field("GAP", 0).getDomProperty("value").equals(fact));
        awaitSaved(sheet);
    }

    @Test
    void peopleAtTheTableComeInByItsCodeAlone() {
        open("/worksheet/" + group);
        assertTrue(browser.getCurrentUrl().contains("/account/sign-in"));

        open("/worksheet/join?code=" + code.toLowerCase());
        press("sit-down");
        assertEquals("氏名を選んでください。", errorAt("member"));
        axe();
        first("input[name=member]").click();
        press("sit-down");

        await(own(), "return document.getElementById('sheet')?.dataset.ready === 'true'");
        browser.navigate().refresh();
        await(own(), "return document.getElementById('sheet')?.dataset.ready === 'true'");
        browser.manage().deleteCookieNamed("kenshu");
        field("SUMMARY", 0).sendKeys("まとめ");
        awaitSaved(own());
        open("/home");
        assertTrue(browser.getCurrentUrl().contains("/account/sign-in"));
        open("/worksheet/join?code=AAAAAAAAAA");
        awaitText("このコードのグループは見つかりません");
    }

    @Test
    void othersFindNoSheetAndAdvisersOnlyRead() {
        var other = get("/test/sheet?number=5&people=1&municipality=" + Delegates.FUKUCHIYAMA).body().split(" ");
        signInAs(other[2]);
        open("/worksheet/" + group);
        assertEquals("ページが見つかりません", browser.getTitle());

        signInAs(Role.ADVISER);
        open("/worksheet/" + group);
        await(own(), "return document.getElementById('sheet')?.dataset.ready === 'true'");
        assertEquals("true", goal(own()).getDomAttribute("readonly"));
        assertEquals(0, all("[data-add]").size());
        axe();
    }

    private List<WebElement> fields(String name) {
        return all("live-field[data-name=" + name + "] textarea");
    }

    private WebElement field(String name, int index) {
        return fields(name).get(index);
    }

    private void doWithRow(int index, String what) {
        openTools(index).findElement(By.cssSelector("[data-do=" + what + "]")).click();
    }

    private WebElement openTools(int index) {
        var row = all("[data-list=PRESENT] > .sheet-row").get(index);
        own().executeScript("arguments[0].scrollIntoView({block: 'center'})", row);
        row.findElement(By.tagName("summary")).click();
        return row;
    }

    private static void assertInOrder(String words, String text) {
        var at = -1;
        for (var c : words.toCharArray()) {
            var next = text.indexOf(c);
            assertTrue(next > at, () -> words + " is out of order in " + text);
            at = next;
        }
    }

    private static void atOnce(List<Callable<Void>> deeds) throws Exception {
        var threads = Executors.newFixedThreadPool(deeds.size());
        for (var done : threads.invokeAll(deeds)) {
            done.get();
        }
        threads.shutdown();
    }
}
