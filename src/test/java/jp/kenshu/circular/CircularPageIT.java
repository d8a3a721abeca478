package jp.kenshu.circular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import org.junit.jupiter.api.Test;

/** The secretariat writes a circular, is told what is wrong, looks at the letters, tries it, sends it, and goes back. */
class CircularPageIT extends BrowserIT {

    @Test
    void aCircularIsWrittenLookedAtTriedAndSentOnce() {
        stage();
        signInAs(Role.SECRETARIAT);
        open("/circular/organiser/circulars");
        press("new");
        fill("subject", "{team}のご案内");
        press("keep");
        awaitText("この宛先では「team」を差し込めません。");
        assertTrue(element("body").getDomProperty("value").startsWith("{name} 様"));
        axe();
        fill("subject", "当日のご案内");
        press("keep");

        assertTrue(element("letters-title").getText().matches(".*\\d+.*"));
        axe();
        fitsNarrowWindow();
        screenshot("sending");
        press("try-out");
        awaitText("試しのメールを１通入れました");
        fill("day", "10月1日");
        fill("time", "9:00");
        press("order");
        awaitText("すでに過ぎた日時です");
        press("send");

        var sent = element("sent-title").getText();
        assertTrue(sent.matches(".*\\d+.*"), sent);
        axe();
        fitsNarrowWindow();
        goBackAndSendAgain();
        browser.navigate().refresh();
        assertEquals(0, all("#send").size());
        open("/circular/organiser/circulars");
        assertTrue(element("circulars").getText().contains("当日のご案内"));
        axe();
        fitsNarrowWindow();
    }
}
