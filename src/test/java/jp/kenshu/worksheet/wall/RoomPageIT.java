package jp.kenshu.worksheet.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jp.kenshu.BrowserIT;
import jp.kenshu.SharedPortal;
import jp.kenshu.Role;
import jp.kenshu.registration.Delegates;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.Select;

/** The day of the group work around the sheet: a call, a remark, time-up, まとめ; a workbook back; the sheet taken home. */
class RoomPageIT extends BrowserIT {

    private String group;
    private List<String> people;
    private String stranger;

    @BeforeEach
    void setTable() {
        var words = Arrays.asList(get("/test/sheet?number=4&people=2&municipality=" + Delegates.NAGAREYAMA).body().split(" "));
        group = words.get(0);
        people = List.of(Delegates.address(Delegates.NAGAREYAMA + " 1"), Delegates.address(Delegates.NAGAREYAMA + " 2"));
        stranger = get("/test/sheet?number=5&people=1&municipality=" + Delegates.HIRADO).body().split(" ")[2];
        setClock("2023-10-20T15:30:00+09:00");
        get("/test/room?group=" + group);
    }

    @Test
    void groupCallsIsAnsweredHearsARemarkAndItsSummaryReachesTheRepresentative() {
        signInAs(people.get(1));
        open("/worksheet/table?group=" + group);
        pressFirst("[data-call-staff]");
        awaitText("スタッフを呼びました");
        assertTrue(mainText().contains("発表用のスライド（PowerPoint）") || mainText().contains("発表用のスライド （PowerPoint）"), mainText());
        axe();
        fitsNarrowWindow();
        screenshot("room-table");

        signInAs(Role.SECRETARIAT);
        open("/worksheet/organiser/wall?venue=tokyo");
        awaitText("スタッフ呼出し 15:");
        axe();
        fitsNarrowWindow();
        screenshot("room-wall");
        pressFirst("[data-call='" + group + "'] button");
        awaitText("対応中にしました");
        new Select(element("kind")).selectByValue("REVIEW");
        press("send");
        await(driver -> !errorAt("words").isEmpty());
        type("words", "指標が具体的で、すばらしいと思います。");
        press("send");
        awaitText("送りました");
        press("lock-steps");
        awaitText("手順を選んでください");
        assertEquals("200 application/pdf", fetched("/worksheet/organiser/table-cards.pdf?venue=tokyo"));
        pressFirst("a[href*='only=" + group + "']");
        await(driver -> group.equals(element("only").getDomProperty("value")));
        pressFirst("input[name=step][value='1']");
        press("lock-steps");
        await(driver -> first(".note.ok b").getText().equals("グループ4 看取り"));
        await(driver -> !all("[data-key='step-" + group + "-1'][data-tone~=locked]").isEmpty());
        axe();

        pressFirst("input[name=step][value='8']");
        press("lock-steps");
        awaitText("手順を締め切りました");

        open("/worksheet/organiser/summaries?venue=tokyo");
        awaitText("夜間の連絡先を一本化し");
        axe();
        fitsNarrowWindow();
        screenshot("room-summaries");
        press("do-release");
        press("send-letters");
        awaitText("代表者にメールでお知らせしました");

        signInAs(people.get(1));
        open("/worksheet/table?group=" + group);
        awaitText("指標が具体的で");
        awaitText("事務局 花子 さんが");
        open("/worksheet/summaries");
        awaitText("まだありません");
        signInAs(people.get(0));
        open("/worksheet/summaries");
        awaitText("夜間の連絡先を一本化し");
        axe();
        assertEquals("200 application/pdf", fetched("/worksheet/summaries.pdf?venue=tokyo"));
        assertTrue(fetched("/worksheet/summaries.pdf?venue=osaka").startsWith("404"));
    }

    @Test
    void wallIsRefreshedWhileItIsLookedAt() {
        signInAs(Role.ADVISER);
        open("/worksheet/organiser/wall?venue=tokyo");
        element("main");
        ((JavascriptExecutor) browser).executeScript("document.querySelector('group-wall').setAttribute('every', '1'); const wall = document.querySelector('group-wall'); wall.replaceWith(wall);");
        assertEquals(0, all("#lock-steps").size());

        setClock("2023-10-20T15:45:00+09:00");

        awaitText("停滞（1");
    }

