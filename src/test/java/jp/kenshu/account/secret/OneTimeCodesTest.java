package jp.kenshu.account.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

class OneTimeCodesTest {

    /** The secret of the examples in RFC 6238, in the letters of an authenticator app. */
    private static final String EXAMPLE = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Test
    void codesAreThoseOfTheStandard() {
        assertEquals("287082", OneTimeCodes.code(EXAMPLE, Instant.ofEpochSecond(59)));
        assertEquals("081804", OneTimeCodes.code(EXAMPLE, Instant.ofEpochSecond(1111111109)));
        assertEquals("353130", OneTimeCodes.code(EXAMPLE, Instant.ofEpochSecond(20000000000L)));
    }

    @Test
    void aClockThatDiffersByOneStepStillComesIn() {
        var now = Instant.ofEpochSecond(1_700_000_010);
        var step = 1_700_000_010L / 30;

        assertEquals(OptionalLong.of(step), stepAt(now, now));
        assertEquals(OptionalLong.of(step - 1), stepAt(now.minusSeconds(30), now));
        assertEquals(OptionalLong.of(step + 1), stepAt(now.plusSeconds(30), now));
        assertEquals(OptionalLong.empty(), stepAt(now.minusSeconds(90), now));
        assertEquals(OptionalLong.empty(), stepAt(now.plusSeconds(90), now));
    }

    private static OptionalLong stepAt(Instant made, Instant now) {
        return OneTimeCodes.stepOf(OneTimeCodes.code(EXAMPLE, made), EXAMPLE, now);
    }

    @Test
    void everySecretIsNewAndKnownAsOne() {
        var secret = OneTimeCodes.newSecret();

        assertTrue(OneTimeCodes.isSecret(secret));
        assertNotEquals(secret, OneTimeCodes.newSecret());
        assertFalse(OneTimeCodes.isSecret(null));
        assertFalse(OneTimeCodes.isSecret("SHORT"));
        assertFalse(OneTimeCodes.isSecret(secret.substring(1) + "1"));
    }

    @Test
    void appsReadTheAddress() {
        assertEquals("otpauth://totp/Kenshu:hanako%40example.jp?secret=" + EXAMPLE + "&issuer=Kenshu",
                OneTimeCodes.address(EXAMPLE, "hanako@example.jp"));
    }
}
