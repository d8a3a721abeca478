package jp.kenshu.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jp.kenshu.BrowserIT;
import jp.kenshu.SharedPortal;
import jp.kenshu.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** A municipality's team from its registration to its members' confirmation, and the secretariat's adjustment, in a browser. */
class TeamJourneyIT extends BrowserIT {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/account/link\\S+");

    @BeforeEach
    void openVenues() {
        setVenueCapacity("tokyo", 50);
        setVenueCapacity("osaka", 50);
    }

    @Test
    void teamRegistersAndItsMembersConfirmByTheirLinks() throws Exception {
        open("/registration/part2");
        axe();
        fitsNarrowWindow();
        press("check");
        awaitText("入力内容をご確認ください");
        assertEquals("市町村名を入力してください。", errorAt("municipality-1"));
        assertEquals("お名前を入力してください。", errorAt("name-1"));
        assertEquals("会場をお選びください。", errorAt("venue"));
        axe();

        fill("municipality-1", "流山市");
        pressFirst("input[name=venue][value=tokyo]");
        describe("-1", "髙橋 惠子", "journey-takahashi@example.lg.jp");
        type("emailAgain", "journey-takahashi@example.lg.jp");
        press("add");
        awaitText("参加者2");
        seenAt(PHONE, () -> {
            assertTrue(element("name-2").isDisplayed() && !element("name-1").isDisplayed());
            first("[data-guides=back]").sendKeys(Keys.ENTER);
            await(driver -> element("name-1").isDisplayed() && !element("name-2").isDisplayed());
            assertEquals("2 / 4", first(".guided-steps [role=status]").getText());
            axe();
            screenshot("team-form-phone");
        });
        new Select(element("category-2")).selectByValue("professional");
        type("organisation-2", "流山在宅クリニック");
        describe("-2", "𠮷田 花子", "journey-yoshida@example.jp");
        press("add");
        awaitText("参加者3");
        axe();
        press("remove-3");
        awaitText("いま2名です");
        screenshot("team-form");
        press("check");
        element("register");
        assertTrue(mainText().contains("千葉県流山市"));
        assertTrue(mainText().contains("𠮷田 花子"));
        axe();
        fitsNarrowWindow();
        screenshot("team-confirm");
        press("back");
        assertEquals("髙橋 惠子", element("name-1").getDomProperty("value"));
        press("check");
        press("register");
        awaitText("お申込みを受け付けました");
        assertTrue(mainText().contains("参加決定"));
        axe();
        fitsNarrowWindow();
        screenshot("team-receipt");

        openLink(linkIn(letterTo("journey-yoshida@example.jp", "ご確認のお願い")));
        press("enter");
        awaitText("参加者ご本人の確認");
        axe();
        fitsNarrowWindow();
        type("reading", "よしだ はなこ");
        press("photo");
        press("confirm");
        awaitText("確認を受け付けました");
        screenshot("team-member");
        axe();
        assertEquals(List.of("資料２", "資料３", "資料４"), all("#papers a").stream().map(paper -> paper.getText().substring(0, 3)).toList());
        assertTrue(element("papers").getText().contains("月"), "each with its deadline");

        signInAs("journey-takahashi@example.lg.jp");
        open("/registration/team");
        awaitText("2名のうち2名が確認済み");
        assertTrue(mainText().contains("よしだ はなこ"));
        assertTrue(mainText().contains("写真"));
        axe();
        fitsNarrowWindow();
        screenshot("team-console");
    }

    @Test
    void sameFormHandedInTwiceIsOneTeam() {
        open("/registration/part2?lang=en");
        fill("municipality-1", "122203");
        pressFirst("input[name=venue][value=osaka]");
        describe("-1", "髙橋 惠子", "journey-takahashi@example.lg.jp");
        type("emailAgain", "journey-takahashi@example.lg.jp");
        press("check");
        press("register");
        awaitText("Your registration has been received");
        var receipt = browser.getCurrentUrl();
        axe();

        goBackAndSendAgain();
        press("register");
        awaitText("Your registration has been received");

        assertEquals(receipt, browser.getCurrentUrl());
    }

