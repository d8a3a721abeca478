package jp.kenshu.form.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.Select;

/** The secretariat adds a question to the registration: writes it, looks at it, opens it, and finds what is closed then. */
class FormDraftPageIT extends BrowserIT {

    @Test
    void secretariatAddsAQuestionToTheRegistration() {
        signInAs(Role.SECRETARIAT);
        open("/programme/organiser/settings");
        pressFirst("a[href='/form/organiser/form-draft?form=registration']");
        awaitText("まだ質問がありません");
        axe();
        pressFirst("a[href^='/form/organiser/form-question']");
        new Select(element("kind")).selectByValue("SEVERAL");
        fill("labelJa", "当日配慮が必要なこと");
        press("save");
        await(driver -> errorAt("labelEn").contains("両方を入力してください"));
        axe();
        fitsNarrowWindow();
        fill("labelEn", "What you need on the day");
        fill("choices", "車椅子 / Wheelchair\n特になし / Nothing / 単独");
        press("save");
        awaitText("下書きを変えました");
        assertTrue(mainText().contains("いくつでも選ぶ") && mainText().contains("車椅子"), this::mainText);
        assertEquals(0, all("button[title$='上へ'], button[title$='下へ']").size(), "a question alone has no place to go");
        axe();
        fitsNarrowWindow();
        screenshot("form-draft");

        ranksChoicesOnAPhoneByKeysAlone();

        open("/form/organiser/form-draft?form=registration");
        press("publish");
        awaitText("公開しました");
        open("/registration/part1");
        assertEquals(2, all("input[name^=asked_q1]").size());

        open("/form/organiser/form-draft?form=registration");
        pressFirst("button[id$=withdraw]");
        awaitText("取り除けません");
        open("/form/organiser/form-draft?form=lunch");
        assertEquals(0, all("#draft").size());
    }

    @Test
    void aQuestionIsNumberedAndBeginsASectionOfItsOwn() {
        copyTheQuestionnaire();
        pressFirst("p.actions a[href^='/form/organiser/form-question']");
        new Select(element("kind")).selectByValue("LINE");
        fill("numberJa", "問８");
        fill("numberEn", "Q9");
        fill("labelJa", "次回の会場");
        fill("labelEn", "The next venue");
        fill("headingJa", "Ⅳ　その他");
        press("save");
        await(driver -> errorAt("numberJa").contains("「問8」は、質問「その他、御意見"));
        assertEquals("日本語と英語の両方を入力してください。", errorAt("headingEn"));
        assertEquals("問８ Ⅳ　その他", element("numberJa").getDomProperty("value") + " " + element("headingJa").getDomProperty("value"));
        axe();
        fitsNarrowWindow();
        fill("numberJa", "問９");
        fill("headingEn", "IV. Others");
        press("save");

        awaitText("下書きを変えました");
        assertEquals("見出し：Ⅳ　その他\n問９ 次回の会場", first("#draft tbody tr:last-child th").getText());
        assertTrue(first("#preview-title ~ .card").getText().contains("Ⅳ　その他\n問９ 次回の会場"), this::mainText);
        axe();
        fitsNarrowWindow();
        pressFirst("#draft tbody tr:last-child a.button");
        await(driver -> "問９".equals(element("numberJa").getDomProperty("value")));
        assertEquals("IV. Others", element("headingEn").getDomProperty("value"));
        elsewhereTheHeadingIsCalled("Ⅳ　次回");
        fill("headingJa", "Ⅳ　会場");
        press("save");
        awaitText("ほかの方か別の画面が、この質問を変えています");
        open("/form/organiser/form-draft?form=questionnaire-r5-7");
        assertEquals("見出し：Ⅳ　次回\n問９ 次回の会場", first("#draft tbody tr:last-child th").getText());
    }

    private void copyTheQuestionnaire() {
        setClock("2023-10-19T16:30:00+09:00");
        signInAs(Role.SECRETARIAT);
        open("/questionnaire/organiser/plan");
        fill("code", "r5-7");
        fill("titleJa", "写し");
        fill("titleEn", "A copy");
        fill("day", "11/30");
        new Select(element("from")).selectByIndex(1);
        press("save");
        awaitText("アンケートを加えました");
        press("write");
        awaitText("下書きを作り");
    }

    private void elsewhereTheHeadingIsCalled(String heading) {
        var here = browser.getWindowHandle();
        var page = browser.getCurrentUrl();
        browser.switchTo().newWindow(WindowType.TAB);
        open(page.substring(page.indexOf("/form/")));
        fill("headingJa", heading);
        press("save");
        awaitText("下書きを変えました");
        browser.close();
        browser.switchTo().window(here);
    }

    /** Pressing choices in their order ranks them, pressing one again withdraws it, and the lists behind hold what would be sent. */
    private void ranksChoicesOnAPhoneByKeysAlone() {
        pressFirst("p.actions a[href^='/form/organiser/form-question']");
        new Select(element("kind")).selectByValue("RANKING");
        fill("labelJa", "関心のある順");
        fill("labelEn", "In the order of your interest");
        fill("choices", "講演 / Talks\n討議 / Discussion\n見学 / Visits");
        press("save");
        await(driver -> mainText().contains("関心のある順"));
        browser.manage().window().setSize(new Dimension(360, 740));
        open("/form/organiser/form-preview?form=registration");
        first("rank-choices button");
        axe();
        fitsNarrowWindow();
        run("document.querySelector('rank-choices button').focus()");

        keys(Keys.TAB, Keys.ENTER, Keys.TAB, Keys.SPACE);
        assertEquals("討議,見学,", ranked());
        assertEquals("「見学」を2番目に選びました。", first("rank-choices [role=status]").getText());
        assertEquals("2番目見学", browser.switchTo().activeElement().getText().replace("\n", ""));
        screenshot("ranking-phone");
        axe();
        keys(Keys.chord(Keys.SHIFT, Keys.TAB), Keys.ENTER);
        assertEquals("見学,,", ranked());
        keys(Keys.ENTER, Keys.chord(Keys.SHIFT, Keys.TAB), Keys.ENTER);
        assertEquals("見学,討議,講演", ranked());
    }

    private void keys(CharSequence... keys) {
        for (var key : keys) {
            browser.switchTo().activeElement().sendKeys(key);
        }
    }

    private Object ranked() {
        return run("return [...document.querySelectorAll('rank-choices select')].map((list) => list.value && list.selectedOptions[0].text).join()");
    }
}
