package jp.kenshu.registration.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import jp.kenshu.BrowserIT;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.Words;
import jp.kenshu.Role;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The secretariat at its desk in a browser: enters, looks up, corrects, imports, changes settings; and who may not. */
class DeskPageIT extends BrowserIT {

    private static final List<String> DESKS = List.of("/registration/organiser/people", "/registration/organiser/entry",
            "/registration/organiser/import", "/programme/organiser/settings", "/programme/organiser/contact-data",
            "/record/organiser/record");

    @AfterEach
    void restoreCapacity() {
        setCapacity("webinar", 450);
    }

    @Test
    void everyDeskIsAccessibleInEnglishToo() {
        signInAs(Role.SECRETARIAT);
        enter("電話の人", "phone@example.jp");

        for (var desk : DESKS) {
            open(desk + "?lang=en");
            element("main");
            axe();
            fitsNarrowWindow();
            screenshot("desk" + desk.replace('/', '-'));
        }
    }

    @Test
    void phonedRegistrationIsFoundCorrectedMovedAndWithdrawn() {
        signInAs(Role.SECRETARIAT);
        enter("髙橋 惠子", "keiko@example.jp");

        open("/registration/organiser/people");
        type("q", "たかはし");
        pressFirst(".list-words button");
        await(driver -> driver.getCurrentUrl().contains("q=%E3%81%9F"));
        assertEquals("1 件", first("[role=status]").getText());
        pressFirst("#list tbody a");
        awaitText("これまでの経過");
        axe();
        fitsNarrowWindow();
        screenshot("desk-registration");

        pressFirst("a[href*=correction]");
        axe();
        type("profession", "主任保健師");
        press("correct");
        awaitText("保存し");
        assertTrue(mainText().contains("主任保健師"), mainText());

        new Select(element("route")).selectByVisibleText("YouTubeライブ配信による参加");
        press("change");
        press("send-letters");
        awaitText("ウェビナー参加からYouTubeライブ配信による参加へ");

        press("withdrawing-title");
        press("withdraw");
        press("send-letters");
        awaitText("取消済み");
        assertEquals(0, all("#withdraw").size());
    }

    @Test
    void listLivesInItsAddressAndIsFoundAgainAfterEverything() {
        signInAs(Role.SECRETARIAT);
        enter("あ", "a@example.jp");
        enter("い", "b@example.jp");

        open("/registration/organiser/people");
        assertTrue(first("#list tbody tr").getText().contains("い"));
        type("q", "地域");
        pressFirst(".list-words button");
        awaitText("0 件");
        type("q", "高齢福祉課");
        pressFirst(".list-words button");
        pressFirst("#list thead th:nth-child(1) a");
        await(driver -> driver.findElement(By.cssSelector("#list tbody tr")).getText().contains("あ"));
        var list = browser.getCurrentUrl();
        assertFalse(list.contains("standing=S"), list);
        assertEquals("ascending", first("#list thead th:nth-child(1)").getAttribute("aria-sort"));
        screenshot("desk-people-sorted");

        pressFirst("#list tbody a");
        awaitText("これまでの経過");
        press("send-again");
        await(driver -> driver.getCurrentUrl().contains("done=sent"));
        pressFirst("main a[href*='organiser/people']");
        await(driver -> driver.findElement(By.cssSelector("#list tbody tr")).getText().contains("あ"));
        assertEquals(list, browser.getCurrentUrl());
        assertEquals("高齢福祉課", element("q").getAttribute("value"));

        pressFirst("#list tbody a");
        awaitText("これまでの経過");
        browser.navigate().back();
        await(driver -> driver.getCurrentUrl().equals(list));
        browser.navigate().refresh();
        await(driver -> driver.findElement(By.cssSelector("#list tbody tr")).getText().contains("あ"));

        open("/registration/organiser/people?sort=NAME&back=https://evil.example/");
        pressFirst("#list tbody a");
        awaitText("これまでの経過");
        open(browser.getCurrentUrl().replaceFirst("^https?://[^/]+", "").replaceFirst("back=.*", "back=https%3A%2F%2Fevil.example%2F"));
        assertEquals("/registration/organiser/people", first("main .stack > p > a").getAttribute("href").replaceFirst("^https?://[^/]+", ""));
    }

