package jp.kenshu.questionnaire.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/** Before and after: planned with the code, answered by five people twice, compared once both have closed, and never a code to be seen. */
class PairsPageIT extends BrowserIT {

    private static final String ANSWERS = """
            const done = arguments[arguments.length - 1];
            const form = document.getElementById("answering");
            (async () => {
              for (let person = 1; person <= arguments[0]; person++) {
                const sent = new URLSearchParams(new FormData(form));
                sent.set("attempt", crypto.randomUUID());
                sent.set("q_pair-code", `0${person}やひ`);
                sent.set("q_f1", "4");
                sent.set("q_f3", "1");
                sent.set("q_q1-1_1_content", arguments[1]);
                sent.append("send", "send");
                const answer = await fetch(form.action, { method: "POST", body: sent });
                if (!answer.url.includes("/questionnaire/thanks")) return answer.url;
              }
              return "sent";
            })().then(done);""";

    @BeforeEach
    void afterPart1() {
        setClock("2023-10-19T16:30:00+09:00");
        signInAs(Role.SECRETARIAT);
    }

    @Test
    void fivePeopleAreComparedOnceBothHaveClosed() {
        plan("before", "研修の前");
        start();
        answer("before", 5, "4");
        plan("after", "研修の後");
        start();
        plan("never", "始めていないもの");
        answer("after", 5, "2");

        open("/questionnaire/organiser/pairs");
        assertFalse(mainText().contains("始めていないもの"), this::mainText);
        axe();
        fitsNarrowWindow();
        new Select(element("before")).selectByVisibleText("研修の前");
        new Select(element("after")).selectByVisibleText("研修の後");
        press("compare");
        awaitText("まだ比べられません");
        close("研修の前");
        close("研修の後");
        open("/questionnaire/organiser/pairs");
        new Select(element("before")).selectByVisibleText("研修の前");
        new Select(element("after")).selectByVisibleText("研修の後");
        press("compare");

        awaitText("5組ありました");
        var line = first("main tbody tr").getText();
        assertTrue(line.contains("4.00") && line.contains("2.00") && line.contains("-2.00"), line);
        assertEquals("5組未満", all("main tbody tr").get(1).findElements(By.tagName("td")).get(3).getText());
        assertFalse(mainText().contains("やひ"), "the code is shown nowhere");
        axe();
        fitsNarrowWindow();
        cardsSayTheirHeads();
        screenshot("questionnaire-pairs");
        atTheNarrowest(() -> {
            run("document.querySelector('main table').scrollIntoView()");
            screenshot("questionnaire-pairs-narrow");
        });
    }

    @Test
    void takingTheQuestionOutSaysWhatBecomesOfTheComparison() {
        plan("before", "研修の前");
        assertTrue(element("pairing").getText().startsWith("尋ねます"), this::mainText);
        press("write");
        takeOutTheCode();
        assertEquals(0, all("#remark").size(), "nobody has answered it yet");
        pressFirst("p > a[href^='/questionnaire/organiser/questionnaire?']");
        assertTrue(element("pairing").getText().startsWith("尋ねません"), this::mainText);
        press("plan");
        awaitText("設定を変える");
        assertFalse(element("paired").isSelected(), "the settings say the same");
        run("document.getElementById('paired').click()");
        press("save");
        awaitText("設定を変えました");
        start();

        press("write");
        takeOutTheCode();
        assertTrue(element("remark").getText().contains("前と後の比較に入りません"), this::mainText);
        axe();
        pressFirst("p > a[href^='/questionnaire/organiser/questionnaire?']");
        assertTrue(element("pairing").getText().contains("次の版には設問がありません"), this::mainText);
        axe();
        press("write");
        press("publish");
        awaitText("新しい版を公開しました");
        plan("after", "研修の後");
        start();
        close("研修の前");
        assertTrue(element("pairing").getText().startsWith("前の版では尋ねました"), this::mainText);
        close("研修の後");
        open("/questionnaire/organiser/pairs");
        new Select(element("before")).selectByVisibleText("研修の前");
        new Select(element("after")).selectByVisibleText("研修の後");
        press("compare");
        awaitText("「研修の前」は、今は組にする番号を尋ねていません");
        axe();
        fitsNarrowWindow();
    }

    private void takeOutTheCode() {
        run("[...document.querySelectorAll('#draft tbody tr')].find((row) => row.textContent.includes('組にする番号')).querySelector('button[id$=withdraw]').click()");
        await(driver -> driver.getCurrentUrl().contains("done=changed"));
    }

    private void plan(String code, String title) {
        open("/questionnaire/organiser/plan");
        fill("code", code);
        fill("titleJa", title);
        fill("titleEn", code);
        fill("day", "2023-11-30");
        new Select(element("from")).selectByIndex(all("#from option").size() - 1);
        run("document.getElementById('paired').click()");
        press("save");
        awaitText("アンケートを加えました");
    }

    private void start() {
        press("open");
        awaitText("アンケートを始めました");
    }

    private void answer(String code, int people, String content) {
        open("/q/" + code);
        assertTrue(first(".questions .field label").getText().contains("組にする番号"), "asked before anything else");
        assertEquals("sent", ((ChromeDriver) browser).executeAsyncScript(ANSWERS, people, content));
    }

    private void close(String title) {
        open("/questionnaire/organiser/questionnaires");
        browser.findElement(By.linkText(title)).click();
        press("close");
        awaitText("受付を停止しました");
    }
}