    @Test
    void representativeAddsCorrectsReplacesAndRemovesMembers() {
        team(Delegates.NAGAREYAMA, "tokyo", 3);
        signInAs(Delegates.address(Delegates.NAGAREYAMA + " 1"));
        open("/registration/team");

        press("add-member");
        press("save");
        awaitText("入力内容をご確認ください");
        axe();
        new Select(element("category")).selectByValue("prefecture");
        describe("", "鈴木 一郎", "journey-suzuki@example.lg.jp");
        press("save");
        awaitText("参加者を加え、ご本人に確認のメールをお送りしました");
        assertTrue(mainText().contains("鈴木 一郎"));

        openMember(4, "訂正");
        type("name", "鈴木 次郎");
        axe();
        press("save");
        awaitText("情報を訂正しました");
        assertTrue(mainText().contains("鈴木 次郎"));

        openMember(4, "交代");
        new Select(element("category")).selectByValue("prefecture");
        describe("", "伊藤 誠", "journey-ito@example.lg.jp");
        press("save");
        awaitText("参加者を交代しました");

        openActions(4);
        press("members:3:remove");
        awaitText("メールをお送りします");
        axe();
        press("send-letters");
        awaitText("参加者を外しました");
        assertTrue(mainText().contains("3名のうち"));
        openActions(2);
        press("members:1:resend");
        awaitText("リンクは送ったばかりです");
        axe();

        pressFirst("main details.card:last-of-type summary");
        press("withdraw");
        press("send-letters");
        awaitText("チームの申込みを取り下げました");
        axe();
    }

    @Test
    void secretariatProposesAndTheRepresentativeAccepts() {
        setVenueCapacity("tokyo", 2);
        var id = team(Delegates.NAGAREYAMA, "tokyo", 3)[0];
        signInAs(Role.SECRETARIAT);
        open("/registration/organiser/teams?state=UNDER_REVIEW");
        awaitText("1チーム・3名");
        axe();
        screenshot("teams-desk");
        open("/registration/organiser/team?id=" + id);
        awaitText("手話通訳をお願いします");
        axe();
        fitsNarrowWindow();
        screenshot("team-desk");

        new Select(element("decision")).selectByValue("PROPOSE");
        new Select(element("other-venue")).selectByValue("tokyo");
        type("places", "2");
        press("take-decision");
        awaitText("理由を入力してください");
        axe();
        type("reason", "申込みが多いため");
        press("take-decision");
        awaitText("1通のメールをお送りします");
        assertTrue(first("#letters-ahead").getAttribute("textContent").contains("申込みが多いため"), "the letter itself is shown");
        axe();
        screenshot("team-desk-letters-ahead");
        press("send-letters");
        awaitText("決定し、代表者にメールをお送りしました");
        assertTrue(mainText().contains("ご提案中"));

        signInAs(Delegates.address(Delegates.NAGAREYAMA + " 1"));
        open("/registration/team");
        awaitText("事務局からのご提案");
        axe();
        fitsNarrowWindow();
        screenshot("team-proposal");
        press("accept");
        awaitText("参加が決まりました");
        assertTrue(mainText().contains("2名のうち"));
        assertTrue(mainText().contains("参加決定"));
    }

    @Test
    void secretariatMovesDeclinesAndEntersTeams() {
        var id = team(Delegates.NAGAREYAMA, "tokyo", 2)[0];
        signInAs(Role.SECRETARIAT);
        open("/registration/organiser/team?id=" + id);
        new Select(element("decision")).selectByValue("MOVE");
        new Select(element("other-venue")).selectByValue("osaka");
        type("reason", "東京会場の席を空けるため");
        press("take-decision");
        press("send-letters");
        awaitText("決定し、代表者にメールをお送りしました");
        assertTrue(mainText().contains("大阪会場"));

        setClock("2023-10-09T10:00:00+09:00");
        open("/registration/organiser/team-entry");
        axe();
        fill("municipality-1", "平戸市");
        pressFirst("input[name=venue][value=tokyo]");
        describe("-1", "田中 実", "journey-tanaka@example.lg.jp");
        type("emailAgain", "journey-tanaka@example.lg.jp");
        press("enter");
        awaitText("長崎県平戸市のチームを入力しました");
        axe();
        open("/registration/team-member?team=" + id);
        awaitText("参加者を加える");
        axe();
        open("/registration/organiser/teams");
        awaitText("2チーム・3名");
        fitsNarrowWindow();
    }

    @Test
    void organiserReadsTheListWithoutAddressesAndDecidesNothing() {
        var id = team(Delegates.NAGAREYAMA, "tokyo", 2)[0];

        signInAs(Role.ORGANISER);
        open("/registration/organiser/teams");

        awaitText("流山市");
        assertFalse(browser.findElement(By.tagName("body")).getText().contains("@example"));
        axe();
        open("/registration/organiser/team?id=" + id);
        assertTrue(mainText().contains("ページが見つかりません"));
        signInAs(Role.ADVISER);
        open("/registration/organiser/teams");
        assertTrue(mainText().contains("ページが見つかりません"));
    }

