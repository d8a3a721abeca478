package jp.kenshu.worksheet;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import jp.kenshu.BrowserIT;
import jp.kenshu.account.secret.Secrets;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser in which a member of a group writes on the group's sheet, before a running portal that may end under it. */
public final class SheetWindow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final ChromeDriver browser = BrowserIT.anotherBrowser();

    private SheetWindow() {
    }

    /** Makes a group of one member, straight in the database, signs the member in by a link and opens the sheet. */
    public static SheetWindow open(String address, Connection database, long member) throws SQLException {
        var token = Secrets.token();
        long group;
        try (var statement = database.createStatement()) {
            statement.executeUpdate("insert into work_group (venue_id, number, scene_id) select min(v.id), 99, (select min(id) from scene) from venue v",
                    Statement.RETURN_GENERATED_KEYS);
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                group = keys.getLong(1);
            }
            statement.executeUpdate("insert into work_group_member (work_group_id, team_member_id) values (" + group + ", " + member + ")");
            statement.executeUpdate("insert into access_link (token_hash, purpose, person_id, made_at, expires_at) select '" + Secrets.hash(token)
                    + "', 'SIGN_IN', person_id, '2020-01-01', '2099-01-01' from team_member where id = " + member);
        }
        var window = new SheetWindow();
        window.browser.get(address + "/account/link?token=" + token);
        window.browser.findElement(By.id("enter")).click();
        window.await("return location.pathname === '/home'");
        window.browser.get(address + "/worksheet/" + group);
        window.await("return document.getElementById('sheet')?.dataset.ready === 'true'");
        return window;
    }

    /** Types at the end of 「めざすべき姿」. */
    public void type(String text) {
        browser.findElement(By.cssSelector("live-field[data-name=GOAL] textarea")).sendKeys(text);
    }

    /** Waits until the page says that all is saved, and tells the text as the page has it. */
    public String saved() {
        await("return document.querySelector('[data-saved]').dataset.state === 'saved' && document.getElementById('sheet').dataset.unsaved === '0'");
        return browser.findElement(By.cssSelector("live-field[data-name=GOAL] textarea")).getDomProperty("value");
    }

    /** What the portal has, shown by a page that is loaded anew and remembers nothing. */
    public String loadedAnew() {
        browser.executeScript("localStorage.clear()");
        browser.navigate().refresh();
        return saved();
    }

    /** Waits until the page says that something waits to be sent. */
    public void awaitOffline() {
        await("return document.querySelector('[data-saved]').dataset.state === 'offline'");
    }

    private void await(String condition) {
        new WebDriverWait(browser, PATIENCE, LOOK_AGAIN).withMessage(() -> condition + " not at " + browser.findElement(By.tagName("body")).getText())
                .until(driver -> Boolean.TRUE.equals(browser.executeScript(condition)));
    }

    @Override
    public void close() {
        browser.quit();
    }
}
