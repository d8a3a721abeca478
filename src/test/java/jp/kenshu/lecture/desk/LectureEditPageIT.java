package jp.kenshu.lecture.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import jp.kenshu.SharedPortal;
import jp.kenshu.lecture.SlideVideo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.Select;

/** The secretariat sends a video, sees what it is and its picture, and takes it out again. */
class LectureEditPageIT extends BrowserIT {

    private static final String CODE = "r5-I-05";

    @TempDir
    Path folder;

    private Path video(String name, int width, int height) throws IOException {
        var place = folder.resolve(name);
        try (var video = new SlideVideo(place)) {
            video.show(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), 10);
            video.finish();
        }
        return place;
    }

    @Test
    void videoIsSentShownWithItsPictureAndTakenOutAgain() throws IOException {
        var id = get("/test/lecture?code=" + CODE).body().lines().findFirst().orElseThrow();
        signInAs(Role.SECRETARIAT);
        open("/lecture/organiser/lecture?id=" + id);
        var former = first(".poster img").getDomProperty("src");

        element("video").sendKeys(video("大きい映像.mp4", 848, 480).toString());

        awaitText("848 × 480");
        awaitText("表紙の画像を置きました。");
        assertTrue(mainText().contains("大きい映像.mp4") && mainText().contains("640 × 360"), mainText());
        axe();
        fitsNarrowWindow();
        open("/lecture/organiser/lecture?id=" + id);
        assertTrue(!first(".poster img").getDomProperty("src").equals(former), "another picture");
        assertEquals("848", first(".poster img").getDomProperty("naturalWidth"));

        pressFirst("table a.danger");
        awaitText("元に戻せません。");
        axe();
        press("remove-video");
        awaitText("映像を消しました。");
        assertTrue(!mainText().contains("大きい映像.mp4"), mainText());
        assertEquals(200, get("/lecture/" + CODE).statusCode());
    }

    @Test
    void twoFilesOfOneNameSizeAndDateAreNeverTakenForOne() throws IOException {
        var id = get("/test/lecture?code=" + CODE).body().lines().findFirst().orElseThrow();
        signInAs(Role.SECRETARIAT);
        open("/lecture/organiser/lecture?id=" + id);
        var video = Files.readAllBytes(video("同じ名前.mp4", 320, 240));

        run("window.fetch = ((fetch) => (to, how) => how?.method === 'PATCH' ? new Promise(() => {}) : fetch(to, how))(window.fetch)");
        choose("同じ名前.mp4", video);
        await(driver -> kept() == 1);
        open("/lecture/organiser/lecture?id=" + id);
        choose("同じ名前.mp4", new byte[video.length]);

        awaitText("同じ名前.mp4：映像のファイルではありません。");
        assertEquals(1, kept(), "what was begun first is still known");
        choose("同じ名前.mp4", video);
        awaitText("320 × 240");
        assertEquals(0, kept());
        assertEquals(1L, run("return [...document.querySelectorAll('section table tbody tr')].filter((row) => row.textContent.includes('同じ名前.mp4')).length"));
    }

    /** Chooses a file of these bytes, last changed at the same moment as all others. */
    private void choose(String name, byte[] bytes) {
        run("const chosen = new DataTransfer(); chosen.items.add(new File([Uint8Array.from(atob('" + Base64.getEncoder().encodeToString(bytes)
                + "'), (byte) => byte.charCodeAt(0))], '" + name + "', {lastModified: 1}));"
                + "const input = document.getElementById('video'); input.files = chosen.files; input.dispatchEvent(new Event('change'))");
    }

    /** How many uploads this browser remembers to go on with. */
    private long kept() {
        return (Long) run("return Object.keys(localStorage).filter((key) => key.startsWith('kenshu-upload:')).length");
    }

    @Test
    void lectureIsShownToChosenPeopleAloneAndSaysToWhom() {
        var id = get("/test/lecture?code=" + CODE).body().lines().findFirst().orElseThrow();
        signInAs(Role.SECRETARIAT);
        open("/lecture/organiser/lecture?id=" + id);

        assertTrue(!element("circles").isDisplayed(), "asked only where people are chosen");
        new Select(element("audience")).selectByValue("CHOSEN");
        press("show");
        assertEquals("見られる方を一つ以上選んでください。", errorAt("circles"));
        axe();
        for (var circle : List.of("MEMBER", "ADVISER")) {
            first("#circles input[value=" + circle + "]").click();
        }
        fill("day-2", "11/17");
        press("show");
        awaitText("公開の範囲を保存しました。");
        assertEquals("2023-11-17", element("day-2").getDomProperty("value"));

        open("/lecture/organiser/lectures");
        assertTrue(mainText().contains("自治体チームの参加者（代表者を含む）、アドバイザーだけ"), mainText());
        browser.get(SharedPortal.address() + "/test/sign-out");
        open("/lecture/" + CODE);
        assertTrue(mainText().contains("この講演は、自治体チームの参加者（代表者を含む）、アドバイザーがご覧になれます。"), mainText());
        assertEquals(1, all("a.button[href^='/account/sign-in?to=/lecture/']").size());
    }

    @Test
    void termsThatTwoChangeAtOnceAreNotOverwritten() {
        var id = get("/test/lecture?code=" + CODE).body().lines().findFirst().orElseThrow();
        signInAs(Role.SECRETARIAT);
        open("/lecture/organiser/lecture?id=" + id);
        var first = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        open("/lecture/organiser/lecture?id=" + id);
        new Select(element("audience")).selectByValue("STAFF");
        press("show");
        awaitText("公開の範囲を保存しました。");
        browser.close();
        browser.switchTo().window(first);

        fill("day-2", "11/17");
        press("show");

        awaitText("この講演の公開の範囲を変えています");
        assertEquals("11/17", element("day-2").getDomProperty("value"));
        axe();
        press("show");
        awaitText("この講演の公開の範囲を変えています");
        open("/lecture/organiser/lecture?id=" + id);
        assertEquals("STAFF", element("audience").getDomProperty("value"));
        fill("day-2", "11/17");
        press("show");
        awaitText("公開の範囲を保存しました。");
        assertEquals("STAFF 2023-11-17", element("audience").getDomProperty("value") + " " + element("day-2").getDomProperty("value"));
    }

    @Test
    void formsThatWereNotSentShowWhatIsSavedAndKeepTheirDrafts() {
        var id = get("/test/lecture?code=" + CODE).body().lines().findFirst().orElseThrow();
        signInAs(Role.SECRETARIAT);
        open("/lecture/organiser/lecture?id=" + id + "&track=en");
        fill("captions-words", "WEBVTT\n\n00:01.000 --> 00:03.000\nGood afternoon");
        press("correct");
        awaitText("字幕を保存しました。");
        new Select(element("audience")).selectByValue("CHOSEN");
        first("#circles input[value=ADVISER]").click();
        fill("day-2", "11/17");
        press("show");
        awaitText("公開の範囲を保存しました。");

        open("/lecture/organiser/lecture?id=" + id + "&track=en");
        fill("chapters", "9:99 どこにもない");
        press("divide");
        errorAt("chapters");
        assertEquals("9:99 どこにもない", value("chapters"));
        assertEquals("CHOSEN 2023-11-17", value("audience") + " " + value("day-2"));
        assertTrue(first("#circles input[value=ADVISER]").isSelected());
        assertTrue(value("captions-words").contains("Good afternoon"), value("captions-words"));
        press("correct");
        awaitText("字幕を保存しました。");
        assertTrue(value("captions-words").contains("Good afternoon"), value("captions-words"));

        fill("chapters", "0:00 はじめの話");
        await(driver -> !all("autosave-form[name^=lecture-chapters][data-state=saved]").isEmpty());
        fill("day-2", "きのう");
        press("show");
        errorAt("day-2");
        assertEquals("きのう", value("day-2"));
        assertEquals("0:00 はじめの話", value("chapters"));
        open("/lecture/organiser/lecture?id=" + id);
        assertEquals("0:00 はじめの話", value("chapters"));
    }

    private String value(String id) {
        return element(id).getDomProperty("value");
    }

    @Test
    void whatIsNoPictureIsNotPutBeforeALecture() {
        var id = get("/test/lecture?code=" + CODE).body().lines().findFirst().orElseThrow();
        signInAs(Role.SECRETARIAT);
        open("/lecture/organiser/lectures");

        assertEquals(422L, run("return fetch('/lecture/organiser/poster?lecture=" + id + "', {method: 'POST', body: 'MZ no picture'}).then((answer) => answer.status)"));
        assertEquals(404L, run("return fetch('/lecture/organiser/poster?lecture=999999', {method: 'POST', body: 'x'}).then((answer) => answer.status)"));
    }
}
