package jp.kenshu.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import jp.kenshu.storage.HardFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** A person's whole way through part Ⅰ: registering when the webinar is full, waiting, being promoted, changing, withdrawing. */
class Part1JourneyIT extends BrowserIT {

    @BeforeEach
    void announceOnePlace() {
        setCapacity("webinar", 1);
    }

    @Test
    void whoComesWhenItIsFullWaitsAndIsPromoted() {
        register("髙橋 惠子", "keiko@example.lg.jp", "webinar");
        var keiko = browser.getCurrentUrl();

        fillIn("𠮷田 葛󠄀城", "yoshida@example.lg.jp");
        awaitText("満席");
        axe();
        choose("webinar.wait");
        press("check");
        awaitText("まだ申込みは完了していません");
        assertTrue(mainText().contains("順番待ち（1番目）"), this::mainText);
        axe();
        fitsNarrowWindow();
        press("register");
        awaitText("申込みを受け付けました");
        assertTrue(mainText().contains("順番待ち 1番目"), this::mainText);
        assertTrue(mainText().contains("𠮷田 葛󠄀城"), this::mainText);
        axe();
        fitsNarrowWindow();
        var yoshida = browser.getCurrentUrl();

        browser.get(keiko);
        press("ask-withdraw");
        awaitText("いまの席は順番待ちの方に渡り");
        axe();
        press("withdraw");
        awaitText("申込みを取り消しました");
        axe();

        browser.get(yoshida);
        assertEquals("ウェビナー参加", first(".facts dd:nth-of-type(4)").getText());
        assertFalse(mainText().contains("順番待ち 1番目"), this::mainText);
    }

    @Test
    void whoComesWhenItIsFullWaitsInEnglishOnAPhone() {
        register("髙橋 惠子", "keiko@example.lg.jp", "webinar");
        browser.manage().window().setSize(PHONE);
        open("/registration/part1?lang=en");
        awaitText("This takes about three minutes");
        axe();
        fillInOpenPage("Anna Sato", "anna@example.lg.jp");
        choose("webinar.wait");
        press("check");
        awaitText("You are not registered yet");
        axe();
        press("register");

        awaitText("You are registered.");

        assertTrue(mainText().contains("number 1 in line"), this::mainText);
        axe();
        fitsNarrowWindow();
    }

    @Test
    void fullInTheMeantimeIsToldWithEverythingKept() {
        fillIn("髙橋 惠子", "keiko@example.lg.jp");
        choose("webinar");
        press("check");
        awaitText("まだ申込みは完了していません");
        setCapacity("webinar", 0);

        press("register");

        await(driver -> errorAt("route").contains("満席になりました"));
        assertEquals("髙橋 惠子", element("name").getDomProperty("value"));
        assertEquals("高齢者支援課", element("department").getDomProperty("value"));
        axe();
        choose("stream");
        press("check");
        awaitText("まだ申込みは完了していません");
        press("register");
        awaitText("申込みを受け付けました");
    }

    @Test
    void secondTryShowsTheFirstOnesReceipt() {
        fillIn("髙橋 惠子", "keiko@example.lg.jp");
        choose("webinar");
        press("check");
        awaitText("まだ申込みは完了していません");
        press("register");
        awaitText("申込みを受け付けました");
        var receipt = browser.getCurrentUrl();

        goBackAndSendAgain();
        awaitText("申込みを受け付けました");

        assertEquals(receipt, browser.getCurrentUrl());
    }

    @Test
    void correctionGoesBackWithEverythingKept() {
        fillIn("髙橋 惠子", "keiko@example.lg.jp");
        choose("stream");
        press("check");
        awaitText("まだ申込みは完了していません");

        press("back");

        awaitText("入力は３分ほどです");
        assertEquals("keiko@example.lg.jp", element("emailAgain").getDomProperty("value"));
        assertTrue(first("input[name=route][value=stream]").isSelected());
        axe();
    }

