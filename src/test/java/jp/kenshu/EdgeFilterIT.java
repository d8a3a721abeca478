package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What is believed of the headers that proxies write; the shared portal was told of one proxy, 127.0.0.2. */
@RunAsClient
class EdgeFilterIT extends PortalIT {

    @Test
    void theNamedProxyIsBelieved() throws IOException {
        assertEquals("203.0.113.9 203.0.113.9 https true", seen("127.0.0.2", "X-Forwarded-For: 198.51.100.7, 203.0.113.9", "X-Forwarded-Proto: https"));
        assertEquals("203.0.113.9 203.0.113.9 http false", seen("127.0.0.2", "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Proto: http"));
    }

    @Test
    void nobodyElseIs() throws IOException {
        assertEquals("127.0.0.3 127.0.0.3 http false", seen("127.0.0.3", "X-Forwarded-For: 127.0.0.1", "X-Forwarded-Proto: https"));
    }

    @Test
    void whereThePublicAddressIsPlainBrowsersAreNotToldOtherwise() throws IOException {
        assertFalse(answer("127.0.0.2", "X-Forwarded-Proto: https").contains("Strict-Transport-Security"));
    }

    private static String seen(String from, String... headers) throws IOException {
        return answer(from, headers).replaceFirst("(?s).*\\r\\n\\r\\n", "");
    }

    private static String answer(String from, String... headers) throws IOException {
        try (var sender = new Socket(InetAddress.getByName("127.0.0.1"), URI.create(SharedPortal.address()).getPort(), InetAddress.getByName(from), 0)) {
            sender.getOutputStream().write(("GET /test/edge HTTP/1.0\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(sender.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
