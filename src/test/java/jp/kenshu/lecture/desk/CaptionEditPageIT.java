package jp.kenshu.lecture.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** Captions are corrected line by line beside the video, by mouse and by keyboard, by two people at once. */
class CaptionEditPageIT extends BrowserIT {

    private static final String CODE = "r5-I-05";

    @Test
    void lineIsCorrectedMovedRemovedAndBroughtBack() {
        var id = get("/test/lecture?code=" + CODE).body().lines().findFirst().orElseThrow();
        var page = "/lecture/organiser/captions?id=" + id;
        signInAs(Role.SECRETARIAT);
        open(page);
        pressFirst(".cues li:nth-child(4) button");
        await(driver -> element("cue-text").equals(driver.switchTo().activeElement()));
        axe();
        fitsNarrowWindow();

        type("cue-text", "はじめに、目指す姿を決めます。𠮷");
        element("cue-text").sendKeys(Keys.TAB);
        awaitText("保存しました。");
        type("cue-from", "いつか");
        press("save-cue");
        awaitText("時刻は「1:35」「1:35.5」のように入力してください。");
        axe();
        type("cue-from", "０：００.２５");
        press("save-cue");
        await(driver -> first(".cues li:nth-child(1) .clock, .cues li:nth-child(2) .clock") != null
                && all(".cues .words").stream().limit(2).anyMatch(words -> words.getText().contains("𠮷")));
        assertTrue(get("/lecture/captions.vtt?lecture=" + id + "&language=ja").body().contains("00:00:00.250 --> "));

        press("remove-cue");
        awaitText("行を消しました。");
        press("bring-back");
        await(driver -> get("/lecture/captions.vtt?lecture=" + id + "&language=ja").body().contains("はじめに、目指す姿を決めます。𠮷"));
    }

    @Test
    void whoComesLaterSeesThatTheLineIsAnotherOne() {
        var id = get("/test/lecture?code=" + CODE).body().lines().findFirst().orElseThrow();
        var page = "/lecture/organiser/captions?id=" + id;
        signInAs(Role.SECRETARIAT);
        open(page);
        var own = browser.getWindowHandle();
        pressFirst(".cues li:nth-child(2) button");
        browser.switchTo().newWindow(WindowType.TAB);
        open(page);
        pressFirst(".cues li:nth-child(2) button");
        type("cue-text", "先に直しました。");
        press("save-cue");
        awaitText("保存しました。");
        browser.close();
        browser.switchTo().window(own);

        type("cue-text", "後から直しました。");
        press("save-cue");

        awaitText("この行は、別の方が直したか、消しました。");
        assertEquals("後から直しました。", element("cue-text").getDomProperty("value"));
        assertTrue(get("/lecture/captions.vtt?lecture=" + id + "&language=ja").body().contains("先に直しました。"));
    }
}
