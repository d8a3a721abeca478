package jp.kenshu.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.Select;

/** A questionnaire that says who answers: told before the first question, written anew until it closes, never overwritten from a second window. */
class NamedPageIT extends BrowserIT {

    @Test
    void whoIsSignedInAnswersByNameAndWritesAnew() {
        var member = stage().get("member");
        planOneWithNames();
        open("/q/named?lang=ja");
        awaitText("記名式のアンケートです");
        assertEquals(0, all("#q_f1").size(), "nobody answers without a name");
        axe();

        signInAs(member);
        open("/q/named");
        press("own");
        awaitText("のものとして事務局に届きます");
        assertTrue(mainText().indexOf("様のものとして") < mainText().indexOf("ご所属"), this::mainText);
        axe();
        fitsNarrowWindow();
        tick("q_f1", "4");
        tick("q_f3", "2");
        press("send");
        awaitText("受付が終わるまで、同じリンクから書き直せます");

        open("/questionnaire/own-answer?questionnaire=named");
        awaitText("前に送信した回答を表示しています");
        assertEquals(Boolean.TRUE, run("return document.querySelector(`#q_f1 input[value='4']`).checked"));
        var first = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        open("/questionnaire/own-answer?questionnaire=named");
        tick("q_f1", "1");
        press("send");
        awaitText("ご回答");
        browser.close();
        browser.switchTo().window(first);
        tick("q_f1", "2");
        press("send");
        awaitText("別の画面で、この回答を書き直しています");
        assertEquals(Boolean.TRUE, run("return document.querySelector(`#q_f1 input[value='2']`).checked"), "what was typed stays");

        signInAs(Role.SECRETARIAT);
        open("/questionnaire/organiser/questionnaires");
        pressFirst("main tbody tr:last-child a");
        assertEquals("1", first("#counts .received").getText());
        assertEquals("1", first("#sent-from-page").getText());
        assertEquals("記名式", element("names").getText());
        press("plan");
        awaitText("変えられるのは題名と文だけです");
        assertEquals(0, all("select#named").size(), "what was promised stays");

        open("/questionnaire/organiser/questionnaires");
        pressFirst("main tbody tr:last-child a");
        pressFirst("#ask-by-letter");
        assertTrue(mainText().contains("誰の回答かは") && !mainText().contains("誰が回答したかは、この画面にも"), this::mainText);
        press("invite");
        await(driver -> !all("#letters-ahead").isEmpty());
        var letter = String.valueOf(run("return document.getElementById('letters-ahead').textContent"));
        assertTrue(letter.contains("様のものとして事務局に届きます") && !letter.contains("結び付けられず"), letter);
    }

    private void planOneWithNames() {
        signInAs(Role.SECRETARIAT);
        open("/questionnaire/organiser/plan");
        fill("code", "named");
        fill("titleJa", "記名のアンケート");
        fill("titleEn", "With names");
        fill("day", "2023-11-30");
        new Select(element("from")).selectByIndex(1);
        new Select(element("named")).selectByValue("yes");
        press("save");
        awaitText("アンケートを加えました");
        press("open");
        awaitText("アンケートを始めました");
    }

    private void tick(String field, String value) {
        run("document.querySelector(`#" + field + " input[value='" + value + "']`).click()");
    }
}
