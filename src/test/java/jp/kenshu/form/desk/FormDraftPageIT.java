package jp.kenshu.form.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
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
