package jp.kenshu.lecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import jp.kenshu.BrowserIT;
import jp.kenshu.SharedPortal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A lecture in a browser: it really plays and seeks, by mouse and keyboard, and what stands beside it follows. */
class LecturePageIT extends BrowserIT {

    private static final String CODE = "r5-I-05";

    @BeforeEach
    void makeTheVideo() {
        assertEquals(200, get("/test/lecture?code=" + CODE).statusCode());
    }

    private Object script(String code) {
        return ((JavascriptExecutor) browser).executeScript("const video = document.querySelector('video');" + code);
    }

    private double at() {
        return ((Number) script("return video.currentTime")).doubleValue();
    }

    private void awaitMoment(double from, double to) {
        await(driver -> at() >= from && at() <= to);
    }

    private String current(String list) {
        var current = browser.findElements(By.cssSelector(list + " a[aria-current]"));
        return current.isEmpty() ? "" : current.get(0).getText();
    }

    @Test
    void lecturePlaysAndWhatStandsBesideItFollows() {
        open("/lecture");
        browser.findElement(By.cssSelector("a[href='/lecture/" + CODE + "']")).click();
        awaitText("PDCAサイクルに沿った在宅医療・介護連携推進事業の具体的方策について");
        await(driver -> (Boolean) script("return video.duration > 30"));
        axe();
        assertTrue(all("iframe").isEmpty());

        press("play");
        awaitMoment(0.5, 20);
        assertEquals("一時停止", element("play").getText());
        pressFirst(".cues li:nth-child(4) a");
        await(driver -> current(".cues").contains("最初に、めざすべき姿を決めます。"));
        assertTrue(current(".chapters").contains("めざすべき姿を決める"), current(".chapters"));
        press("play");

        pressFirst(".chapters li:nth-child(3) a");
        await(driver -> current(".chapters").contains("現状と課題"));
        press("play");
        await(driver -> (Boolean) script("return video.paused"));
        assertTrue(element("here").getDomProperty("href").matches(".*/lecture/" + CODE + "\\?t=\\d+"));
    }

    @Test
    void everythingIsWithinReachOfTheKeyboard() {
        open("/lecture/" + CODE + "?t=20");
        awaitMoment(19.9, 20.1);
        var play = element("play");

        play.sendKeys(Keys.ARROW_RIGHT);
        awaitMoment(24.9, 25.1);
        play.sendKeys("j");
        awaitMoment(14.9, 15.1);
        play.sendKeys(">");
        await(driver -> ((Number) script("return video.playbackRate")).doubleValue() == 1.25);
        play.sendKeys("c");
        await(driver -> "false".equals(element("captions").getDomAttribute("aria-pressed")));
        play.sendKeys("m");
        await(driver -> (Boolean) script("return video.muted"));
        play.sendKeys("k");
        await(driver -> !(Boolean) script("return video.paused"));
        play.sendKeys("k");
        play.sendKeys(Keys.END);
        await(driver -> (Boolean) script("return video.currentTime > video.duration - 1"));
        play.sendKeys(Keys.HOME);
        awaitMoment(0, 0.1);
    }

    @Test
    void placeIsKeptOnThisDeviceEvenIfItStandsStill() {
        open("/lecture/" + CODE + "?t=30");
        awaitMoment(29.9, 30.1);

        open("/lecture/" + CODE);
        awaitMoment(29.9, 30.1);
        awaitText("前回の続き（0:30）");
        press("from-start");
        awaitMoment(0, 0.1);
        open("/lecture/" + CODE);
        await(driver -> (Boolean) script("return video.readyState > 0"));
        assertEquals(0, at());
    }

    @Test
    void narrowWindowAndPaperHaveAllOfIt() {
        open("/lecture/" + CODE);
        await(driver -> (Boolean) script("return video.readyState > 0"));
        fitsNarrowWindow();
        screenshot("lecture");
        open("/lecture/transcript?id=" + CODE);
        awaitText("最初に、めざすべき姿を決めます。誰にとって、どの場面で");
        axe();
    }

