package jp.kenshu.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real jar as it runs behind a proxy with TLS: what it tells browsers never leads them back to plain HTTP. */
class BehindProxyIT {

    private static final Path FOLDER = Path.of("target/it-data/behind").toAbsolutePath();

    private static PortalProcess portal;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        DataFolder.delete(FOLDER.resolve("database"));
        port = PortalProcess.freePort();
        portal = PortalProcess.run("--data=" + FOLDER, "--port=" + port, "--bind=127.0.0.1", "--base-url=https://portal.example.jp",
                "--proxy=127.0.0.1").until("Press Ctrl-C to stop.");
    }

    @AfterAll
    static void stop() throws Exception {
        portal.terminate();
        portal.exitCode();
    }

    @Test
    void browsersAreToldNeverToComeByPlainHttp() throws IOException {
        for (var address : List.of("/", "/home", "/there-is-nothing", "/resources/css/base.css")) {
            assertEquals(List.of("max-age=31536000"), values("Strict-Transport-Security", get(address)), address);
        }
    }

    @Test
    void everyCookieIsForThisHostAndHttpsAlone() throws IOException {
        var set = new ArrayList<>(values("Set-Cookie", get("/?lang=en")));
        set.addAll(values("Set-Cookie", ask("POST", "/account/sign-out", "Content-Length: 0", "Cookie: __Host-kenshu-kept=gone")));

        assertTrue(set.size() >= 2, set.toString());
        for (var cookie : set) {
            assertTrue(cookie.startsWith("__Host-") && cookie.toLowerCase().contains("; secure") && cookie.contains("Path=/;")
                    && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && !cookie.contains("Domain"), cookie);
        }
    }

    @Test
    void theChosenLanguageComesBackUnderItsProtectedName() throws IOException {
        assertTrue(get("/programme/contact", "Cookie: __Host-lang=en").contains(" lang=\"en\""));
        assertTrue(get("/programme/contact", "Cookie: lang=en").contains(" lang=\"ja\""));
    }

    @Test
    void aRedirectNamesThePageAndNoAddress() throws IOException {
        assertEquals(List.of("/account/sign-in?to=%2Fhome"), values("Location", get("/home")));
    }

    private static String get(String address, String... headers) throws IOException {
        return ask("GET", address, headers);
    }

    /** The whole answer, head and body. */
    private static String ask(String method, String address, String... headers) throws IOException {
        try (var browser = new Socket("127.0.0.1", port)) {
            var request = method + " " + address + " HTTP/1.1\r\nHost: portal.example.jp\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n"
                    + String.join("", List.of(headers).stream().map(header -> header + "\r\n").toList()) + "\r\n";
            browser.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> values(String name, String answer) {
        var prefix = name + ": ";
        return answer.lines().takeWhile(line -> !line.isEmpty()).filter(line -> line.regionMatches(true, 0, prefix, 0, prefix.length()))
                .map(line -> line.substring(prefix.length())).toList();
    }
}
