package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The base of tests in a real browser, before the same shared portal. Each test begins with an empty conference during
 * registration, signed out, in Japanese, in a window as on a desk.
 */
@RunAsClient
public abstract class BrowserIT extends PortalIT {

    /** A window as on a desk. */
    protected static final Dimension DESK = new Dimension(1200, 900);
    /** A window as on a phone. */
    protected static final Dimension PHONE = new Dimension(375, 780);
    /** The narrowest window at which every page must work (WCAG 1.4.10). */
    protected static final int NARROWEST = 320;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final HttpClient HTTP = HttpClients.plain();
    private static ChromeDriver shared;

    /** The browser. */
    protected WebDriver browser;
    private boolean narrow;

    @BeforeEach
    void beginAnew() {
        browser = sharedBrowser();
        browser.manage().window().setSize(DESK);
        door("begin-anew");
        door("second-connections");
        browser.get(SharedPortal.address() + "/test/sign-out");
        ((ChromeDriver) browser).executeScript("localStorage.clear(); sessionStorage.clear();");
        browser.manage().deleteAllCookies();
    }

    @AfterEach
    void returnToRegistration() {
        door("clock?at=" + encoded("2023-10-02T10:00:00+09:00"));
    }

    /** Otherwise, of as many at once as the pool has connections, each would wait for one that another one holds. */
    @AfterEach
    void nobodyTookASecondConnectionWithinATransaction() {
        assertEquals("", get("/test/second-connections").body());
    }

