package jp.kenshu.group.seating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.kenshu.BrowserIT;
import jp.kenshu.Words;
import jp.kenshu.Role;
import jp.kenshu.registration.Delegates;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** From the empty hall to the people at the door: hall, seats, papers, one's own seat, and reception on a phone, by keyboard and by pointer. */
class SeatingJourneyIT extends BrowserIT {

    @Test
    void hallIsSetUpSeatsArePublishedAndEachFindsTheirOwn() {
        get("/test/gathering");
        signInAs(Role.SECRETARIAT);
        open("/group/organiser/hall?venue=tokyo");
        awaitText("グループの数と人数に合わせた案です");
        axe();
        moveTablesByKeyboardAndPointer();
        press("save");
        awaitText("会場の配置を保存しました");
        screenshot("hall");
        fitsNarrowWindow();

        open("/group/organiser/seating?venue=tokyo");
        press("propose");
        awaitText("座席の案を作りました");
        var before = tableOfGroup("1");
        var free = before.equals("5") ? "4" : "5";
        new Select(element("group")).selectByIndex(1);
        new Select(element("table")).selectByValue(free);
        press("move");
        awaitText("グループのテーブルを変えました");
        assertEquals(free, tableOfGroup("1"));
        dragGroupTo("1", before);
        awaitText("グループのテーブルを変えました");
        await(driver -> before.equals(tableOfGroup("1")));
        element("undo").sendKeys(Keys.ENTER);
        awaitText("操作を元に戻しました");
        assertEquals(free, tableOfGroup("1"));
        element("redo").sendKeys(Keys.ENTER);
        awaitText("操作をやり直しました");
        assertEquals(before, tableOfGroup("1"));
        select("person", "1：髙橋 惠子");
        new Select(element("seat")).selectByValue("1");
        press("swap");
        awaitText("席を変えました");
        dragPersonTo("1", "2", before);
        await(driver -> first(".seating-plan [data-table='%s'] [data-seat='2'] text".formatted(before)).getText().equals("司"));
        axe();
        fitsNarrowWindow();
        screenshot("seating");
        new Select(element("table")).selectByValue(free);
        press("move");
        awaitText("お選びください");
        select("group", "1 日常の療養支援");
        lookAtAnOlderRevision();
        press("move");
        awaitText("さんが先に変更したため、保存していません");
        axe();
        assertEquals(before, tableOfGroup("1"));

        press("publish");
        awaitText("メールをお送りします");
        axe();
        press("send-letters");
        awaitText("座席表を公開しました");
        assertEquals("200 application/pdf", paper("/group/organiser/seating.pdf?venue=tokyo&paper=plan-a3"));
        assertEquals("404", paper("/group/organiser/seating.pdf?venue=osaka&paper=plan-a3").substring(0, 3));

        signInAs(Delegates.address("髙橋 惠子"));
        open("/group/seat");
        assertTrue(mainText().contains("テーブル" + before) && mainText().contains("席2"), mainText());
        assertTrue(mainText().contains("ステージに向かって"));
        assertEquals(1, all(".seating-plan .seat.own").size());
        assertEquals(6, all(".fellows li").size());
        assertTrue(mainText().contains("席についてのご希望は、事務局にご連絡ください"));
        axe();
        fitsNarrowWindow();
        screenshot("seat");
        open("/group/organiser/seating");
        assertEquals(Words.in("ja").text("error.notFound"), browser.getTitle());
    }

