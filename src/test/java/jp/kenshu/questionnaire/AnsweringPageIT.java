package jp.kenshu.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jp.kenshu.BrowserIT;
import jp.kenshu.HttpClients;
import jp.kenshu.Role;
import jp.kenshu.SharedPortal;
import jp.kenshu.document.form.WorkbookForm;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.paper.FormPaper;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

/** The whole way of a questionnaire: the secretariat opens it, people answer on their phones, it is closed under somebody's hands. */
class AnsweringPageIT extends BrowserIT {

    /** As a browser asks: without trying to go over to HTTP/2 by the first request. */
    private static final HttpClient HTTP = HttpClients.plain();

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
    void somebodyAnswersOnAPhoneAndTheNextPersonFindsNothingOfIt() {
        browser.manage().window().setSize(PHONE);
        open("/q/R5?by=qr");
        awaitText("無記名です");
        assertFalse(element("q_q1-1-1").isDisplayed());
        tick("q_f1", "4");
        tick("q_f3", "1");
        await(driver -> element("q_q1-1-1").isDisplayed());
        assertFalse(element("q_q1-2-1").isDisplayed());
        axe();
        fitsNarrowWindow();
        screenshot("questionnaire-phone");
        type("q_q1-1-1", "３の講演が参考になりました。𠮷");
        await(driver -> first("[data-draft-says]").getText().contains("この端末に残ります"));
        browser.navigate().refresh();
        await(driver -> "３の講演が参考になりました。𠮷".equals(element("q_q1-1-1").getDomProperty("value")));
        assertTrue(element("q_q1-1-1").isDisplayed());
        assertTrue(first("[data-progress] span").getText().startsWith("回答した設問 3／"), () -> first("[data-progress] span").getText());

        sendBesidesAsASecondClickWould();
        press("send");

        awaitText("御回答ありがとうございました");
        await(driver -> Long.valueOf(0).equals(script("return Object.keys(localStorage).filter((key) => key.startsWith('kenshu-draft')).length")));
        axe();
        browser.navigate().back();
        await(driver -> !all("#q_f1").isEmpty() && isBlank());
        browser.navigate().forward();
        awaitText("御回答ありがとうございました");
        press("next");
        await(driver -> !all("#q_f1").isEmpty());
        assertTrue(isBlank());
        assertCounts(1);
        awaitText("答え始めた 1");
    }

    @Test
    void whatIsMissingIsSaidWithAWayToIt() {
        open("/q/r5?lang=en");
        awaitText("This is anonymous");
        tick("q_f3", "2");
        element("q_q8").sendKeys("Thank you");
        first("#q_f1 input[value='23']").sendKeys(Keys.ENTER);
        assertEquals("/q/r5", URI.create(browser.getCurrentUrl()).getPath(), "Enter sends nothing");

        press("send");

        await(driver -> !all("#faults a[href='#q_f1']").isEmpty());
        assertEquals("F1 Where do you work?: Please choose.", first("#faults a[href='#q_f1']").getText());
        assertTrue(mainText().contains("\nOpen until the end of Fri 10 Nov"), this::mainText);
        assertEquals("Thank you", element("q_q8").getDomProperty("value"));
        axe();
        tick("q_f1", "23");
        type("q_f1___23", "Town hall");
        press("send");
        awaitText("Thank you for your answers");
        assertCounts(1);
    }

    @Test
    void thePageIsTheSameForAllAndTakesOnlyWhatItsOwnFormSends() throws Exception {
        var page = page("/q/r5?by=qr");
        var other = page("/q/r5?by=qr");
        assertNotEquals(mark("attempt", page), mark("attempt", other));
        assertNotEquals(mark("form-token", page), mark("form-token", other));
        assertEquals(withoutMarks(page), withoutMarks(other));
        var answers = "by=qr&send=send&jakarta.faces.ViewState=stateless&answering=answering&version=" + mark("version", page) + "&attempt=" + mark("attempt", page)
                + "&q_f1=4&q_f3=3&q_q8=";

        assertEquals(400, send(answers + "a", "Origin", SharedPortal.address()).statusCode(), "no token");
        assertEquals(400, send(answers + "a", "Sec-Fetch-Site", "cross-site").statusCode());
        var kept = send(answers + "a", "Sec-Fetch-Site", "same-origin");
        var again = send(answers + "a&form-token=" + mark("form-token", page), "Cookie", "kenshu-form=" + mark("form-token", page));
        var others = send(answers + "b", "Sec-Fetch-Site", "same-origin");
        var hidden = send(answers.replace(mark("attempt", page), mark("attempt", other)) + "&q_q1-1-1=c", "Sec-Fetch-Site", "same-origin");

        assertEquals("/questionnaire/thanks?questionnaire=r5&by=qr", URI.create(kept.headers().firstValue("Location").orElseThrow()).toString().replace(SharedPortal.address(), ""));
        assertEquals(302, again.statusCode());
        assertEquals(200, others.statusCode());
        assertTrue(others.body().contains("id=\"faults\"") || others.body().contains("role=\"alert\""), others.body());
        assertEquals(302, hidden.statusCode());
        assertCounts(2);
    }