    private static synchronized ChromeDriver sharedBrowser() {
        if (shared == null) {
            shared = anotherBrowser();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::quit));
        }
        return shared;
    }

    /** A browser of somebody else; whoever asks for it quits it. */
    public static ChromeDriver anotherBrowser() {
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=ja");
        var service = new ChromeDriverService.Builder().usingDriverExecutable(new File("/usr/bin/chromedriver")).build();
        return new ChromeDriver(service, options);
    }

    /** Opens a page of the portal, given from its first slash. */
    protected void open(String path) {
        browser.get(SharedPortal.address() + path);
    }

    /** Goes back to the answer to a form that was sent, and sends the form again, as whoever agrees to that when the browser asks. */
    protected void goBackAndSendAgain() {
        var driver = (ChromeDriver) browser;
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        try {
            browser.navigate().back();
        } finally {
            driver.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", false));
        }
    }

    /** Opens a link from a letter, whose address is the public one. */
    protected void openLink(String link) {
        open(link.replaceFirst("^https?://[^/]+", ""));
    }

    /** Signs a member of staff in. */
    protected void signInAs(Role role) {
        browser.get(SharedPortal.address() + "/test/sign-in?role=" + role);
    }

    /** Signs the participant of {@code email} in. */
    protected void signInAs(String email) {
        browser.get(SharedPortal.address() + "/test/sign-in?role=PARTICIPANT&email=" + encoded(email));
    }

    /** Lets the portal stand at a moment such as {@code 2023-10-06T17:00:00+09:00}. */
    protected void setClock(String moment) {
        door("clock?at=" + encoded(moment));
    }

    /** Gives a route another capacity, as if it had been announced so. */
    protected void setCapacity(String route, int places) {
        door("capacity?route=" + route + "&places=" + places);
    }

    /** Gives a venue another capacity, as if it had been announced so. */
    protected void setVenueCapacity(String venue, int places) {
        door("venue-capacity?venue=" + venue + "&places=" + places);
    }

    /** Sets the stage of a small conference in full swing, and tells who and what is on it by name. */
    protected Map<String, String> stage() {
        return get("/test/stage").body().lines().map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    /** Lets so many more people register for the stream of a conference whose stage is set. */
    protected void stageWith(int more) {
        door("stage?more=" + more);
    }

    /** What {@code script} answers in the page. */
    protected Object run(String script) {
        return ((ChromeDriver) browser).executeScript(script);
    }

    /** Looks at the page as it stands where just {@code size} of it can be seen. */
    protected void seenAt(Dimension size, Runnable look) {
        var driver = (ChromeDriver) browser;
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", false));
        try {
            look.run();
        } finally {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    private static void door(String what) {
        assertEquals(200, get("/test/" + what).statusCode(), what);
    }

    /** What the portal answers to a plain request without cookies. */
    protected static HttpResponse<String> get(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(SharedPortal.address() + path)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The element of {@code id}, once it is there. */
    protected WebElement element(String id) {
        return await(driver -> driver.findElements(By.id(id)).stream().findFirst().orElse(null));
    }

    /** The first element that {@code selector} names, once it is there. */
    protected WebElement first(String selector) {
        return await(driver -> driver.findElements(By.cssSelector(selector)).stream().findFirst().orElse(null));
    }

    /** All elements that {@code selector} names at this moment. */
    protected List<WebElement> all(String selector) {
        return browser.findElements(By.cssSelector(selector));
    }

    /** Types into the field of {@code id} in place of what it held. */
    protected void type(String id, String text) {
        var field = element(id);
        field.clear();
        field.sendKeys(text);
    }

    /** Sets a field to a text that the driver cannot type, such as one beyond the BMP. */
    protected void fill(String id, String text) {
        ((ChromeDriver) browser).executeScript("""
                arguments[0].value = arguments[1];
                arguments[0].dispatchEvent(new Event('input', {bubbles: true}));
                arguments[0].dispatchEvent(new Event('change', {bubbles: true}));""", element(id), text);
    }

    /** Presses the element of {@code id}. */
    protected void press(String id) {
        scrollTo(element(id)).click();
    }

    /** Presses the first element that {@code selector} names. */
    protected void pressFirst(String selector) {
        scrollTo(first(selector)).click();
    }

    private WebElement scrollTo(WebElement element) {
        ((ChromeDriver) browser).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        return element;
    }

    /** Waits, not longer than patience lasts, until {@code condition} holds; a page that is just being replaced is looked at again. */
    protected <T> T await(ExpectedCondition<T> condition) {
        return new WebDriverWait(browser, PATIENCE, LOOK_AGAIN)
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class).until(driver -> {
                    try {
                        return condition.apply(driver);
                    } catch (org.openqa.selenium.WebDriverException failure) {
                        if (String.valueOf(failure.getMessage()).contains("does not belong to the document")) {
                            return null;
                        }
                        throw failure;
                    }
                });
    }

    /** Waits until the page says {@code words} somewhere. */
    protected void awaitText(String words) {
        try {
            await(driver -> visibleText().contains(words) || driver.findElement(By.tagName("body")).getText().contains(words));
        } catch (org.openqa.selenium.TimeoutException silent) {
            throw new AssertionError("「" + words + "」 is not said at " + browser.getCurrentUrl() + ":\n"
                    + browser.findElement(By.tagName("body")).getText(), silent);
        }
    }

    /** What the browser itself takes for the page's text: quick to ask for, but without what is far from the window. */
    protected String visibleText() {
        return (String) run("return document.body?.innerText ?? ''");
    }

    /** All that can be read in the page's main part. */
    protected String mainText() {
        return element("main").getText();
    }

    /** The message beside the field of {@code id}, once there is one: a page that is pressed may still be the old one for a moment. */
    protected String errorAt(String id) {
        return await(driver -> {
            var words = element(id + "-error").getText();
            return words.isEmpty() ? null : words;
        });
    }

    /** Asserts that axe finds nothing on the page as it stands (WCAG 2.2 AA and best practices); it needs no window of its own. */
    protected void axe() {
        var words = await(driver -> {
            bringAxe();
            return ((JavascriptExecutor) driver).executeAsyncScript("""
                    const done = arguments[arguments.length - 1];
                    window.axe?.run(document, { resultTypes: ['violations'] }).then(({ violations }) => done(violations.map(({ id, help, nodes }) =>
                      `${id}: ${help}\\n${nodes.map(({ html }) => `    ${html}`).join('\\n')}`).join('\\n')),
                      (failure) => done(`axe fails: ${failure}`)) ?? done(null);""");
        });
        assertEquals("", words, "axe at " + browser.getCurrentUrl());
    }

    private void bringAxe() {
        ((ChromeDriver) browser).executeAsyncScript("""
                const done = arguments[1];
                if (window.axe) return done();
                const script = document.head.appendChild(document.createElement('script'));
                script.onload = script.onerror = () => { script.remove(); done(); };
                script.src = arguments[0];""", AxeDoor.ADDRESS);
    }

    /**
     * Asserts that Enter presses, in every input of the page's forms, the main button of its form, its only one or the one
     * that the form declares, and nothing else. What would be pressed is only noted; the page stays as it is.
     */
    protected void enterPressesTheMainButtonOrNothing() {
        var driver = (ChromeDriver) browser;
        driver.executeScript("""
                window.pressedByEnter = [];
                document.querySelectorAll('main details').forEach((closed) => closed.open = true);
                const note = (event) => {
                  const button = event.type === 'submit' ? event.submitter : event.target.closest('[type=submit], button:not([type])');
                  if (event.type === 'click' && !button) return;
                  const form = event.type === 'submit' ? event.target : button.form;
                  event.preventDefault();
                  event.stopImmediatePropagation();
                  if (button?.formMethod === 'dialog') return;
                  const shown = [...form.querySelectorAll('[type=submit], button:not([type])')].filter((each) => !each.matches('[aria-hidden=true]'));
                  const main = shown.filter((each) => each.matches('.main'));
                  const only = shown.length === 1 && !shown[0].matches('.danger') ? shown : [];
                  const meant = form.dataset.enter ? shown.filter((each) => each.id === form.dataset.enter) : main.length ? main : only;
                  const right = meant.some((each) => each === button || each.name && each.name === button?.name);
                  if (!right) window.pressedByEnter.push(`${form.id}: ${document.activeElement.id || document.activeElement.name} presses ${button?.name || button?.textContent || 'the form'}`);
                };
                document.addEventListener('click', note, true);
                document.addEventListener('submit', note, true);""");
        var inputs = (Long) driver.executeScript("""
                const inputs = [...document.querySelectorAll(`main form :is(input:not([type]), input[type=text], input[type=search], input[type=email], input[type=tel],
                  input[type=url], input[type=number], input[type=password], input[type=date], input[type=time], input[type=radio], input[type=checkbox])`)]
                  .filter((input) => !input.disabled && input.checkVisibility({ visibilityProperty: true }));
                window.enteredIn = 0;
                inputs[0]?.focus();
                document.addEventListener('keyup', () => inputs[++window.enteredIn]?.focus(), true);
                return inputs.length;""");
        new Actions(driver).sendKeys(Keys.ENTER.toString().repeat(inputs.intValue())).perform();
        assertEquals(inputs, driver.executeScript("return window.enteredIn"), "inputs in which Enter was pressed at " + browser.getCurrentUrl());
        assertEquals(List.of(), driver.executeScript("return window.pressedByEnter"), "pressed by Enter at " + browser.getCurrentUrl());
    }

    /**
     * Asserts that in a narrow window every cell of a table that becomes cards says the head of its column. The lists of the
     * desk ({@code table.list}) become short lines instead.
     */
    protected void cardsSayTheirHeads() {
        atTheNarrowest(() -> assertEquals(List.of(), run("""
                const silent = [];
                for (const table of document.querySelectorAll('main table:not(.list)')) {
                  const heads = [...table.querySelectorAll('thead th')];
                  if (!table.rows.length || getComputedStyle(table).display !== 'block') continue;
                  for (const row of table.tBodies[0]?.rows ?? []) {
                    [...row.cells].forEach((cell, at) => {
                      const head = [...(heads[at]?.childNodes ?? [])].filter((node) => node.className !== 'visually-hidden')
                        .map((node) => node.textContent).join('').trim();
                      if (cell.scope === 'row' || !head || !cell.textContent.trim()) return;
                      const said = getComputedStyle(cell, '::before').content + cell.textContent;
                      if (!said.replace(/\\s/g, '').includes(head.replace(/\\s/g, ''))) silent.push(head);
                    });
                  }
                }
                return [...new Set(silent)];"""), "heads that cards do not say at " + browser.getCurrentUrl()));
    }

    /** Looks at the page as it stands in the narrowest window; the window is made narrow once, however many look at it there. */
    protected void atTheNarrowest(Runnable look) {
        if (narrow) {
            look.run();
            return;
        }
        narrow = true;
        try {
            seenAt(new Dimension(NARROWEST, 800), look);
        } finally {
            narrow = false;
        }
    }

    /** Asserts that the page needs no sideways scrolling in a window 320 px wide. */
    protected void fitsNarrowWindow() {
        atTheNarrowest(() -> {
            nothingIsToBeScrolledSideways();
            figuresStandInOneLine();
        });
    }

    private void nothingIsToBeScrolledSideways() {
        assertEquals("", run("""
                const overhang = document.documentElement.scrollWidth - document.documentElement.clientWidth;
                if (overhang === 0) return '';
                return [`${overhang} px`, ...[...document.querySelectorAll('main *')].filter((each) => each.getBoundingClientRect().right > innerWidth
                  && !each.closest('.table-scroll')).slice(0, 5).map((each) => each.outerHTML.slice(0, 120))].join('\\n');"""), "to scroll sideways at " + browser.getCurrentUrl());
    }

    private void figuresStandInOneLine() {
        assertEquals("", run("""
                const lines = (cell) => {
                  const range = document.createRange();
                  range.selectNodeContents(cell);
                  return new Set([...range.getClientRects()].filter((each) => each.width > 0).map((each) => Math.round(each.top))).size;
                };
                return [...document.querySelectorAll('main td:is(.number, .amount)')]
                  .filter((cell) => cell.childElementCount === 0 && /^[\\d,.%]+$/.test(cell.textContent.trim()) && lines(cell) > 1)
                  .map((cell) => cell.textContent.trim()).join(', ');"""), "figures in two lines at " + browser.getCurrentUrl());
    }

    /** The status and the kind of what this browser gets at {@code path}: {@code 200 application/pdf}. */
    protected String fetched(String path) {
        return (String) ((JavascriptExecutor) browser).executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                fetch(arguments[0]).then((answer) => done(`${answer.status} ${answer.headers.get("content-type")}`));""", path);
    }

    /** The file that this browser takes away at {@code path}. */
    protected byte[] taken(String path) {
        return Base64.getDecoder().decode((String) ((JavascriptExecutor) browser).executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                fetch(arguments[0]).then((answer) => answer.arrayBuffer()).then((bytes) => done(btoa(String.fromCharCode(...new Uint8Array(bytes)))));""", path));
    }

    /** Keeps a picture of the window under {@code target/screenshots/}. */
    protected Path screenshot(String name) {
        try {
            var file = Files.createDirectories(Path.of("target", "screenshots")).resolve(name + ".png");
            return Files.write(file, ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A value as it stands in an address. */
    protected static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
