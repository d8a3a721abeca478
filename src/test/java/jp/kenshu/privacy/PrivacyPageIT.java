package jp.kenshu.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import org.junit.jupiter.api.Test;

/** Somebody reads and takes away what is held on them, asks for it to be erased, and the secretariat does so; then its time is decided. */
class PrivacyPageIT extends BrowserIT {

    @Test
    void whatIsHeldIsReadTakenAwayAndErasedOnRequest() {
        var stage = stage();
        signInAs(stage.get("member"));
        open("/privacy/own");
        assertTrue(mainText().contains(stage.get("member")), mainText());
        assertTrue(fetched("/privacy/own.json").startsWith("200 application/json"));
        assertTrue(fetched("/privacy/own.pdf").startsWith("200 application/pdf"));
        assertTrue(fetched("/privacy/organiser/person.json?id=1").startsWith("404"));

        signInAs(Role.SECRETARIAT);
        open("/registration/organiser/registration?id=" + stage.get("registration"));
        press("personal-data");
        element("ask");
        var page = browser.getCurrentUrl();
        press("ask");
        press("erase");
        awaitText("先に申込みを取り消すか");
        setClock("2023-12-01T10:00+09:00");
        browser.get(page);
        press("ask");
        element("reach");
        axe();
        fitsNarrowWindow();
        screenshot("erasing");
        press("erase");
        awaitText("消去しました。");
        assertFalse(mainText().contains(stage.get("waiting")), mainText());
        assertEquals(0, all("#ask").size());
        axe();
        open("/registration/organiser/registration?id=" + stage.get("registration"));
        assertTrue(mainText().contains("（削除）"), mainText());
    }

    @Test
    void theirTimeIsDecidedAndTheyGoOnceItIsOver() {
        stage();
        signInAs(Role.SECRETARIAT);
        open("/privacy/organiser/retention");
        fill("until", "いつか");
        press("keep");
        awaitText("日付を読み取れません");
        fill("until", "令和5年12月31日");
        press("keep");
        awaitText("期限を保存しました。");
        assertEquals(0, all("#go").size() + all("#ask").size());
        open("/privacy/notice");
        assertTrue(mainText().contains("12月31日"), mainText());
        axe();
        fitsNarrowWindow();

        setClock("2024-01-01T00:00+09:00");
        open("/privacy/organiser/retention");
        press("ask");
        axe();
        press("go");
        awaitText("消去を始めました。");
        await(driver -> {
            open("/privacy/organiser/retention");
            return !element("runs").getText().contains("進行中");
        });
        axe();
        fitsNarrowWindow();
    }
}
