package jp.kenshu.questionnaire.keying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;

/** Somebody of the secretariat keys in a sheet without the mouse, is refused, loads the page anew and goes on. */
class KeyingPageIT extends BrowserIT {

    @BeforeEach
    void openItAfterPart1() {
        setClock("2023-10-19T16:30:00+09:00");
        signInAs(Role.SECRETARIAT);
        open("/questionnaire/organiser/questionnaires");
        pressFirst("main tbody a");
        press("open");
        awaitText("アンケートを始めました");
    }

    /** The former sheet does not come back, so that nobody keys it in once more; the one that was half typed does. */
    @Test
    void goingBackAfterASheetWasKeptShowsTheNextOneAsItWasTyped() {
        pressFirst("a[href^='/questionnaire/organiser/keying']");
        keyIn("一枚目の文");
        press("keep");
        awaitText("用紙の回答を保存しました。本日あなたが入力した用紙：1");
        element("q_f1").sendKeys("4");
        element("q_q8").sendKeys("二枚目の文");
        await(driver -> String.valueOf(run("return Object.values(localStorage).join()")).contains("二枚目の文"));

        browser.navigate().back();

        await(driver -> "4 二枚目の文".equals(typed("q_f1") + " " + typed("q_q8")));
        assertTrue(mainText().contains("本日あなたが入力した用紙：1"), this::mainText);
        axe();
        fitsNarrowWindow();
        element("q_f3").sendKeys("1");
        press("keep");
        awaitText("本日あなたが入力した用紙：2");
    }

    @Test
    void aSheetWhoseAnswerNobodySawIsKeptOnce() {
        pressFirst("a[href^='/questionnaire/organiser/keying']");
        keyIn("一枚目の文");
        await(driver -> String.valueOf(run("return Object.values(localStorage).join()")).contains("一枚目の文"));
        sendWithoutSeeingTheAnswer();

        open("/questionnaire/organiser/keying?id=" + questionnaire());
        await(driver -> "一枚目の文".equals(typed("q_q8")));
        press("keep");

        awaitText("用紙の回答を保存しました。本日あなたが入力した用紙：1");
        assertEquals("", typed("q_q8"));
    }

    @Test
    void whatIsTypedOverASheetThatWasKeptIsKeptAsAnotherOneAfterAsking() {
        pressFirst("a[href^='/questionnaire/organiser/keying']");
        keyIn("一枚目の文");
        sendWithoutSeeingTheAnswer();
        element("q_q8").clear();
        element("q_q8").sendKeys("二枚目の文");
        press("keep");
        awaitText("この画面の用紙は、すでに保存してあります");
        assertEquals("5 二枚目の文", typed("q_f1") + " " + typed("q_q8"));
        axe();
        press("keep");

        awaitText("用紙の回答を保存しました。本日あなたが入力した用紙：2");
        open("/questionnaire/organiser/keying?id=" + questionnaire());
        awaitText("本日あなたが入力した用紙：2");
        assertEquals("", typed("q_q8"));
    }

    private void keyIn(String text) {
        element("q_f1").sendKeys("5");
        element("q_f3").sendKeys("1");
        element("q_q8").sendKeys(text);
    }

    /** As where the line breaks after the sheet was sent. */
    private void sendWithoutSeeingTheAnswer() {
        ((JavascriptExecutor) browser).executeAsyncScript("""
                const done = arguments[0];
                const form = document.getElementById('keying');
                const sent = new URLSearchParams(new FormData(form));
                sent.set('keep', 'keep');
                fetch(form.action, {method: 'POST', body: sent, redirect: 'manual'}).then(done);""");
    }

    private String questionnaire() {
        return String.valueOf(run("return document.querySelector('#keying input[name=id]').value"));
    }

    private String typed(String field) {
        return element(field).getDomProperty("value");
    }

    @Test
    void aSheetIsKeptFromTheButtonTooAndWhatWasTypedSinceARefusalIsKept() {
        pressFirst("a[href^='/questionnaire/organiser/keying']");
        await(driver -> "q_f1".equals(driver.switchTo().activeElement().getAttribute("id")));
        element("q_f1").sendKeys("5");
        element("keep").sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        await(driver -> !all("#faults").isEmpty());
        element("q_f3").sendKeys("1");
        element("q_q8").sendKeys("休憩を長く");
        await(driver -> driver.findElement(By.cssSelector("[data-draft-says]")).getText().contains("残ります"));
        await(driver -> String.valueOf(run("return Object.values(localStorage).join()")).contains("休憩を長く"));

        browser.navigate().refresh();

        await(driver -> "休憩を長く".equals(element("q_q8").getDomProperty("value")));
        assertEquals("1", element("q_f3").getDomProperty("value"));
        pressFirst("a[href$='lang=en']");
        await(driver -> driver.getTitle().contains("Key in paper"));
        await(driver -> "休憩を長く".equals(element("q_q8").getDomProperty("value")));
    }
}
