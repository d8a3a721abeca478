package jp.kenshu.questionnaire.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import jp.kenshu.SharedPortal;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

    /** Somebody takes a workbook away by their link and sends it back; another one's comes back by the secretariat. Neither answers twice. */
    @Test
    void aWorkbookMadeForOnePersonAnswersByTheirLinkOnce() throws Exception {
        stage();
        SharedPortal.mail().purgeEmailFromAllMailboxes();
        signInAs(Role.SECRETARIAT);
        open("/questionnaire/organiser/questionnaires");
        pressFirst("main tbody a");
        pressFirst("#ask-by-letter");
        press("invite");
        press("send-letters");
        awaitText("通を送りました");
        var links = await(driver -> Optional.of(links()).filter(found -> found.size() >= 2).orElse(null));

        var own = filledWorkbookOf(links.get(0));
        var others = filledWorkbookOf(links.get(1));
        press("look");
        await(driver -> !all("#faults a[href='#file']").isEmpty());
        element("file-input").sendKeys(own.toString());
        press("look");
        awaitText("読み取りました");
        press("send");
        awaitText("御回答ありがとうございました");

        open("/questionnaire/own-workbook?questionnaire=r5");
        element("file-input").sendKeys(own.toString());
        press("look");
        awaitText("このExcelのリンクからの回答は、すでに受け取っています");
        open("/questionnaire/organiser/questionnaires");
        pressFirst("main tbody a");
        press("take-in");
        element("files-input").sendKeys(own + "\n" + others);
        press("look");
        awaitText("このリンクからの回答があります");
        assertEquals(1, all("input[name=take]").size());
        axe();
        press("take-in");
        awaitText("1件の回答を取り込みました");
        openLink(links.get(1));
        awaitText("すでに受け取っています");
    }

    private Path filledWorkbookOf(String link) throws IOException {
        openLink(link);
        awaitText("お一人に一つのリンクから");
        pressFirst("#own-workbook");
        awaitText("一回だけ回答できます");
        axe();
        var address = first("a[href*='blank.xlsx']").getDomAttribute("href");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(taken(address)))) {
            assertTrue(workbook.getSheetAt(0).getProtect());
            write(workbook, "kenshu_f1", "４");
            write(workbook, "kenshu_f3", "2");
            var file = Files.createTempDirectory("own").resolve("回答.xlsx");
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            return file;
        }
    }

    private static void write(XSSFWorkbook workbook, String name, String text) {
        var place = new AreaReference(workbook.getName(name).getRefersToFormula(), SpreadsheetVersion.EXCEL2007).getFirstCell();
        workbook.getSheet(place.getSheetName()).getRow(place.getRow()).getCell(place.getCol()).setCellValue(text);
    }

    private static List<String> links() {
        return Arrays.stream(SharedPortal.mail().getReceivedMessages()).map(InvitedPageIT::body).map(LINK::matcher).filter(found -> found.find())
                .map(found -> found.group()).distinct().toList();
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