    private static String page(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(SharedPortal.address() + path)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static HttpResponse<String> send(String answers, String... headers) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(SharedPortal.address() + "/q/r5")).headers(headers)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(answers)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String mark(String field, String page) {
        var found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    private static String withoutMarks(String page) {
        return page.replace(mark("attempt", page), "").replace(mark("form-token", page), "").replaceAll("(?s)<aside class=\"rehearsal\".*?</aside>", "");
    }

    @Test
    void whenItClosesUnderSomebodysHandsNothingTypedIsLost() {
        open("/q/r5");
        tick("q_f1", "4");
        tick("q_f3", "3");
        type("q_q8", "時間が足りませんでした");
        var typing = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        open("/questionnaire/organiser/questionnaires");
        pressFirst("main tbody a");
        press("close");
        awaitText("受付を停止しました");
        browser.close();
        browser.switchTo().window(typing);

        press("send");

        awaitText("回答は送信されていません");
        assertFalse(mainText().contains("回答の締切"), this::mainText);
        assertEquals(0, all("#own-workbook").size(), "nor is there another way");
        assertEquals("時間が足りませんでした", element("q_q8").getDomProperty("value"));
        assertEquals("書いた回答をこの端末に保存する", first("typed-text button").getText());
        axe();
        open("/q/r5");
        awaitText("受付を終えています");
        await(driver -> mainText().contains("送信していない書きかけの回答が残っています"));
        await(driver -> "時間が足りませんでした".equals(element("q_q8").getDomProperty("value")));
        assertEquals("書いた回答をこの端末に保存する", first("typed-text button").getText());
        assertEquals(0, all("#send").size());
        axe();
        pressFirst("[data-draft-discard]");
        await(driver -> !mainText().contains("書きかけの回答"));
        assertEquals(0L, run("return Object.keys(localStorage).filter(key => key.startsWith('kenshu-draft-r5.q')).length"));
    }

    @Test
    void aSheetOfPaperIsKeyedInWithoutTheMouse() {
        open("/questionnaire/organiser/questionnaires");
        pressFirst("main tbody a");
        axe();
        press("key-in");
        await(driver -> "q_f1".equals(focused()));
        axe();
        fitsNarrowWindow();

        keys("４", "4.7", Keys.ENTER, "1");
        assertEquals("q_q1-1_1_content", focused());
        keys("2".repeat(18), Keys.ENTER, "7", Keys.ENTER, "2", "1", "2", "2");
        assertEquals("q_q6-1", focused());
        keys(Keys.ENTER, Keys.ENTER, Keys.ENTER, Keys.ENTER, Keys.ENTER, Keys.ENTER, Keys.ENTER, "良かった", Keys.ENTER, Keys.ENTER);

        awaitText("本日あなたが入力した用紙：1");
        assertEquals("q_f1", focused());
        assertCounts(1);
        assertTrue(mainText().contains("用紙"), this::mainText);
    }

    @Test
    void workbooksAreLookedAtBeforeTheyAreTakenIn() throws IOException {
        open("/questionnaire/organiser/questionnaires");
        pressFirst("main tbody a");
        press("take-in");
        var good = workbook("流山市.xlsx", Map.of("f1", "４．市町村", "f3", "１"));
        var doubtful = workbook("平戸市.xlsx", Map.of("f1", "4", "f3", "1", "q4", "7"));
        var unknownChoice = workbook("柏市.xlsx", Map.of("f1", "99", "f3", "1"));
        element("files-input").sendKeys(good + "\n" + doubtful + "\n" + unknownChoice);
        press("look");
        awaitText("読み取りました");
        axe();
        fitsNarrowWindow();
        assertTrue(mainText().contains("読めない欄があります"), this::mainText);
        assertTrue(mainText().contains("番号か選択肢から選んでください。必ず答える質問です。"), this::mainText);
        assertEquals(List.of("流山市.xlsx を取り込む", "平戸市.xlsx を取り込む"), all("input[name=take]").stream().map(each -> each.getDomAttribute("aria-label")).toList());

        press("take-in");

        awaitText("1件の回答を取り込みました");
        assertTrue(element("taken").getText().contains("流山市.xlsx"), this::mainText);
        axe();
        assertCounts(1);
    }

    @Test
    void somebodyAnswersByTheirOwnWorkbookAndPutsItRightFirst() throws IOException {
        browser.manage().window().setSize(PHONE);
        open("/q/r5");
        pressFirst("#own-workbook");
        axe();
        fitsNarrowWindow();
        press("look");
        await(driver -> !all("#faults a[href='#file']").isEmpty());
        element("file-input").sendKeys(workbook("私の票.xlsx", Map.of("f1", "４．市町村", "f3", "１", "q4", "7", "q8", "よい会議でした𠮷")).toString());
        press("look");
        awaitText("読めなかったところ、残らない答えがあります（1）");
        axe();
        assertEquals("よい会議でした𠮷", element("q_q8").getDomProperty("value"));
        tick("q_q4", "2");
        awaitText("Webの回答フォームを開くと、続きから回答できます");

        press("send");

        awaitText("御回答ありがとうございました");
        assertCounts(1);
        assertTrue(mainText().contains("Excel"), this::mainText);
    }

    @Test
    void whoReadsInEnglishTakesAnEnglishWorkbookAndGivesItBack() throws IOException {
        open("/q/r5?lang=en");
        pressFirst("#own-workbook");
        var file = Files.createTempDirectory("workbooks").resolve("mine.xlsx");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(taken(first("a[href*='blank.xlsx']").getDomAttribute("href"))))) {
            assertEquals("FY2023 Training Conference for Prefectural and Municipal Officers", workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
            for (var answer : Map.of("f1", "4. Municipality", "f3", "1").entrySet()) {
                var place = new CellReference(workbook.getName("kenshu_" + answer.getKey()).getRefersToFormula());
                workbook.getSheetAt(0).getRow(place.getRow()).getCell(place.getCol()).setCellValue(answer.getValue());
            }
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }

        element("file-input").sendKeys(file.toString());
        press("look");
        await(driver -> !all("#q_f1 input[value='4']:checked").isEmpty());
        press("send");

        await(driver -> driver.getCurrentUrl().contains("/thanks"));
        assertCounts(1);
    }

