package jp.kenshu.group.formation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import jp.kenshu.BrowserIT;
import jp.kenshu.SharedPortal;
import jp.kenshu.Role;
import jp.kenshu.registration.Delegates;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;

/** From the noon of the deadline to the published mail: groups formed, moved by keyboard, menu and pointer, and read by a participant. */
class FormationJourneyIT extends BrowserIT {

    private String izu;
    private String okazaki;
    private String inagi;

    @BeforeEach
    void come() {
        var cards = get("/test/tokyo-teams").body().split(" ");
        izu = cards[0];
        okazaki = cards[1];
        inagi = cards[2];
    }

    @Test
    void secretariatFormsGroupsMovesCardsAndPublishesThem() throws Exception {
        signInAs(Role.SECRETARIAT);
        open("/group/organiser/formation?venue=tokyo");
        axe();
        formGroups();
        axe();
        fitsNarrowWindow();
        screenshot("formation");
        assertTrue(mainText().contains("第１希望 5／6自治体"));

        var before = groupOf(izu);
        moveByKeyboard(izu);
        awaitStep("移動 伊豆市");
        assertFalse(before.equals(groupOf(izu)));
        press("undo");
        await(driver -> groupOf(izu).equals(before));
        press("redo");
        await(driver -> !groupOf(izu).equals(before));
        press("undo");
        await(driver -> groupOf(izu).equals(before));

        press("menu-" + okazaki);
        await(driver -> !all("#move-menu[open] li").isEmpty());
        axe();
        screenshot("formation-menu");
        browser.findElements(By.cssSelector("#move-menu li button")).stream()
                .filter(button -> button.getText().matches("(?s)グループ[0-9].*")).reduce((first, last) -> last).orElseThrow().click();
        awaitStep("移動 岡崎市");
        assertTrue(mainText().contains("事務局がこのグループに固定しました"));
        press("undo");
        await(driver -> mainText().contains("元に戻した操作"));

        press("publish");
        awaitText("7通のメールをお送りします");
        axe();
        screenshot("formation-letters-ahead");
        press("send-letters");
        awaitText("公開しました。");
        awaitText("7通のメールを送信簿に入れました");
        axe();
        assertEquals("", signedLetters("グループと役割をお知らせします"));
        var enclosed = enclosedWithLetterTo(Delegates.address("髙橋 惠子"));
        assertTrue(enclosed.contains("（看取り）") && enclosed.contains("髙橋惠子千葉県流山市") && enclosed.contains("土屋誠静岡県伊豆市"), enclosed);

        signInAs(Delegates.address("髙橋 惠子"));
        open("/home");
        awaitText("グループと役割を見る");
        axe();
        open("/group");
        awaitText("看取り");
        assertTrue(mainText().contains("福知山市") && mainText().contains("土屋 誠"));
        axe();
        fitsNarrowWindow();
        screenshot("group");
    }

    @Test
    void cardIsDraggedToAnotherGroup() {
        signInAs(Role.SECRETARIAT);
        formGroups();
        var target = first("[data-party='" + inagi + "']").findElement(By.xpath("ancestor::section[@data-group]")).getDomAttribute("data-group");
        var heading = element("group-" + target);
        scrollTo(first("[data-party='" + inagi + "']"));

        new Actions(browser).moveToElement(element("lift-" + izu)).clickAndHold().moveByOffset(12, 12).perform();
        await(driver -> !all("formation-board[ready]").isEmpty());
        new Actions(browser).moveToElement(heading).moveByOffset(4, 2).perform();
        await(driver -> first(".group.target > .effect").getText().contains("第２希望の「急変時の対応」になります"));
        screenshot("formation-drag");
        new Actions(browser).release().perform();

        awaitStep("移動 伊豆市");
        assertEquals(target, groupOf(izu));
    }

    @Test
    void twoSecretariesAtOnceSeeEachOthersMoves() {
        signInAs(Role.SECRETARIAT);
        formGroups();
        var here = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        open("/group/organiser/formation?venue=tokyo");
        press("pin-" + izu);
        await(driver -> first("[data-party='" + izu + "']").getText().contains("固定を外す"));
        browser.close();

        browser.switchTo().window(here);

        await(driver -> first("[data-party='" + izu + "']").getText().contains("固定を外す"));
    }

    @Test
    void onlyTheSecretariatFormsGroups() {
        signInAs(Role.ORGANISER);
        open("/group/organiser/formation");
        assertTrue(mainText().contains("ページが見つかりません"));
        signInAs(Delegates.address("髙橋 惠子"));
        open("/group/organiser/board?formation=1");
        assertTrue(mainText().contains("ページが見つかりません"));
        open("/group");
        awaitText("グループはまだ決まっていません");
    }

    private void formGroups() {
        open("/group/organiser/formation?venue=tokyo");
        press("begin");
        awaitText("案1");
        element("publish");
    }

    private void moveByKeyboard(String card) {
        var handle = element("lift-" + card);
        handle.sendKeys(Keys.ENTER);
        await(driver -> !all("formation-board[ready]").isEmpty());
        handle.sendKeys(Keys.ARROW_RIGHT);
        await(driver -> !all(".group.target").isEmpty());
        screenshot("formation-lifted");
        handle.sendKeys(Keys.ENTER);
    }

    private String groupOf(String card) {
        return first("[data-party='" + card + "']").findElement(By.xpath("ancestor::section[@data-group]")).getDomAttribute("data-group");
    }

    private void awaitStep(String words) {
        await(driver -> first(".steps li").getText().contains(words));
    }

    private void scrollTo(org.openqa.selenium.WebElement element) {
        ((org.openqa.selenium.JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    }

    private String signedLetters(String subject) {
        return await(driver -> Arrays.stream(SharedPortal.mail().getReceivedMessages()).filter(mail -> {
            try {
                return mail.getSubject().contains(subject);
            } catch (MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }).count() >= 7 ? "" : null);
    }

    private static String enclosedWithLetterTo(String address) throws Exception {
        var letter = Arrays.stream(SharedPortal.mail().getReceivedMessagesForDomain(address)).reduce((first, last) -> last).orElseThrow();
        var parts = (MimeMultipart) letter.getContent();
        try (var document = Loader.loadPDF(parts.getBodyPart(1).getInputStream().readAllBytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