    @Test
    void sheetIsTakenAwayInEveryFormByItsReadersAlone() {
        signInAs(people.get(0));
        open("/worksheet/present?group=" + group + "&step=5");
        awaitText("全事業所で連絡先を共有する");
        axe();
        fitsNarrowWindow();
        screenshot("room-present");
        new org.openqa.selenium.interactions.Actions(browser).sendKeys(org.openqa.selenium.Keys.ARROW_RIGHT).perform();
        awaitText("（６）実施すべき事項");
        for (var kind : List.of("a3 application/pdf", "a4 application/pdf", "blank application/pdf",
                "docx application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "pptx application/vnd.openxmlformats-officedocument.presentationml.presentation",
                "xlsx application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
            var words = kind.split(" ");
            assertEquals("200 " + words[1], fetched("/worksheet/export?group=" + group + "&as=" + words[0]));
        }
        assertTrue(fetched("/worksheet/export?group=" + group + "&as=exe").startsWith("404"));

        open("/test/sign-out");
        signInAs(stranger);
        for (var closed : List.of("/worksheet/export?group=" + group + "&as=a3", "/worksheet/room?group=" + group, "/worksheet/present?group=" + group,
                "/worksheet/table?group=" + group, "/worksheet/import?group=" + group, "/worksheet/organiser/wall", "/worksheet/organiser/wall-now?venue=tokyo",
                "/worksheet/organiser/summaries", "/worksheet/summaries.pdf?venue=tokyo")) {
            assertTrue(fetched(closed).startsWith("404"), closed + " answers " + fetched(closed));
        }
        assertEquals(302, get("/worksheet/export?group=" + group + "&as=a3").statusCode());
        assertEquals(404, get("/worksheet/room?group=" + group).statusCode());
    }

    @Test
    void filledWorkbookIsComparedAndTakenOver() throws Exception {
        signInAs(Role.SECRETARIAT);
        open("/worksheet/import?group=" + group);
        element("file").sendKeys(Files.writeString(Files.createTempFile("no", ".xlsx"), "ただの文章").toString());
        press("look");
        await(driver -> !errorAt("file").isEmpty());
        axe();
        element("file").sendKeys(filled().toString());
        press("look");
        awaitText("書き換わる欄");
        awaitText("紙から書き写した目的");
        assertFalse(fetchedText("/worksheet/live/state?group=" + group).contains("紙から書き写した目的"));
        axe();
        fitsNarrowWindow();
        screenshot("room-import");
        press("take-over");

        awaitText("取り込みました");
        open("/worksheet/present?group=" + group);
        awaitText("紙から書き写した目的");
    }

    @Test
    void reminderThatIsRefusedCostsNoWordOfTheSheet() {
        signInAs(people.get(0));
        open("/worksheet/follow-up");
        press("take");
        awaitText("写しました");
        type("aim-0-0", "年間10件");
        await(driver -> !all("autosave-form[data-state=saved]").isEmpty());
        type("remindOn", "きのう");
        type("note", "搬送の件数を確かめる");
        press("remind");
        errorAt("remindOn");
        assertEquals("きのう", element("remindOn").getDomProperty("value"));
        assertEquals("年間10件", element("aim-0-0").getDomProperty("value"));
        open("/worksheet/follow-up");
        assertEquals("年間10件", element("aim-0-0").getDomProperty("value"));

        type("remindOn", "令和6年4月1日");
        type("note", "搬送の件数を確かめる");
        press("remind");
        awaitText("お知らせを設定しました");
        type("aim-0-0", "年間11件");
        await(driver -> !all("autosave-form[data-state=saved]").isEmpty());
        var first = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        open("/worksheet/follow-up");
        pressFirst("#reminders button.danger");
        awaitText("お知らせを取り消しました");
        browser.close();
        browser.switchTo().window(first);
        pressFirst("#reminders button.danger");

        await(driver -> all("#reminders button.danger").isEmpty());
        assertEquals("年間11件", element("aim-0-0").getDomProperty("value"));
        open("/worksheet/follow-up");
        assertEquals("年間11件", element("aim-0-0").getDomProperty("value"));
    }

    @Test
    void municipalityTakesItsCopyHomeJudgesItAndIsReminded() {
        signInAs(people.get(0));
        open("/worksheet/follow-up");
        press("take");
        awaitText("写しました");
        axe();
        fitsNarrowWindow();
        type("aim-0-0", "年間10件");
        type("actual-0-0", "12件");
        new Select(element("verdict-0-0")).selectByValue("ON_THE_WAY");
        press("save");
        awaitText("保存しました");
        assertEquals("12件", element("actual-0-0").getAttribute("value"));
        screenshot("room-follow-up");

        type("remindOn", "令和6年4月1日");
        press("remind");
        await(driver -> !errorAt("note").isEmpty());
        assertEquals("令和6年4月1日", element("remindOn").getAttribute("value"));
        type("note", "搬送の件数を確かめる");
        press("remind");
        awaitText("お知らせを設定しました");
        assertTrue(mainText().contains("搬送の件数を確かめる"), mainText());
        pressFirst("input[value*=指標を追加]");
        element("INDICATOR-0-1");

        setClock("2024-04-01T09:00:00+09:00");
        get("/test/room?remind=yes");
        people.forEach(person -> await(driver -> Arrays.stream(SharedPortal.mail().getReceivedMessages()).anyMatch(mail -> isReminder(mail, person))));
    }

    private static boolean isReminder(MimeMessage mail, String person) {
        try {
            return mail.getAllRecipients()[0].toString().contains(person) && mail.getSubject().contains("フォローアップシートのお知らせ：搬送の件数を確かめる");
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Path filled() throws Exception {
        var made = (String) ((JavascriptExecutor) browser).executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                fetch(arguments[0]).then((answer) => answer.arrayBuffer()).then((bytes) => done(btoa(String.fromCharCode(...new Uint8Array(bytes)))));
                """, "/worksheet/export?group=" + group + "&as=xlsx");
        var file = Files.createTempFile("sheet", ".xlsx");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(Base64.getDecoder().decode(made))); var out = Files.newOutputStream(file)) {
            var sheet = book.getSheetAt(0);
            for (var row : sheet) {
                if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals("めざすべき姿")) {
                    row.getCell(1).setCellValue("紙から書き写した目的");
                }
            }
            book.write(out);
        }
        return file;
    }

    private String fetchedText(String path) {
        return (String) ((JavascriptExecutor) browser).executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                fetch(arguments[0]).then((answer) => answer.text()).then(done);""", path);
    }
}
