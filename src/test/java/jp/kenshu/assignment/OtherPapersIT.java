package jp.kenshu.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.kenshu.BrowserIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

/** The papers of an edition that asks other things than R5, filled in on their pages by a representative. */
class OtherPapersIT extends BrowserIT {

    @BeforeEach
    void openTheForum() {
        get("/test/edition?do=open&name=forum");
        get("/test/edition?do=fill&at=" + encoded("2026-06-15T08:00+09:00"));
        signInAs(get("/test/edition?do=representative").body());
    }

    @AfterEach
    void returnToR5() {
        get("/test/edition?do=close");
    }

    @Test
    void eachPaperAsksWhatTheEditionSays() {
        open("/assignment/preference");
        pressFirst("input[name=wish_topic][value=flood]");
        pressFirst("input[name=wish_signing][value=yes]");
        type("wish_signers", "２名");
        axe();
        fitsNarrowWindow();
        screenshot("other-preference");
        press("submit");
        awaitText("受け付けました");
        assertEquals("2", element("wish_signers").getDomProperty("value"));
        assertEquals(0, all("[name=wish_second]").size());

        open("/assignment/homework");
        assertTrue(mainText().contains("見守る人") && mainText().contains("③大雨への備え"), this::mainText);
        new Select(element("visits-flood")).selectByValue("no");
        assertFalse(element("why-flood").isDisplayed());
        new Select(element("visits-flood")).selectByValue("yes");
        await(driver -> element("why-flood").isDisplayed());
        type("why-flood", "声かけ");
        new Select(element("since")).selectByValue("4");
        type("people", "１２，３４５名");
        axe();
        fitsNarrowWindow();
        screenshot("other-homework");
        press("save");
        await(driver -> !all("autosave-form[data-state=saved]").isEmpty());
        open("/assignment/homework");
        assertEquals("12345 4 yes 声かけ", String.join(" ", element("people").getDomProperty("value"), element("since").getDomProperty("value"),
                element("visits-flood").getDomProperty("value"), element("why-flood").getDomProperty("value")));

        open("/assignment/overview");
        if (!all("#take-back").isEmpty()) {
            press("take-back");
            awaitText("取り下げました");
        }
        type("fact_story", "");
        type("fact_officers", "３名");
        press("submit");
        awaitText("入力内容をご確認ください");
        assertEquals("入力してください。", errorAt("fact_story"));
        axe();
        fitsNarrowWindow();
        type("fact_story", "雪の朝の声かけ");
        press("save");
        awaitText("保存しました");
        screenshot("other-overview");
        assertEquals("3", element("fact_officers").getDomProperty("value"));
    }
}
