package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;

/** A page of the desk that was left open until the portal had forgotten it still saves what is sent from it, unless it says that it cannot. */
class PagesLeftOpenIT extends BrowserIT {

    private static final String FORGET = "document.querySelectorAll('input[name=\"jakarta.faces.ViewState\"]').forEach((state) => { state.value = '-1234567890:-987654321'; });";

    @BeforeEach
    void afterPart1() {
        setClock("2023-10-19T16:30:00+09:00");
        signInAs(Role.SECRETARIAT);
    }

    @Test
    void whatIsSentOverManyOtherPagesIsSaved() {
        openQuestionnaire();
        pressFirst("a[href*='/numbered-sheets']");
        var left = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        for (int other = 0; other < 17; other++) {
            open("/questionnaire/organiser/plan");
        }
        browser.switchTo().window(left);

        fill("count", "12");
        press("number");

        awaitText("1～12");
    }

    @Test
    void formsOfTheDeskAreSavedThoughThePortalHasForgottenThem() {
        openQuestionnaire();
        pressFirst("a[href*='/period']");
        run(FORGET);
        fill("day", "2023-12-05");
        press("extend");
        awaitText("12月5日");

        open("/questionnaire/organiser/plan");
        run(FORGET);
        fill("code", "left-open");
        press("save");
        await(driver -> !errorAt("titleJa").isEmpty());
        assertEquals("left-open", element("code").getDomProperty("value"));
    }

    @Test
    void formsWhoseAddressNamesWhatTheyAreOfKnowItStill() {
        open("/programme/organiser/settings");
        pressFirst("a[href*='/registration/organiser/capacity?route=']");
        run(FORGET);
        fill("capacity", "77");
        fill("reason", "会場の変更");
        press("save");
        awaitText("77");
    }

    @Test
    void aPageThatHoldsSomethingSaysThatItMustBeOpenedAnew() {
        open("/registration/organiser/import");
        run(FORGET);

        press("look");

        awaitText("ページを開き直してください");
        assertTrue(all(".reference").isEmpty());
    }

    @Test
    void aFormOfAnotherSiteIsStillRefused() throws Exception {
        openQuestionnaire();
        pressFirst("a[href*='/numbered-sheets']");
        var id = element("numbering").findElement(By.name("id")).getDomAttribute("value");
        var cookie = browser.manage().getCookieNamed("kenshu").getValue();
        var form = HttpRequest.newBuilder(URI.create(SharedPortal.address() + "/questionnaire/organiser/numbered-sheets"))
                .header("Cookie", "kenshu=" + cookie).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("numbering=numbering&number=number&count=5&jakarta.faces.ViewState=-1%3A-1&id=" + id));

        assertEquals(400, status(form.copy().header("Sec-Fetch-Site", "cross-site")));
        assertEquals(400, status(form.copy().header("Sec-Fetch-Site", "same-site")));
        assertEquals(400, status(form.copy().header("Origin", "https://evil.example")));
        assertEquals(409, status(form.copy()), "the browser does not say whence");

        open("/questionnaire/organiser/numbered-sheets?id=" + id);
        assertFalse(mainText().contains("1～5"), this::mainText);
        assertEquals(302, status(form.copy().header("Sec-Fetch-Site", "same-origin")));
    }

    private static int status(HttpRequest.Builder form) throws Exception {
        return HttpClients.plain().send(form.build(), BodyHandlers.ofString()).statusCode();
    }

    private void openQuestionnaire() {
        open("/questionnaire/organiser/questionnaires");
        pressFirst("main tbody a");
        if (!all("#open").isEmpty()) {
            press("open");
            awaitText("アンケートを始めました");
        }
    }
}
