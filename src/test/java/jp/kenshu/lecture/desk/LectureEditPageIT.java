package jp.kenshu.lecture.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import jp.kenshu.lecture.SlideVideo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void whatIsNoPictureIsNotPutBeforeALecture() {
        var id = get("/test/lecture?code=" + CODE).body().lines().findFirst().orElseThrow();
        signInAs(Role.SECRETARIAT);
        open("/lecture/organiser/lectures");

        assertEquals(422L, run("return fetch('/lecture/organiser/poster?lecture=" + id + "', {method: 'POST', body: 'MZ no picture'}).then((answer) => answer.status)"));
        assertEquals(404L, run("return fetch('/lecture/organiser/poster?lecture=999999', {method: 'POST', body: 'x'}).then((answer) => answer.status)"));
    }
}