    @Test
    void anotherQualityIsChosenByKeyboardAndGoesOnWhereItWas() {
        get("/test/lecture?code=" + CODE + "&smaller=1");
        open("/lecture/" + CODE + "?t=20");
        awaitMoment(19.9, 20.1);
        assertEquals(640L, script("return video.videoWidth"));
        element("play").sendKeys("k");
        await(driver -> at() > 20.2);

        element("quality").sendKeys(Keys.ARROW_DOWN);

        await(driver -> script("return video.videoWidth").equals(320L) && at() > 20.2);
        assertTrue(at() < 30, "stands at " + at());
        await(driver -> !(Boolean) script("return video.paused"));
        assertEquals("showing", script("return video.textTracks[0].mode"));
        element("play").sendKeys("k");
        open("/lecture/" + CODE);
        await(driver -> script("return video.videoWidth").equals(320L) && at() > 20.2);
    }

    @Test
    void videoThatBreaksOffGoesOnWhereItStood() {
        open("/lecture/" + CODE + "?t=20");
        awaitMoment(19.9, 20.1);

        script("video.dispatchEvent(new Event('error'))");

        awaitText("映像が届きません。つながりしだい、続きから再生します。");
        await(driver -> !element("lost").isDisplayed() && (Boolean) script("return video.readyState > 0"));
        awaitMoment(19.9, 20.1);
    }

    @Test
    void paperLiesBesideTheVideo() {
        open("/lecture/" + CODE);
        await(driver -> (Boolean) script("return video.readyState > 0"));

        pressFirst("[data-paper]");

        assertTrue(first(".papers iframe").getDomProperty("src").contains("/storage/file?id="));
        axe();
        pressFirst("[data-paper]");
        assertEquals(0, all("iframe").size());
    }

    @Test
    void whoPlaysItToTheEndAndOnceMoreIsCountedTwice() {
        open("/lecture/" + CODE);
        await(driver -> (Boolean) script("return video.readyState > 0"));
        script("video.playbackRate = 16");
        press("play");
        await(driver -> (Boolean) script("return video.ended"));
        await(driver -> viewings() == 1);

        press("play");

        await(driver -> viewings() == 2);
        script("video.pause()");
    }

    private long viewings() {
        return (Long) script("return performance.getEntriesByType('resource').filter((each) => each.name.includes('/lecture/viewed')).length");
    }

    @Test
    void placeIsTheSameOnEveryDeviceAndWhatWasSkippedIsNotWatched() {
        var email = stage().get("waiting");
        makeTheVideo();
        signInAs(email);
        open("/lecture/" + CODE);
        await(driver -> (Boolean) script("return video.readyState > 0"));
        press("play");
        await(driver -> at() > 3);
        press("play");
        script("video.currentTime = 40");
        await(driver -> (Long) script("return performance.getEntriesByType('resource').filter((each) => each.name.includes('/lecture/watched')).length") >= 3);

        var another = anotherBrowser();
        try {
            another.get(SharedPortal.address() + "/test/sign-in?role=PARTICIPANT&email=" + encoded(email));
            another.get(SharedPortal.address() + "/lecture/" + CODE);
            new WebDriverWait(another, Duration.ofSeconds(20)).until(driver -> driver.findElement(By.id("resumed")).getText().contains("前回の続き（0:40）"));
            var watched = another.findElement(By.id("watched")).getText();
            assertTrue(watched.matches("視聴した割合：([1-9]|[12]\\d) %"), watched);
        } finally {
            another.quit();
        }
    }

    @Test
    void whoHasWatchedEverythingTakesACertificateThatAnybodyVerifies() {
        var email = stage().get("waiting");
        for (var code : List.of("r5-I-02", "r5-I-03", CODE)) {
            assertEquals(200, get("/test/lecture?code=" + code).statusCode());
        }
        signInAs(email);
        open("/lecture/courses");
        awaitText("すべての講演を見終えると、ここで受講証明を受け取れます。");
        get("/test/lecture?code=" + CODE + "&watched=" + encoded(email));

        open("/lecture/courses");
        axe();
        pressFirst("#certifying button.main");
        await(driver -> driver.getCurrentUrl().contains("/lecture/certificate.pdf"));

        var number = get("/test/lecture?code=" + CODE + "&certificates=1").body().strip();
        browser.get(SharedPortal.address() + "/test/sign-out");
        open("/lecture/certificate");
        type("number", " " + number.toLowerCase(java.util.Locale.ROOT) + "　");
        press("check");
        awaitText("この受講証明は、次のとおり発行したものです。");
        assertTrue(mainText().contains(number) && mainText().contains("新任者研修セット"), mainText());
        type("number", "ABCD-2345-EFGH");
        press("check");
        awaitText("この番号の受講証明は発行していません。");
    }
}