    @Test
    void listsShowTwentyPeopleOnADeskAndAreShortOnAPhone() {
        stageWith(60);
        signInAs(Role.SECRETARIAT);

        for (var list : List.of("/registration/organiser/people", "/mail/organiser/outbox", "/record/organiser/record",
                "/registration/organiser/teams", "/assignment/organiser/board")) {
            open(list);
            element("list");
            seenAt(DESK, () -> {
                screenshot("list" + list.replace('/', '-'));
                var shown = (Number) run("return [...document.querySelectorAll('#list tbody tr')].filter((row) => row.getBoundingClientRect().bottom <= 900).length");
                assertTrue(shown.intValue() >= Math.min(20, all("#list tbody tr").size()), list + " shows " + shown);
                assertEquals(1200L, run("return document.documentElement.scrollWidth"), list);
            });
            seenAt(PHONE, () -> {
                var height = (Number) run("return Math.max(...[...document.querySelectorAll('#list tbody tr')].map((row) => row.getBoundingClientRect().height))");
                assertTrue(height.intValue() <= 110, list + " has rows of " + height);
                screenshot("phone" + list.replace('/', '-'));
            });
        }
    }

    @Test
    void organisersReadWithoutAddressesAndAdvisersDoNot() {
        signInAs(Role.SECRETARIAT);
        enter("髙橋 惠子", "keiko@example.jp");

        signInAs(Role.ORGANISER);
        open("/registration/organiser/people");
        awaitText("髙橋 惠子");
        assertFalse(browser.getPageSource().contains("keiko@example.jp"));
        assertEquals(0, all("a[href*='organiser/entry']").size());
        axe();
        for (var closed : List.of("/registration/organiser/registration?id=1", "/registration/organiser/import", "/programme/organiser/settings", "/record/organiser/record")) {
            open(closed);
            awaitText("ページが見つかりません");
        }

        signInAs(Role.ADVISER);
        open("/registration/organiser/people");
        awaitText("ページが見つかりません");
    }

    @Test
    void workbookIsLookedThroughBeforeAnythingIsStored() throws Exception {
        var list = workbook().toAbsolutePath().toString();
        signInAs(Role.SECRETARIAT);
        look(list);
        assertTrue(mainText().contains("「宇宙飛行士」は選択肢にありません。"), mainText());
        axe();
        fitsNarrowWindow();
        screenshot("desk-import-preview");
        first("input[name='mend-3-CATEGORY']").clear();
        first("input[name='mend-3-CATEGORY']").sendKeys("市町村担当者");
        first("input[name='mend-3-MUNICIPALITY']").sendKeys("平戸市");
        first("input[name='mend-3-DEPARTMENT']").sendKeys("介護保険課");
        first("autosave-form[data-state=saved]");
        look(list);
        await(driver -> "市町村担当者".equals(first("input[name='mend-3-CATEGORY']").getDomProperty("value")));
        assertEquals("介護保険課", first("input[name='mend-3-DEPARTMENT']").getDomProperty("value"));
        press("check");
        awaitText("2 行のうち、取り込める行が 2 行");

        press("let-in");

        awaitText("2 名を受け付けました");
        axe();
        screenshot("desk-import-done");
        browser.navigate().refresh();
        element("look");
        assertFalse(mainText().contains("受け付けました"), mainText());
    }

    private void look(String list) {
        open("/registration/organiser/import");
        element("file").sendKeys(list);
        press("look");
        awaitText("2 行のうち、取り込める行が 1 行");
    }

    @Test
    void fileThatIsNoWorkbookIsRefusedBesideItsField() throws Exception {
        var text = Files.writeString(Files.createTempFile("no-workbook", ".xlsx"), "ただの文章");
        signInAs(Role.SECRETARIAT);
        open("/registration/organiser/import");

        element("file").sendKeys(text.toString());
        press("look");

        await(driver -> !errorAt("file").isEmpty());
        assertTrue(errorAt("file").contains("Excel"), errorAt("file"));
        axe();
    }

