package jp.kenshu.form.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import org.junit.jupiter.api.Test;
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

        press("publish");
        awaitText("公開しました");
        open("/registration/part1");
        assertEquals(2, all("input[name^=asked_q1]").size());

        open("/form/organiser/form-draft?form=registration");
        pressFirst("input[id$=withdraw]");
        awaitText("取り除けません");
        open("/form/organiser/form-draft?form=lunch");
        assertEquals(0, all("#draft").size());
    }
}
