package jp.kenshu.questionnaire.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import jp.kenshu.SharedPortal;
import org.junit.jupiter.api.Test;

/** From the desk to the reader and back: letters are seen before they are written, a link answers once, and says so plainly afterwards. */
class InvitedPageIT extends BrowserIT {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/questionnaire/invited\\?key=\\S+");

    @Test
    void aPersonalLinkIsWrittenAnswersOnceAndSaysSoAfterwards() {
        stage();
        signInAs(Role.SECRETARIAT);
        open("/questionnaire/organiser/questionnaires");
        pressFirst("main tbody a");
        pressFirst("#ask-by-letter");
        axe();
        press("invite");
        await(driver -> !all("#letters-ahead").isEmpty());
        assertEquals("0", element("invited-count").getText(), "nothing is written before it was seen");
        axe();
        fitsNarrowWindow();
        screenshot("questionnaire-links");
        press("send-letters");
        awaitText("通を送りました");
        assertEquals(all("dd").get(1).getText(), element("invited-count").getText());
        press("invite");
        awaitText("すべてお願いを送っています");

        var link = linkOfTheLastLetter();
        openLink(link);
        awaitText("お一人に一つのリンクから");
        assertTrue(browser.getCurrentUrl().contains("/q/r5?of="), browser.getCurrentUrl());
        axe();
        browser.navigate().refresh();
        tick("q_f1", "4");
        tick("q_f3", "2");
        press("send");
        awaitText("御回答ありがとうございました");

        browser.navigate().back();
        awaitText("このリンクからの回答は、すでに受け取っています");
        openLink(link);
        awaitText("すでに受け取っています");
        axe();
        fitsNarrowWindow();
        press("others");
        await(driver -> !all("#q_f1").isEmpty());
        open("/questionnaire/invited?key=" + "x".repeat(80) + "&lang=en");
        awaitText("This link does not work");
        axe();
    }

    private void tick(String field, String value) {
        run("document.querySelector(`#" + field + " input[value='" + value + "']`).click()");
    }

    private String linkOfTheLastLetter() {
        return await(driver -> Arrays.stream(SharedPortal.mail().getReceivedMessages()).map(InvitedPageIT::body).map(LINK::matcher)
                .filter(found -> found.find()).map(found -> found.group()).reduce((first, last) -> last).orElse(null));
    }

    private static String body(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