    @Test
    void anotherTeamsMemberIsNotFound() {
        team(Delegates.NAGAREYAMA, "tokyo", 2);
        var stranger = team(Delegates.HIRADO, "tokyo", 2);
        signInAs(Delegates.address(Delegates.NAGAREYAMA + " 1"));

        open("/registration/team-member?member=" + stranger[1]);
        assertTrue(mainText().contains("ページが見つかりません"));
        open("/registration/team-member?team=" + stranger[0] + "&member=" + stranger[1]);
        assertTrue(mainText().contains("ページが見つかりません"));
        open("/registration/organiser/team?id=" + stranger[0]);
        assertTrue(mainText().contains("ページが見つかりません"));

        signInAs(Delegates.address(Delegates.NAGAREYAMA + " 2"));
        open("/registration/team");
        awaitText("代表者として登録されているチームはありません");
        axe();
        open("/registration/team-member");
        assertTrue(mainText().contains("ページが見つかりません"));
    }

    @Test
    void forgedReceiptIsNotFound() {
        team(Delegates.NAGAREYAMA, "tokyo", 2);

        open("/registration/team-receipt?number=II-00001&code=AAAAAAAAAA");
        awaitText("組合せが見つかりません");
        axe();
        assertEquals(404, get("/registration/team-receipt.pdf?number=II-00001&code=AAAAAAAAAA").statusCode());
    }

    @Test
    void closedRegistrationSaysSo() {
        setClock("2023-10-06T17:00:00+09:00");

        open("/registration/part2");

        awaitText("申込みの受付は終了しました");
        axe();
    }

    @Test
    void eachMemberIsAskedWhatTheEditionAsksBesides() {
        assertEquals(200, get("/test/form").statusCode());
        open("/registration/part2");
        fill("municipality-1", "流山市");
        pressFirst("input[name=venue][value=tokyo]");
        describe("-1", "髙橋 惠子", "asked-takahashi@example.lg.jp");
        type("emailAgain", "asked-takahashi@example.lg.jp");
        press("add");
        awaitText("参加者2");
        new Select(element("category-2")).selectByValue("professional");
        type("organisation-2", "流山在宅クリニック");
        describe("-2", "田中 花子", "asked-tanaka@example.jp");
        pressFirst("input[name=asked_lunch-2][value=beans]");
        press("check");
        await(driver -> errorAt("asked_lunch-1").contains("選んでください"));
        assertTrue(first("input[name=asked_lunch-2][value=beans]").isSelected());
        axe();
        fitsNarrowWindow();

        pressFirst("input[name=asked_lunch-1][value=fish]");
        press("check");
        element("register");
        assertTrue(mainText().contains("昼食：魚") && mainText().contains("昼食：豆"), this::mainText);
        press("register");
        awaitText("お申込みを受け付けました");

        signInAs("asked-tanaka@example.jp");
        open("/registration/member");
        assertTrue(first("input[name=asked_lunch][value=beans]").isSelected());
        pressFirst("input[name=asked_lunch][value=fish]");
        press("confirm");
        awaitText("確認を受け付けました");

        signInAs(Role.SECRETARIAT);
        open("/registration/organiser/teams?answer=lunch%3Abeans");
        awaitText("当てはまるチームはありません");
        new Select(element("answer")).selectByVisibleText("昼食：魚");
        pressFirst(".list-words button");
        awaitText("田中 花子：昼食：魚");
        assertTrue(browser.getCurrentUrl().contains("answer=lunch%3Afish"), browser::getCurrentUrl);
        assertTrue(mainText().contains("髙橋 惠子：昼食：魚"), this::mainText);
        axe();
        fitsNarrowWindow();
        signInAs(Role.ORGANISER);
        open("/registration/organiser/teams?answer=lunch%3Abeans");
        awaitText("流山市");
        assertFalse(mainText().contains("昼食"), this::mainText);
    }

    private void describe(String suffix, String name, String email) {
        type("department" + suffix, "高齢者支援課");
        type("profession" + suffix, "保健師");
        fill("name" + suffix, name);
        type("reading" + suffix, "よみ");
        type("email" + suffix, email);
    }

    private void openActions(int position) {
        pressFirst("tbody tr:nth-of-type(" + position + ") summary");
    }

    private void openMember(int position, String words) {
        openActions(position);
        browser.findElement(By.cssSelector("tbody tr:nth-of-type(" + position + ")")).findElement(By.partialLinkText(words)).click();
    }

    private static String[] team(String municipality, String venue, int people) {
        var answer = get("/test/team?municipality=" + municipality + "&venue=" + venue + "&people=" + people);
        assertEquals(200, answer.statusCode());
        return answer.body().split(" ");
    }

    private String letterTo(String address, String subject) {
        return await(driver -> Arrays.stream(SharedPortal.mail().getReceivedMessages()).filter(mail -> isTo(mail, address, subject))
                .reduce((first, last) -> last).map(TeamJourneyIT::body).orElse(null));
    }

    private static boolean isTo(MimeMessage mail, String address, String subject) {
        try {
            return mail.getAllRecipients()[0].toString().contains(address) && mail.getSubject().contains(subject);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String body(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String linkIn(String letter) {
        var link = LINK.matcher(letter);
        assertTrue(link.find(), letter);
        return link.group();
    }
}
