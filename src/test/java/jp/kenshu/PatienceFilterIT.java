package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Senders who stop halfway, and everybody else meanwhile. */
@RunAsClient
class PatienceFilterIT extends PortalIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> PAGES = List.of("/", "/programme", "/registration/part1", "/account/sign-in", "/health/ready", "/robots.txt");

    private final HttpClient visitor = HttpClients.plain();
    private final List<Socket> halfway = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (var sender : halfway) {
            sender.close();
        }
    }

    @BeforeEach
    void everybodyHasBeenHereBefore() throws Exception {
        for (var page : PAGES) {
            get(page);
        }
        post();
    }

    @Test
    void twoHundredHalfSentFormsKeepNobodyWaiting() throws Exception {
        keepsNobodyWaiting(200);
    }

    @Test
    void fourHundredHalfSentFormsKeepNobodyWaiting() throws Exception {
        keepsNobodyWaiting(400);
    }

    /** Somebody is answered before the portal has given up a single one of those who stopped halfway; then everybody is. */
    private void keepsNobodyWaiting(int senders) throws Exception {
        sendHalf(senders);

        assertEquals(200, get("/robots.txt"));
        assertEquals(senders, stillWaiting());
        for (var page : PAGES) {
            assertEquals(200, get(page), page);
        }
        assertNotEquals(503, post().statusCode());
    }

    @Test
    void whoComesWhenAllPlacesAreTakenIsToldWhenToComeBackAndPagesAreStillAnswered() throws Exception {
        sendHalf(PatienceFilter.SENDERS_MAX + 1);

        var refused = firstAnswer();
        assertTrue(refused.startsWith("HTTP/1.1 503 "), refused);
        assertTrue(refused.contains("Retry-After: 20") && refused.contains("混み合っています"), refused);
        for (var page : PAGES) {
            assertEquals(200, get(page), page);
        }
    }

    /** The first answer that any of those who stopped halfway gets. */
    private String firstAnswer() throws IOException {
        for (int number = 0; ; number = (number + 1) % halfway.size()) {
            var sender = halfway.get(number);
            if (sender.getInputStream().available() > 0) {
                return new BufferedReader(new InputStreamReader(sender.getInputStream(), StandardCharsets.UTF_8)).lines()
                        .takeWhile(line -> !line.contains("</html>")).collect(Collectors.joining("\n"));
            }
            Thread.onSpinWait();
        }
    }

    private void sendHalf(int count) throws IOException {
        var portal = URI.create(SharedPortal.address());
        for (int number = 0; number < count; number++) {
            var sender = new Socket("127.0.0.1", portal.getPort());
            halfway.add(sender);
            sender.getOutputStream().write("""
                    POST /registration/receipt HTTP/1.1
                    Host: localhost
                    Content-Type: %s
                    Content-Length: 500

                    number=""".formatted(FORM).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** How many of those who stopped halfway the portal has neither answered nor left. */
    private long stillWaiting() throws IOException {
        var waiting = 0;
        for (var sender : halfway) {
            sender.setSoTimeout(1);
            try {
                sender.getInputStream().read();
            } catch (SocketTimeoutException nothingYet) {
                waiting++;
            }
        }
        return waiting;
    }

    private int get(String page) throws Exception {
        return visitor.send(request(page).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<String> post() throws Exception {
        return visitor.send(request("/registration/receipt").header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString("number=I-00001")).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String page) {
        return HttpRequest.newBuilder(URI.create(SharedPortal.address() + page));
    }
}
