package jp.kenshu.worksheet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jp.kenshu.BrowserIT;
import jp.kenshu.SharedPortal;
import jp.kenshu.registration.Delegates;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A table of four people, each with a browser of their own, who sit down at their group's sheet as a test asks. */
abstract class SheetBrowserIT extends BrowserIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final List<ChromeDriver> OTHERS = new ArrayList<>();

    long group;
    String code;
    List<String> people;

    @BeforeEach
    void setTable() {
        var words = Arrays.asList(get("/test/sheet?number=4&people=4&population=206000&municipality=" + Delegates.NAGAREYAMA).body().split(" "));
        group = Long.parseLong(words.get(0));
        code = words.get(1);
        people = words.subList(2, words.size());
    }

    /** Another table, whose sheet consists of what an edition made up for tests says. */
    void setTableOf(String edition) {
        var words = Arrays.asList(get("/test/sheet?number=4&people=3&outline=" + edition + "&municipality=" + Delegates.NAGAREYAMA).body().split(" "));
        group = Long.parseLong(words.get(0));
        code = words.get(1);
        people = words.subList(2, words.size());
    }

    /** The browser that a test has without asking. */
    ChromeDriver own() {
        return (ChromeDriver) browser;
    }

    /** The browser of somebody else at the table; it stays for the next test. */
    static ChromeDriver other(int index) {
        while (OTHERS.size() <= index) {
            var driver = anotherBrowser();
            driver.manage().timeouts().pageLoadTimeout(PATIENCE);
            Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
            OTHERS.add(driver);
        }
        return OTHERS.get(index);
    }

    /** Lets {@code deed} be done in a browser of somebody else whose pages begin with {@code script}, and who opens further tabs at will. */
    static void inBrowserWith(String script, Consumer<ChromeDriver> deed) {
        var driver = other(0);
        var begun = driver.getWindowHandle();
        var identifier = beforePages(driver, script);
        try {
            deed.accept(driver);
        } finally {
            driver.getWindowHandles().stream().filter(tab -> !tab.equals(begun)).forEach(tab -> driver.switchTo().window(tab).close());
            driver.switchTo().window(begun);
            block(driver);
            driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", identifier));
        }
    }

    /** Lets the pages of the tab begin with {@code script}, and tells by what it is taken back. */
    static Object beforePages(ChromeDriver driver, String script) {
        return driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script)).get("identifier");
    }

    /** Somebody of the table signs in and opens the sheet. */
    ChromeDriver sit(ChromeDriver driver, int person) {
        driver.get(SharedPortal.address() + "/test/sign-in?role=PARTICIPANT&email=" + encoded(people.get(person)));
        driver.get(SharedPortal.address() + "/worksheet/" + group);
        await(driver, "return document.getElementById('sheet')?.dataset.ready === 'true'");
        return driver;
    }

    static WebElement goal(ChromeDriver driver) {
        return driver.findElement(By.cssSelector("live-field[data-name=GOAL] textarea"));
    }

    static String textOf(ChromeDriver driver) {
        return goal(driver).getDomProperty("value");
    }

    static void block(ChromeDriver driver, String... addresses) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(addresses)));
    }

    static void awaitSaved(ChromeDriver driver) {
        await(driver, "return document.querySelector('[data-saved]').dataset.state === 'saved' && document.getElementById('sheet').dataset.unsaved === '0'");
    }

    static void await(ChromeDriver driver, String condition) {
        new WebDriverWait(driver, PATIENCE, LOOK_AGAIN).withMessage(() -> condition + " not at " + driver.findElement(By.id("sheet")).getText())
                .until(each -> Boolean.TRUE.equals(driver.executeScript(condition)));
    }
}