    @Test
    void settingsAreChangedWithTheReasonAndRefusedInWords() {
        signInAs(Role.SECRETARIAT);
        enter("髙橋 惠子", "keiko@example.jp");
        open("/programme/organiser/settings");
        pressFirst("a[href*='capacity?route=']");
        type("capacity", "０");
        type("reason", "会場の都合");
        press("save");
        awaitText("すでに 1 名を受け付けています");
        assertEquals("０", element("capacity").getAttribute("value"));
        axe();
        screenshot("desk-capacity");

        type("capacity", "４５２");
        press("save");
        awaitText("変更前：450");
        press("send-letters");
        awaitText("定員を保存しました");
        open("/programme/organiser/settings");
        assertTrue(mainText().contains("452"), mainText());

        pressFirst("a[href*='deadline?route=']");
        type("day", "令和5年10月32日");
        press("move");
        await(driver -> !errorAt("day").isEmpty());
        axe();
        type("day", "令和5年10月5日");
        press("move");
        press("send-letters");
        awaitText("変更を保存しました");

        pressFirst("a[href*='deadline?route=']");
        type("day", "10/6");
        press("move");
        press("send-letters");
        awaitText("変更を保存しました");

        pressFirst("a[href*='joining?route=']");
        press("check");
        awaitText("参加用リンクが空欄なので、「未定」として保存します");
        press("back");
        type("link", "https://example.jp/j/1");
        press("check");
        awaitText("1 名に、お知らせメールを１通ずつ送ります");
        axe();
        press("announce");
        awaitText("1 通のお知らせメールを送信簿に入れました");

        open("/record/organiser/record");
        awaitText("参加用リンクを設定した");
        awaitText("会場の都合");
    }

    @Test
    void paperIsPublishedAndReadByEverybody() throws Exception {
        var pdf = Files.write(Files.createTempFile("paper", ".pdf"), new HouseDocument("資料", "研修会議", Locale.JAPANESE).print());
        signInAs(Role.SECRETARIAT);
        open("/programme/organiser/settings");
        var link = all("a[href*='material?id=']").get(1).getAttribute("href");
        openLink(link);
        axe();

        element("file").sendKeys(pdf.toString());
        press("publish");
        awaitText("変更を保存しました");
        var file = first("a[href*='/storage/file']").getAttribute("href").replaceFirst("^https?://[^/]+", "");
        var answer = get(file);

        assertEquals(200, answer.statusCode());
        assertEquals("application/pdf", answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(404, get("/storage/file?id=999999").statusCode());
        openLink(link);
        press("take-back");
        awaitText("変更を保存しました");
        assertEquals(404, get(file).statusCode());
    }

    private void enter(String name, String email) {
        open("/registration/organiser/entry");
        new Select(element("category")).selectByVisibleText("市町村担当者");
        type("municipality", "122203");
        type("department", "高齢福祉課");
        type("profession", "保健師");
        type("name", name);
        type("reading", name.equals("髙橋 惠子") ? "たかはし けいこ" : name);
        type("email", email);
        type("emailAgain", email);
        new Select(element("route")).selectByVisibleText("ウェビナー参加");
        press("enter");
        awaitText("を受け付けました");
    }

    private static Path workbook() throws Exception {
        var file = Files.createTempFile("import", ".xlsx");
        try (var workbook = new XSSFWorkbook(); var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet();
            var rows = new String[][] {new String[10],
                {"市町村担当者", "流山市", "", "", "高齢福祉課", "保健師", "𠮷田　一郎", "よしだ", "ichiro@example.jp", "ウェビナー参加"},
                {"宇宙飛行士", "", "", "", "", "保健師", "だれか", "だれか", "dareka@example.jp", "ウェビナー参加"}};
            for (var column : ImportColumn.values()) {
                rows[0][column.ordinal()] = Words.in("ja").name(column);
            }
            for (int r = 0; r < rows.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
            workbook.write(out);
        }
        return file;
    }
}
