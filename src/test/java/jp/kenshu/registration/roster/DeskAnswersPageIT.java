package jp.kenshu.registration.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

/** What the desk asks before it closes something or writes letters, and that it says afterwards only what happened. */
class DeskAnswersPageIT extends BrowserIT {

    @AfterEach
    void restoreCapacity() {
        setCapacity("webinar", 450);
    }

    @Test
    void deadlineThatHasPassedIsAskedAboutOnceWithItsYearAndWhatItCloses() {
        signInAs(Role.SECRETARIAT);
        open("/programme/organiser/settings");
        assertTrue(mainText().contains("2023年"), mainText());
        pressFirst("a[href*='deadline?route=']");

        type("day", "１０／１");
        type("time", "正午");
        press("move");
        awaitText("令和5年（2023年）10月1日（日）12:00まで");
        assertTrue(mainText().contains("令和5年（2023年）10月6日（金）"), mainText());
        assertTrue(mainText().contains("すでに過ぎています") && mainText().contains("受付は締め切られます"), mainText());
        axe();
        fitsNarrowWindow();
        screenshot("desk-deadline-check");
        assertEquals("１０／１", element("day").getDomProperty("value"));

        type("day", "令和15年10月6日");
        press("move");
        awaitText("2033年");
        assertTrue(mainText().contains("開催日より後"), mainText());

        type("day", "10月6日");
        type("time", "17時");
        press("move");
        awaitText("変更はありません");
        assertFalse(mainText().contains("変更を保存しました"));
    }

    @Test
    void choosingThePresentRouteChangesNothingAndSaysSo() {
        var who = stage();
        signInAs(Role.SECRETARIAT);
        open("/registration/organiser/registration?id=" + who.get("registration"));
        assertTrue(mainText().contains("番目"), mainText());
        var letters = all("a[href*='mail/organiser/letter']").size();

        new Select(element("route")).selectByVisibleText("ウェビナー参加");
        press("change");
        awaitText("変更はありません");
        assertFalse(mainText().contains("送信簿に入れました"), mainText());
        assertEquals(letters, all("a[href*='mail/organiser/letter']").size());

        new Select(element("route")).selectByVisibleText("YouTubeライブ配信による参加");
        press("change");
        awaitText("変更はありません");
        assertTrue(mainText().contains("番目"), "the place in line is kept: " + mainText());
        press("leave-line");
        awaitText("1通のメールをお送りします");
        press("send-letters");
        awaitText("順番待ちをやめ、");
        assertEquals(letters + 1, all("a[href*='mail/organiser/letter']").size());
    }

    @Test
    void lettersAreShownBeforeSomebodyIsTakenOut() {
        var who = stage();
        signInAs(Role.SECRETARIAT);
        open("/registration/organiser/team?id=" + who.get("team"));
        var letters = all("a[href*='mail/organiser/letter']").size();

        pressFirst("tbody tr:nth-child(3) summary");
        press("members:2:remove");
        awaitText("2通のメールをお送りします");
        assertTrue(first("#letters-ahead").getText().contains("山本 直子"), first("#letters-ahead").getText());
        axe();
        fitsNarrowWindow();
        screenshot("desk-letters-ahead");
        assertEquals(letters, all("a[href*='mail/organiser/letter']").size());

        press("send-letters");
        awaitText("参加者を外しました");
        assertEquals(letters + 2, all("a[href*='mail/organiser/letter']").size());
    }

    @Test
    void whoComesInAnothersPlaceOnTheMorningIsFoundAtTheReceptionWithTheirSeat() {
        get("/test/gathering?seated=true");
        setClock("2023-10-20T08:45:00+09:00");
        signInAs(Role.SECRETARIAT);
        open("/group/organiser/reception?venue=tokyo&q=" + encoded("くろだ"));
        var team = Long.parseLong(first(".found .number").getText().replaceAll(".*-0*", ""));
        open("/registration/organiser/team?id=" + team);
        assertTrue(mainText().contains("グループ4、テーブル"), mainText());

        open(all("a[href*='replace=true']").get(0).getDomAttribute("href"));
        new Select(element("category")).selectByValue("municipality");
        fill("name", "𠮷田 薫");
        type("reading", "よしだ かおる");
        type("department", "高齢者支援課");
        type("profession", "保健師");
        type("email", "successor@example.lg.jp");
        press("save");
        awaitText("参加者を交代しました");
        var row = all("#members-form tbody tr").get(0).getText();
        assertTrue(row.contains("𠮷田 薫") && row.contains("グループ4、テーブル") && row.contains("司会、説明者"), row);
        axe();
        fitsNarrowWindow();
        screenshot("desk-successor");

        open("/group/organiser/reception?venue=tokyo&q=" + encoded("よしだ"));
        pressFirst("button[name=receive]");
        awaitText("受付しました（");
        assertTrue(first(".received").getText().contains("𠮷田 薫"), first(".received").getText());
        assertTrue(first(".received-place").getText().contains("グループ4") && first(".received-place").getText().contains("テーブル"), mainText());
        open("/group/organiser/reception?venue=tokyo&q=" + encoded("くろだ"));
        awaitText("見つかった方：0名");
    }

    @Test
    void raisedCapacitySaysWhoMovedUp() {
        stage();
        signInAs(Role.SECRETARIAT);
        open("/programme/organiser/settings");
        pressFirst("a[href*='capacity?route=']");
        type("capacity", "7");
        type("reason", "席を増やした");
        press("save");
        awaitText("1通のメールをお送りします");
        assertTrue(mainText().contains("6") && mainText().contains("7") && mainText().contains("髙橋 惠子"), mainText());
        axe();
        press("send-letters");
        awaitText("1名が繰り上がりました");
        assertTrue(mainText().contains("髙橋 惠子"), mainText());
    }

    @Test
    void homePageNamesWhatIsLateAndWhatIsOnToday() {
        stage();
        setClock("2023-10-20T08:45:00+09:00");
        signInAs(Role.SECRETARIAT);
        open("/home");

        awaitText("いま対応が必要なこと");
        assertTrue(mainText().contains("締切を過ぎても"), mainText());
        assertTrue(mainText().contains("本日"), mainText());
        axe();
        setClock("2023-10-13T08:45:00+09:00");
        open("/home");
        assertTrue(mainText().contains("大阪会場のグループがまだ公開されていません"), mainText());
    }
}