    @Test
    void numberedSheetsAreGivenOutOnceKeyedInAndOpenedAgain() {
        open("/questionnaire/organiser/questionnaires");
        pressFirst("main tbody a");
        press("number-sheets");
        element("count").sendKeys("０");
        press("number");
        await(driver -> !all("#faults a[href='#count']").isEmpty());
        type("count", "２０");
        press("number");
        awaitText("用紙に番号（1～20）を振りました");
        axe();
        fitsNarrowWindow();

        open("/questionnaire/organiser/questionnaires");
        pressFirst("main tbody a");
        press("key-in");
        await(driver -> "sheet-number".equals(focused()));
        keys("99", Keys.ENTER, "4", "4.7", Keys.ENTER, "2");
        press("keep");
        awaitText("この番号の用紙はありません");
        type("sheet-number", "７");
        press("keep");
        awaitText("本日あなたが入力した用紙：1");
        pressFirst(".note.ok a");
        awaitText("用紙番号 7");
        pressFirst("main tbody a");
        await(driver -> "4,7".equals(element("q_f2").getDomProperty("value")));
        axe();
        fitsNarrowWindow();
        type("q_f1", "1");
        awaitText("入力中の内容は、この端末に残ります");
        browser.navigate().refresh();
        awaitText("訂正の途中の内容を表示しています");
        assertEquals("1", element("q_f1").getDomProperty("value"));
        press("keep");
        awaitText("用紙の入力を直しました");
        await(driver -> Boolean.TRUE.equals(run("return Object.keys(localStorage).every((key) => !key.includes('correcting'))")));
        assertTrue(mainText().contains("都道府県"), this::mainText);
    }

    private static Path workbook(String name, Map<String, String> texts) throws IOException {
        var layout = FormPaper.of(new AskedForm(QuestionnaireOfR5.plan().asks(), Situation.ANYBODY), "令和５年度 都道府県・市町村担当者等研修会議", Map.of());
        return Files.write(Files.createTempDirectory("workbooks").resolve(name), WorkbookForm.write(layout, texts, "questionnaire r5 1"));
    }

    private String focused() {
        return browser.switchTo().activeElement().getDomAttribute("id");
    }

    /** Types into whatever has the focus, key by key. */
    private void keys(CharSequence... keys) {
        for (var key : keys) {
            key.codePoints().forEach(c -> browser.switchTo().activeElement().sendKeys(Character.toString(c)));
        }
    }

    private boolean isBlank() {
        return "".equals(element("q_q1-1-1").getDomProperty("value")) && Long.valueOf(0).equals(script("return document.querySelectorAll('#answering input:checked').length"));
    }

    private void sendBesidesAsASecondClickWould() {
        var status = ((ChromeDriver) browser).executeAsyncScript("""
                const form = document.getElementById("answering");
                const sent = new URLSearchParams(new FormData(form));
                sent.append("send", "send");
                fetch(form.action, { method: "POST", body: sent }).then((answer) => arguments[0](answer.status));""");
        assertEquals(200L, status);
    }

    private void assertCounts(int responses) {
        open("/questionnaire/organiser/questionnaires?lang=ja");
        pressFirst("main tbody a");
        assertEquals(String.valueOf(responses), first("#counts .received").getText());
    }

    private void tick(String field, String value) {
        script("document.querySelector(`#" + field + " input[value='" + value + "']`).scrollIntoView({block: 'center'})");
        browser.findElement(By.cssSelector("#" + field + " input[value='" + value + "']")).click();
    }

    private Object script(String script) {
        return ((ChromeDriver) browser).executeScript(script);
    }
}
