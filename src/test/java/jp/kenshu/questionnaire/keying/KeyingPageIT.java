package jp.kenshu.questionnaire.keying;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Somebody of the secretariat keys in a sheet without the mouse, is refused, loads the page anew and goes on. */
class KeyingPageIT extends BrowserIT {

    @BeforeEach
    void openItAfterPart1() {
        setClock("2023-10-19T16:30:00+09:00");
        signInAs(Role.SECRETARIAT);
        open("/questionnaire/organiser/questionnaires");
        pressFirst("main tbody a");
        press("open");
        awaitText("アンケートを始めました");
    }

    @Test
    void aSheetIsKeptFromTheButtonTooAndWhatWasTypedSinceARefusalIsKept() {
        pressFirst("a[href^='/questionnaire/organiser/keying']");
        await(driver -> "q_f1".equals(driver.switchTo().activeElement().getAttribute("id")));
        element("q_f1").sendKeys("5");
        element("keep").sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        await(driver -> !all("#faults").isEmpty());
        element("q_f3").sendKeys("1");
        element("q_q8").sendKeys("休憩を長く");
        await(driver -> driver.findElement(By.cssSelector("[data-draft-says]")).getText().contains("残ります"));
        await(driver -> String.valueOf(run("return Object.values(localStorage).join()")).contains("休憩を長く"));

        browser.navigate().refresh();

        await(driver -> "休憩を長く".equals(element("q_q8").getDomProperty("value")));
        assertEquals("1", element("q_f3").getDomProperty("value"));
        pressFirst("a[href$='lang=en']");
        await(driver -> driver.getTitle().contains("Key in paper"));
        await(driver -> "休憩を長く".equals(element("q_q8").getDomProperty("value")));
    }
}
