package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ProxiesTest {

    private final Proxies proxies = Proxies.named("127.0.0.1, 10.1.0.0/16,2001:db8::/32");

    @Test
    void onlyWhoIsNamedIsAProxy() {
        assertTrue(Stream.of("127.0.0.1", "10.1.255.3", "2001:db8:7::1").allMatch(proxies::include));
        assertFalse(Stream.of("127.0.0.2", "10.2.0.1", "2001:db9::1", "localhost", "", "1", "127.0.0.1.", "127.0.0.999", "dead.beef.ca.fe", "::ffff:10.2.0.1").anyMatch(proxies::include));
        assertFalse(Proxies.named("").include("127.0.0.1"));
    }

    @Test
    void theLastStationThatIsNoProxyIsTheSender() {
        assertEquals("203.0.113.9", proxies.senderOf("127.0.0.1", "203.0.113.9"));
        assertEquals("203.0.113.9", proxies.senderOf("127.0.0.1", "198.51.100.1, 203.0.113.9, 10.1.0.4"));
        assertEquals("203.0.113.9", proxies.senderOf("203.0.113.9", "127.0.0.1"));
    }

    @Test
    void whatIsNoAddressIsNobody() {
        assertEquals("127.0.0.1", proxies.senderOf("127.0.0.1", null));
        assertEquals("127.0.0.1", proxies.senderOf("127.0.0.1", "unknown"));
        assertEquals("10.1.0.4", proxies.senderOf("127.0.0.1", "203.0.113.9, example.jp, 10.1.0.4"));
        assertEquals("127.0.0.1", proxies.senderOf("127.0.0.1", Stream.generate(() -> "203.0.113.9").limit(100_000).collect(Collectors.joining(","))));
    }

    @Test
    void aListThatCannotBeMeantIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Proxies.named("proxy.example.jp"));
        assertThrows(IllegalArgumentException.class, () -> Proxies.named("10.0.0.0/33"));
    }
}
