package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What people see when something is not there or was not foreseen. */
class ErrorPageIT extends BrowserIT {

    @Test
    void unknownAddressIsAnsweredInPlainWords() {
        open("/there-is-nothing");

        assertTrue(mainText().contains("ページが見つかりません"));
        axe();
        fitsNarrowWindow();
    }

    @Test
    void thePageAsksForNothingThatIsMissing() {
        open("/there-is-nothing");

        assertEquals(200, get(first("link[rel=icon]").getDomAttribute("href")).statusCode());
    }

    @Test
    void unforeseenFaultShowsAReferenceNumber() {
        open("/test/fail");

        assertTrue(first(".reference").getText().matches("[0-9A-F]{8}"));
        axe();
    }

    @Test
    void pageFilesThemselvesAreNotServed() {
        assertEquals(404, get("/welcome.xhtml").statusCode());
        assertEquals(404, get("/WEB-INF/web.xml").statusCode());
    }
}