    @Test
    void receiptIsOpenedByNumberAndCodeAndDetailsAreCorrected() {
        register("髙橋 惠子", "keiko@example.lg.jp", "webinar");
        var number = element("receipt-number").getText();
        var code = element("receipt-code").getText();
        open("/registration/receipt");
        axe();
        fitsNarrowWindow();
        type("findNumber", number);
        type("findCode", "ABCDEFGHJK");
        press("open");
        awaitText("組み合わせが見つかりません");
        axe();
        type("findCode", code.toLowerCase(java.util.Locale.ROOT));
        press("open");
        awaitText("内容を訂正する");

        pressFirst("a[href^='/registration/details']");
        awaitText("申込内容の訂正");
        axe();
        fitsNarrowWindow();
        fill("department", "");
        press("save");
        await(driver -> errorAt("department").contains("部署名"));
        fill("department", "介護保険課");
        press("save");

        awaitText("申込内容を訂正しました");
        assertTrue(mainText().contains("介護保険課"), this::mainText);
    }

    @Test
    void municipalityIsFoundByTypingAndChosenByKeyboard() {
        open("/registration/part1");
        new Select(element("category")).selectByValue("municipality");
        element("municipality").sendKeys("ﾌﾁｭｳ");
        await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("#municipality-places li:nth-child(3)")));
        axe();
        element("municipality").clear();
        element("municipality").sendKeys("ﾌﾁｭｳ");
        await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("#municipality-places li:nth-child(3)")));

        element("municipality").sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER);

        assertEquals("広島県府中市", element("municipality").getDomProperty("value"));
        assertEquals("false", element("municipality").getDomAttribute("aria-expanded"));
    }

    @Test
    void nameOfSeveralMunicipalitiesAsksWhichOne() {
        fillIn("髙橋 惠子", "keiko@example.lg.jp");
        fill("municipality", "浦和市");
        choose("stream");
        press("check");
        await(driver -> errorAt("municipality").contains("いまの埼玉県さいたま市です"));
        pressFirst("input[value='埼玉県さいたま市']");
        await(driver -> "埼玉県さいたま市".equals(element("municipality").getDomProperty("value")));

        fill("municipality", "府中市");
        press("check");
        await(driver -> errorAt("municipality").contains("東京都府中市、広島県府中市"));
        axe();

        pressFirst("input[value='広島県府中市']");
        await(driver -> "広島県府中市".equals(element("municipality").getDomProperty("value")));
        press("check");

        awaitText("まだ申込みは完了していません");
        assertTrue(mainText().contains("広島県府中市"), this::mainText);
    }

    @Test
    void everythingWrongIsSaidAtOnceBesideItsField() {
        open("/registration/part1");
        new Select(element("category")).selectByValue("municipality");
        fill("municipality", "存在しない市");
        fill("name", "あ".repeat(300));
        fill("email", "ｔakahashi@city,example.lg.jp");
        fill("emailAgain", "other@example.jp");
        press("check");

        await(driver -> errorAt("municipality").contains("見つかりません"));
        assertEquals("50文字以内で入力してください（いま300文字です）。", errorAt("name"));
        assertEquals("お名前のよみを入力してください。", errorAt("reading"));
        assertEquals("部署名を入力してください。", errorAt("department"));
        assertTrue(errorAt("email").contains("「.」ではありませんか"), () -> errorAt("email"));
        assertTrue(errorAt("emailAgain").contains("一致しません"), () -> errorAt("emailAgain"));
        assertEquals("参加方法をお選びください。", errorAt("route"));
        assertEquals("true", element("name").getDomAttribute("aria-invalid"));
        assertEquals("あ".repeat(300), element("name").getDomProperty("value"));
        axe();
    }

    @Test
    void colleagueOfTheSameOfficeRegistersFromTheReceiptAndTheSamePersonIsToldBeforeConfirming() {
        register("髙橋 惠子", "kaigo@example.lg.jp", "stream");
        assertTrue(element("receipt-when").getText().contains("10月19日"), this::mainText);
        assertTrue(element("changes-until").isDisplayed());

        press("another");
        awaitText("ご所属・部署名を引き継ぎました");
        assertEquals("高齢者支援課", element("department").getDomProperty("value"));
        assertEquals("千葉県流山市", element("municipality").getDomProperty("value"));
        assertEquals("", element("name").getDomProperty("value"));
        assertEquals("", element("email").getDomProperty("value"));
        axe();
        fill("profession", "保健師");
        fill("name", "髙橋　惠子");
        fill("reading", "たかはし");
        fill("email", "kaigo@example.lg.jp");
        fill("emailAgain", "kaigo@example.lg.jp");
        choose("stream");
        press("check");
        await(driver -> errorAt("email").contains("このお名前とメールアドレスの方は、すでにお申込みを受け付けています"));
        axe();

        fill("name", "佐藤 花");
        press("check");
        awaitText("まだ申込みは完了していません");
        press("register");
        awaitText("申込みを受け付けました");
        assertTrue(mainText().contains("佐藤 花"), this::mainText);

        browser.navigate().refresh();
        awaitText("佐藤 花");
        assertFalse(mainText().contains("申込みを受け付けました"), "what has happened is said once");
    }

    @Test
    void markupInANameIsOnlyText() {
        register("<script>alert(1)</script>", "script@example.jp", "stream");

        assertTrue(mainText().contains("<script>alert(1)</script>"), this::mainText);
        assertEquals(0, all("main script").size());
    }

    @Test
    void routeNotForTheCategoryCannotBeChosen() {
        open("/registration/part1");

        new Select(element("category")).selectByValue("professional");

        assertFalse(first("input[name=route][value=webinar]").isEnabled());
        assertTrue(mainText().contains("選択された区分の方は対象外です"), this::mainText);
        assertTrue(element("organisation").isDisplayed());
        assertFalse(element("municipality").isDisplayed());
    }

    @Test
    void draftIsKeptOnTheDeviceUntilItIsSent() {
        fillIn("髙橋 惠子", "keiko@example.lg.jp");
        awaitText("途中の内容をこの端末に保存しました");
        open("/registration/part1");
        awaitText("この端末に保存していた内容を表示しています");
        assertEquals("髙橋 惠子", element("name").getDomProperty("value"));
        choose("stream");
        press("check");
        awaitText("まだ申込みは完了していません");
        press("register");
        awaitText("申込みを受け付けました");

        open("/registration/part1");

        assertNotEquals("髙橋 惠子", element("name").getDomProperty("value"));
    }

    @Test
    void closedAndNotYetOpenAreSaidInsteadOfTheForm() {
        setClock("2023-09-03T10:00:00+09:00");
        open("/registration/part1");
        awaitText("まだ始まっていません");
        axe();
        setClock("2023-10-17T17:00:00+09:00");
        open("/registration/part1");
        awaitText("受付は終了しました");
        axe();

        assertEquals(0, all("#part1").size());
    }

    @Test
    void formThatWasOpenAtTheDeadlineIsRefusedWithEverythingKept() {
        fillIn("髙橋 惠子", "keiko@example.lg.jp");
        choose("webinar");
        press("check");
        awaitText("まだ申込みは完了していません");
        setClock("2023-10-06T17:00:00+09:00");

        press("register");

        await(driver -> errorAt("route").contains("締め切りました"));
        assertEquals("髙橋 惠子", element("name").getDomProperty("value"));
    }

    @Test
    void forgedNumberShowsNothing() {
        register("髙橋 惠子", "keiko@example.lg.jp", "webinar");
        var number = element("receipt-number").getText();

        var page = get("/registration/receipt?number=" + number + "&code=ABCDEFGHJK");
        var pdf = get("/registration/receipt.pdf?number=" + number + "&code=ABCDEFGHJK");

        assertTrue(page.body().contains("組み合わせが見つかりません"));
        assertFalse(page.body().contains("keiko@example.lg.jp"));
        assertEquals(404, pdf.statusCode());
    }

    @Test
    void whatTheEditionAsksBesidesIsAskedShownAndCorrected() {
        assertEquals(200, get("/test/form").statusCode());
        fillIn("髙橋 惠子", "keiko@example.lg.jp");
        choose("webinar");
        axe();
        fitsNarrowWindow();
        assertFalse(element("asked_width").isDisplayed());
        tick("none");
        tick("wheelchair");
        assertFalse(box("none").isSelected());
        tick("other");
        fill("asked_needs___other", "補助犬と𠮷田");
        press("check");
        await(driver -> errorAt("asked_width").contains("入力してください"));
        assertTrue(box("wheelchair").isSelected() && box("other").isSelected());
        assertEquals("10～120cm", element("asked_width-help").getText(), "told before anything is refused");
        assertEquals("補助犬と𠮷田", element("asked_needs___other").getDomProperty("value"));
        axe();
        screenshot("further-questions");

        fill("asked_width", "６５．５ｃｍ");
        press("check");
        awaitText("まだ申込みは完了していません");
        assertTrue(mainText().contains("車椅子、ほか（補助犬と𠮷田）") && mainText().contains("65.5cm"), this::mainText);
        press("register");
        awaitText("申込みを受け付けました");
        assertTrue(mainText().contains("車椅子、ほか（補助犬と𠮷田）"), this::mainText);

        pressFirst("a[href^='/registration/details']");
        awaitText("申込内容の訂正");
        assertEquals("65.5", element("asked_width").getDomProperty("value"));
        tick("wheelchair");
        press("save");
        awaitText("申込内容を訂正しました");
        assertTrue(mainText().contains("ほか（補助犬と𠮷田）") && !mainText().contains("車椅子"), this::mainText);

        signInAs(Role.SECRETARIAT);
        open("/registration/organiser/people?answer=needs:other");
        awaitText("ほか（補助犬と𠮷田）");
        assertTrue(mainText().contains("髙橋 惠子"), this::mainText);
        axe();
        open("/registration/organiser/people?answer=needs:wheelchair");
        assertFalse(mainText().contains("髙橋 惠子"), this::mainText);
    }

    @Test
    void filesThatAreAskedForAreSentFromTheReceiptAndReadByTheDesk(@TempDir Path folder) throws IOException {
        assertEquals(200, get("/test/form").statusCode());
        fillIn("髙橋 惠子", "keiko@example.lg.jp");
        choose("webinar");
        assertTrue(mainText().contains("申込みのあと、受付票"), this::mainText);
        press("check");
        awaitText("まだ申込みは完了していません");
        press("register");
        awaitText("申込みを受け付けました");

        signInAs("keiko@example.lg.jp");
        open("/home");
        assertTrue(mainText().contains("ファイルをお送りください：組織図"), this::mainText);
        pressFirst("a[href^='/registration/answer-files']");
        awaitText("まだありません");
        axe();
        fitsNarrowWindow();
        element("file-chart-input").sendKeys(Files.writeString(folder.resolve("覚え書き.pdf"), "PDFではない文").toString());
        press("send");
        await(driver -> errorAt("file-chart").contains("覚え書き.pdf"));
        axe();
        element("file-chart-input").sendKeys(Files.write(folder.resolve("組織図.pdf"), HardFiles.pdf(1)).toString());
        press("send");
        awaitText("ファイルを受け取りました");
        element("file-chart-input").sendKeys(Files.write(folder.resolve("二枚目.pdf"), HardFiles.pdf(1)).toString());
        press("send");
        awaitText("二枚目.pdf");
        assertEquals(0, all("#file-chart-input").size());
        axe();
        screenshot("answer-files");
        pressFirst("input[title$='二枚目.pdf']");
        awaitText("ファイルを取り消しました");

        signInAs("keiko@example.lg.jp");
        open("/home");
        assertFalse(mainText().contains("ファイルをお送りください"), this::mainText);

        signInAs(Role.SECRETARIAT);
        open("/registration/organiser/people");
        pressFirst("main a[href^='/registration/organiser/registration']");
        awaitText("組織図.pdf");
        axe();
        var file = first("a[href^='/storage/file']").getDomAttribute("href");
        assertEquals("200 application/pdf", fetched(file));
        signInAs(Role.ORGANISER);
        open("/home");
        assertTrue(fetched(file).startsWith("404"));
    }

    private void tick(String choice) {
        pressFirst("input[name=asked_needs][value=" + choice + "]");
    }

    private WebElement box(String choice) {
        return first("input[name=asked_needs][value=" + choice + "]");
    }

    private void register(String name, String email, String route) {
        fillIn(name, email);
        choose(route);
        press("check");
        awaitText("まだ申込みは完了していません");
        press("register");
        awaitText("申込みを受け付けました");
    }

    private void fillIn(String name, String email) {
        open("/registration/part1");
        fillInOpenPage(name, email);
    }

    private void fillInOpenPage(String name, String email) {
        new Select(element("category")).selectByValue("municipality");
        fill("municipality", "122203");
        fill("department", "高齢者支援課");
        fill("profession", "保健師");
        fill("name", name);
        fill("reading", "よみ");
        fill("email", email);
        fill("emailAgain", email);
    }

    private void choose(String route) {
        pressFirst("input[name=route][value='" + route + "']");
    }
}
