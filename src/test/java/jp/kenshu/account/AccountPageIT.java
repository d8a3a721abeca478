package jp.kenshu.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jp.kenshu.BrowserIT;
import jp.kenshu.HttpClients;
import jp.kenshu.Role;
import jp.kenshu.SharedPortal;
import jp.kenshu.account.secret.OneTimeCodes;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;

/** How people come in, as they see it: participants by letter, staff by set-up link, password and one-time code. */
class AccountPageIT extends BrowserIT {

    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})\\s*$");
    private static final Pattern LINK = Pattern.compile("(https?://\\S+/account/\\S+token=[\\w-]+)");
    private static final String PASSWORD = "long-enough-pass-phrase";

    private final GreenMail mail = SharedPortal.mail();

    @Test
    void aParticipantComesInByTheCodeOfTheLetter() throws Exception {
        var email = somebodyKnown();
        open("/home");
        axe();
        fitsNarrowWindow();
        type("email", "@");
        press("ask");
        assertEquals("メールアドレスの形が正しくありません。「@」の前後をご確認ください。", errorAt("email"));
        axe();
        type("email", email);
        press("ask");
        axe();
        fitsNarrowWindow();
        type("code", "12345");
        press("enter");
        awaitText("番号が違うか");
        assertTrue(errorAt("code").startsWith("番号が違うか"), errorAt("code"));
        axe();
        type("code", letterTo(email, CODE));
        press("enter");

        awaitText("杏奈 さんのマイページ");
        axe();
        fitsNarrowWindow();
        screenshot("home-participant");
        press("sign-out");
        awaitText("この端末での操作を終えました");
        awaitText("サインアウトしました");
        axe();
        open("/home");
        assertTrue(browser.getCurrentUrl().contains("/account/sign-in?to=%2Fhome"), browser.getCurrentUrl());
        var recorded = get("/test/account?ask=recorded&of=person").body();
        assertTrue(recorded.contains("participantSignedIn") && recorded.contains("signedOut"), recorded);
    }

    @Test
    void openingALinkSignsNobodyInAndItsButtonDoesOnce() throws Exception {
        var email = somebodyKnown();
        open("/account/sign-in?lang=en");
        type("email", email);
        press("ask");
        awaitText("Please look at your mail");
        axe();
        var link = letterTo(email, LINK);

        openLink(link);
        axe();
        openLink(link);
        press("enter");
        awaitText("my page");
        openLink(link);
        awaitText("This link has already been used");
        axe();
        press("ask-anew");
        awaitText("A new link is on its way");
        axe();
    }

    @Test
    void whoSharesAMailboxChoosesTheirNameByCodeAndByLink() throws Exception {
        var email = somebodyKnown();
        somebodyKnown(email, "佐藤 花");
        open("/account/sign-in");
        type("email", email);
        press("ask");
        type("code", letterTo(email, CODE));
        press("enter");
        awaitText("どなたですか");
        axe();
        fitsNarrowWindow();
        press("enter-as");
        await(driver -> errorAt("who").contains("サインインする方を選んでください"));
        openLink(letterTo(email, LINK));
        awaitText("どなたですか");
        axe();
        press("enter");
        await(driver -> errorAt("who").contains("サインインする方を選んでください"));
        axe();

        chooseWho("佐藤 花");
        press("enter");

        awaitText("佐藤 花 さんのマイページ");
    }

    @Test
    void aForgedLinkSaysWhatToDo() {
        open("/account/link?token=forged");

        assertTrue(mainText().contains("このリンクは使えません"), mainText());
        axe();
    }

    @Test
    void aNewMemberOfStaffSetsUpAndComesInAgain() throws Exception {
        var email = UUID.randomUUID() + "@staff.example.jp";
        var registration = stage().get("registration");
        signInAs(Role.SECRETARIAT);
        open("/registration/organiser/registration?id=" + registration);
        var person = first("#personal-data").getAttribute("href").replaceFirst(".*\\bid=(\\d+).*", "$1");
        open("/account/organiser/staff");
        axe();
        fitsNarrowWindow();
        press("add");
        assertEquals("メールアドレスの形が正しくありません。「@」の前後をご確認ください。", errorAt("email"));
        type("name", "主催 太郎");
        type("email", email);
        press("add");
        awaitText("主催 太郎 さんに設定リンクを送りました");
        axe();
        screenshot("staff");
        press("sign-out");
        awaitText("この端末での操作を終えました");

        openLink(letterTo(email, LINK));
        axe();
        fitsNarrowWindow();
        screenshot("set-up");
        var secret = element("secret-text").getText().replace(" ", "");
        type("password", "short");
        type("again", "short");
        type("code", OneTimeCodes.code(secret, Instant.now()));
        press("finish");
        assertEquals("パスワードは12文字以上にしてください。", errorAt("password"));
        axe();
        type("password", PASSWORD);
        type("again", PASSWORD);
        type("code", OneTimeCodes.code(secret, Instant.now()));
        press("finish");
        awaitText("現在の申込み");
        screenshot("home-staff");
        press("sign-out");
        awaitText("この端末での操作を終えました");

        open("/account/organiser/staff");
        axe();
        fitsNarrowWindow();
        type("email", email);
        type("password", "something else");
        type("code", "123456");
        press("enter");
        awaitText("サインインできません");
        axe();
        type("email", email);
        type("password", PASSWORD);
        type("code", OneTimeCodes.code(secret, Instant.now().plusSeconds(30)));
        press("enter");
        await(driver -> driver.getCurrentUrl().endsWith("/account/organiser/staff"));
        assertTrue(all("#add").isEmpty(), "nobody is added before the password has been shown again");
        assertTrue(fetched("/registration/organiser/export.xlsx").startsWith("200 text/html"), "nor are addresses taken away");
        assertTrue(fetched("/privacy/organiser/person.json?id=" + person).startsWith("200 text/html"), "nor what is held on one person");
        axe();
        press("to-confirm");
        axe();
        fitsNarrowWindow();
        type("password", "something else");
        press("go");
        awaitText("パスワードが違います");
        assertTrue(fetched("/privacy/organiser/person.pdf?id=" + person).startsWith("200 text/html"), "a wrong password takes nothing away");
        open("/privacy/organiser/person.json?id=" + person);
        assertTrue(browser.getCurrentUrl().contains("/account/confirm?to="), browser.getCurrentUrl());
        type("password", PASSWORD);
        press("go");
        await(driver -> fetched("/privacy/organiser/person.json?id=" + person).startsWith("200 application/json"));
        open("/account/organiser/staff");
        assertEquals(1, all("#add").size());
        assertEquals("200 application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", fetched("/registration/organiser/export.xlsx"));
        assertTrue(fetched("/privacy/organiser/person.pdf?id=" + person).startsWith("200 application/pdf"));
    }

    @Test
    void whatIsDoneToAnAccountIsSaidOnceAndLosesNothingTyped() {
        var email = UUID.randomUUID() + "@staff.example.jp";
        var shiro = "主催 " + email.substring(0, 8);
        signInAs(Role.SECRETARIAT);
        open("/account/organiser/staff");
        type("name", shiro);
        type("email", email);
        press("add");
        awaitText(shiro + " さんに設定リンクを送りました");
        assertEquals(1, all("#link-once").size());
        await(driver -> "".equals(element("name").getDomProperty("value")));

        type("name", "主催 五郎");
        type("email", email);
        press("add");
        await(driver -> errorAt("email").contains("すでに登録されています"));
        assertEquals(0, all("#link-once").size(), "the link of the one before is not shown again");
        closeInAnotherTab(shiro);

        pressFirst("button[aria-label='" + shiro + ": 利用を停止']");
        awaitText(shiro + " さんの利用は、すでに停止されています");
        await(driver -> "主催 五郎".equals(element("name").getDomProperty("value")) && email.equals(element("email").getDomProperty("value")));
        axe();
        fitsNarrowWindow();
        pressFirst("button[aria-label='" + shiro + ": 利用を再開']");
        awaitText(shiro + " さんの利用を再開しました");
        await(driver -> "主催 五郎".equals(element("name").getDomProperty("value")));
        type("email", "x" + email);
        press("add");
        awaitText("主催 五郎 さんに設定リンクを送りました");
        await(driver -> "".equals(element("name").getDomProperty("value")));
    }

    private void closeInAnotherTab(String name) {
        var here = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        open("/account/organiser/staff");
        pressFirst("button[aria-label='" + name + ": 利用を停止']");
        awaitText(name + " さんの利用を停止しました");
        browser.close();
        browser.switchTo().window(here);
    }

    @Test
    void whoeverStrangersHoldUpComesInByALinkFromTheMail() throws Exception {
        var email = UUID.randomUUID() + "@staff.example.jp";
        var secret = somebodySetUp(email);
        browser.manage().deleteCookieNamed("kenshu-device");
        tryWrongly(email, WrongTries.FREE);
        signInWith(email, OneTimeCodes.code(secret, Instant.now().plusSeconds(30)));
        awaitText("サインインできません");

        openLink(letterTo(email, LINK));
        axe();
        fitsNarrowWindow();
        assertFalse(browser.getCurrentUrl().contains("token="), browser.getCurrentUrl());
        press("go");
        signInWith(email, OneTimeCodes.code(secret, Instant.now().plusSeconds(30)));
        awaitText("現在の申込み");
    }

    @Test
    void aDeviceUsedBeforeIsNotHeldUpByStrangers() throws Exception {
        var email = UUID.randomUUID() + "@staff.example.jp";
        var secret = somebodySetUp(email);
        var device = browser.manage().getCookieNamed("kenshu-device");
        browser.manage().deleteCookieNamed("kenshu-device");
        tryWrongly(email, WrongTries.FREE);

        browser.manage().addCookie(device);
        signInWith(email, OneTimeCodes.code(secret, Instant.now().plusSeconds(30)));

        awaitText("現在の申込み");
    }

    @Test
    void whoSignsOutElsewhereIsOutThereAtOnce() throws Exception {
        var email = somebodyKnown();
        var elsewhere = HttpClients.builder().cookieHandler(new CookieManager()).build();
        assertEquals(200, ask(elsewhere, "/test/sign-in?role=PARTICIPANT&email=" + encoded(email)));
        assertEquals(200, ask(elsewhere, "/home"));
        signInAs(email);
        open("/home");
        press("sign-ins");
        awaitText("サインイン中の端末");
        axe();
        fitsNarrowWindow();
        screenshot("sign-ins");

        press("end-others");
        awaitText("ほかの端末をすべてサインアウトしました");

        assertEquals(302, ask(elsewhere, "/home"));
        press("end-all");
        awaitText("この端末での操作を終えました");
        open("/home");
        assertTrue(browser.getCurrentUrl().contains("/account/sign-in"), browser.getCurrentUrl());
    }

    private static int ask(HttpClient client, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(SharedPortal.address() + path)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** A new member of staff who has set up in this browser and signed out; answers the secret of the one-time codes. */
    private String somebodySetUp(String email) throws Exception {
        signInAs(Role.SECRETARIAT);
        open("/account/organiser/staff");
        type("name", "主催 太郎");
        type("email", email);
        press("add");
        awaitText("主催 太郎 さんに設定リンクを送りました");
        openLink(letterTo(email, LINK));
        var secret = element("secret-text").getText().replace(" ", "");
        type("password", PASSWORD);
        type("again", PASSWORD);
        type("code", OneTimeCodes.code(secret, Instant.now()));
        press("finish");
        awaitText("現在の申込み");
        press("sign-out");
        awaitText("この端末での操作を終えました");
        return secret;
    }

    private void tryWrongly(String email, int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            open("/account/staff-sign-in");
            type("email", email);
            type("password", "something else");
            type("code", "123456");
            press("enter");
            awaitText("サインインできません");
        }
    }

    private void signInWith(String email, String code) {
        open("/account/staff-sign-in");
        type("email", email);
        type("password", PASSWORD);
        type("code", code);
        press("enter");
    }

    @Test
    void theStaffsFirstPagesShowWhatEachRoleMaySee() {
        for (var role : new Role[] {Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER}) {
            signInAs(role);
            open("/home");

            awaitText("これからの予定");
            axe();
            fitsNarrowWindow();
            assertEquals(role == Role.SECRETARIAT, !browser.findElements(By.linkText("職員")).isEmpty(), role.name());
        }
    }

    @Test
    void theSecretariatReadsTheOutboxButNoLettersThatLetSomebodyIn() throws Exception {
        var email = somebodyKnown();
        open("/account/sign-in");
        type("email", email);
        press("ask");
        letterTo(email, CODE);
        signInAs(Role.SECRETARIAT);

        open("/mail/organiser/outbox?q=" + encoded(email));
        awaitText("1 通");
        axe();
        fitsNarrowWindow();
        screenshot("outbox");
        browser.findElement(By.partialLinkText("サインインのご案内")).click();
        awaitText("受け取る方だけが使えるリンクや番号");
        axe();
        fitsNarrowWindow();
        assertFalse(browser.getPageSource().contains("token="));
        open("/mail/organiser/letter?id=0");
        awaitText("このメールは見つかりません");
        axe();
        open("/mail/organiser/outbox?state=GIVEN_UP&q=nothing");
        awaitText("該当するメールはありません");
        axe();
    }

    private static String somebodyKnown() {
        var email = "anna-" + UUID.randomUUID() + "@example.jp";
        somebodyKnown(email, "山田 杏奈");
        return email;
    }

    private static void somebodyKnown(String email, String name) {
        assertEquals(200, get("/test/person?email=" + encoded(email) + "&name=" + encoded(name)).statusCode());
    }

    private void chooseWho(String name) {
        all("fieldset label.choice").stream().filter(each -> each.getText().equals(name)).findFirst().orElseThrow().click();
    }

    /** What {@code pattern} finds in the newest letter that reached {@code email}. */
    private String letterTo(String email, Pattern pattern) throws Exception {
        var letter = await(driver -> letter(email));
        var found = pattern.matcher(letter);
        assertTrue(found.find(), letter);
        return found.group(1);
    }

    private String letter(String email) {
        try {
            var received = mail.getReceivedMessagesForDomain(email);
            return received.length == 0 ? null : received[received.length - 1].getContent().toString();
        } catch (MessagingException | java.io.IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