    private void moveTablesByKeyboardAndPointer() {
        var x = number("table-x");
        first("[data-thing=table-0]").sendKeys(Keys.ARROW_LEFT);
        assertEquals(x - 1, number("table-x"));
        first("[data-thing=table-0]").sendKeys(Keys.ARROW_RIGHT);
        var width = first(".seating-plan .floor").getRect().getWidth();
        var square = width / Double.parseDouble(first("input[name=columns]").getDomProperty("value"));
        var door = first("[data-thing=fixture-2]");
        ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'center'})", door);
        new Actions(browser).moveToElement(door).clickAndHold().moveByOffset((int) Math.round(4 * square), 0).release().perform();
        await(driver -> all("input[name=fixture-x]").get(2).getDomProperty("value").equals("4"));
        press("add-table");
        await(driver -> all("[data-thing^=table-]").size() == 6);
        first("[data-thing=table-5]").sendKeys(Keys.DELETE);
        await(driver -> all("[data-thing^=table-]").size() == 5);
        assertNotEquals("", first("hall-plan svg").getAttribute("aria-label"));
    }

    private int number(String name) {
        return Integer.parseInt(first("input[name=" + name + "]").getDomProperty("value"));
    }

    private String tableOfGroup(String number) {
        return all(".seating-plan .table").stream().filter(table -> table.findElement(By.cssSelector("text.group")).getText().equals("グループ" + number))
                .findFirst().orElseThrow().getDomAttribute("data-table");
    }

    private void dragGroupTo(String number, String table) {
        var from = first(".seating-plan [data-table='" + tableOfGroup(number) + "'] > text.number");
        var to = first(".seating-plan [data-table='" + table + "'] > text.number");
        ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'center'})", from);
        new Actions(browser).moveToElement(from).clickAndHold().moveToElement(to).release().perform();
    }

    private void dragPersonTo(String from, String to, String table) {
        var seats = ".seating-plan [data-table='" + table + "'] [data-seat='%s'] circle";
        ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'center'})", first(seats.formatted(from)));
        new Actions(browser).moveToElement(first(seats.formatted(from))).clickAndHold().moveToElement(first(seats.formatted(to))).release().perform();
    }

    private void select(String id, String text) {
        new Select(element(id)).selectByVisibleText(text);
    }

    private void lookAtAnOlderRevision() {
        ((JavascriptExecutor) browser).executeScript("document.querySelector('input[name=revision]').value = '1'");
    }

    private String paper(String path) {
        return (String) ((JavascriptExecutor) browser).executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                fetch(arguments[0]).then((answer) => done(`${answer.status} ${answer.headers.get('Content-Type')}`));""", path);
    }

    @Test
    void receptionWorksByKeyboardAloneOnASmallScreen() {
        var receipt = get("/test/gathering?seated=true").body();
        signInAs(Role.SECRETARIAT);
        browser.manage().window().setSize(PHONE);
        open("/group/organiser/reception?venue=tokyo");
        axe();

        typeAndEnter("たかはし");
        awaitText("見つかった方：1名");
        axe();
        enterOnButton();
        awaitText("受付しました（");
        assertTrue(first(".received-place").getText().contains("グループ1"));
        assertTrue(first(".received-place").getText().contains("席"));
        axe();
        fitsNarrowWindow();
        screenshot("reception-phone");

        typeAndEnter("高橋");
        awaitText("席を表示する");
        pressFirst(".found a");
        awaitText("すでに受付済みです（");
        assertTrue(first(".received h2").getText().contains("事務局 花子"));
        assertEquals("1", first("[data-arrived=all]").getText());
        pressFirst(".received button[name=take-back]");
        awaitText("髙橋 惠子さんの受付を取り消しました");

        typeAndEnter("http://portal.example.jp" + receipt);
        awaitText("見つかった方：6名");
        pressFirst("button[name=receive-team]");
        awaitText("新たに6名を受付しました");
        fitsNarrowWindow();

        typeAndEnter("ほり しんや");
        enterOnButton();
        awaitText("代わりの案：堀 慎也さん");
        pressFirst("button[name=substitute]");
        awaitText("役割を交代しました");
        axe();
        pressFirst("button[name=give-back]");
        awaitText("役割を元の方に戻しました");
        axe();
        fitsNarrowWindow();
        typeAndEnter("だれもいない");
        awaitText("見つかりませんでした");
        axe();

        assertTrue(all("code-scanner button").isEmpty(), "a browser that cannot read codes offers no camera");
        giveTheBrowserACameraThatSees("http://portal.example.jp" + receipt);
        pressFirst("code-scanner button");
        awaitText("見つかった方：6名");
    }

    private void giveTheBrowserACameraThatSees(String code) {
        ((JavascriptExecutor) browser).executeScript("""
                window.BarcodeDetector = class { async detect() { return [{ rawValue: arguments_code }]; } };
                """.replace("arguments_code", "'" + code + "'") + """
                Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: async () => new MediaStream() }, configurable: true });
                HTMLMediaElement.prototype.play = async () => {};
                const scanner = document.querySelector('code-scanner');
                scanner.replaceWith(scanner.cloneNode());""");
    }

    private void typeAndEnter(String words) {
        await(driver -> "q".equals(focused().getDomProperty("id")));
        focused().sendKeys(words + Keys.ENTER);
        await(driver -> browser.getCurrentUrl().contains("q="));
    }

    private void enterOnButton() {
        await(driver -> "receive".equals(focused().getDomAttribute("name")));
        focused().sendKeys(Keys.ENTER);
    }

    private WebElement focused() {
        return browser.switchTo().activeElement();
    }

    @Test
    void memberAndSecretariatSayWhatIsNeededOfASeat() {
        get("/test/gathering");
        signInAs(Delegates.address("浦 美穂"));
        open("/registration/member");
        pressFirst("a[href='/group/seat']");
        press("front");
        type("wish-note", "手話通訳の方と並びたいです");
        axe();
        press("say");
        awaitText("ご希望を承りました");
        assertTrue(element("front").isSelected());

        signInAs(Role.SECRETARIAT);
        open("/group/organiser/seating?venue=tokyo");
        awaitText("手話通訳の方と並びたいです");
        browser.findElement(By.linkText("浦 美穂")).click();
        press("wheelchair");
        press("say");
        awaitText("希望を記録しました");
        assertTrue(mainText().contains("車いす"));
    }
}
