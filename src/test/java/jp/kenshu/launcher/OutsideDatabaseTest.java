package jp.kenshu.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the address of a database outside is completed, and which servers are too old. */
class OutsideDatabaseTest {

    @Test
    void missingTimeoutsAndKeyStoreSettingsAreAdded() {
        var access = OutsideDatabase.complete(new DatabaseAccess("jdbc:mysql://db/kenshu", "portal", "secret"));

        assertEquals("jdbc:mysql://db/kenshu?connectTimeout=10000&socketTimeout=60000&characterEncoding=UTF-8"
                + "&connectionTimeZone=UTC&openTelemetry=DISABLED"
                + "&fallbackToSystemKeyStore=false&fallbackToSystemTrustStore=false", access.url());
    }

    @Test
    void whatTheOperatorSaysStaysAsItIs() {
        var access = OutsideDatabase.complete(new DatabaseAccess(
                "jdbc:mysql://db/kenshu?sslMode=REQUIRED&socketTimeout=5000&connectiontimezone=Asia/Tokyo", "portal", ""));

        assertEquals("jdbc:mysql://db/kenshu?sslMode=REQUIRED&socketTimeout=5000&connectiontimezone=Asia/Tokyo"
                + "&connectTimeout=10000&characterEncoding=UTF-8&openTelemetry=DISABLED"
                + "&fallbackToSystemKeyStore=false&fallbackToSystemTrustStore=false", access.url());
    }

    @Test
    void passwordInTheAddressIsTakenOutOfIt() {
        var access = OutsideDatabase.complete(
                new DatabaseAccess("jdbc:mysql://db/kenshu?user=portal&password=p%26w&sslMode=REQUIRED", "", ""));

        assertEquals("portal", access.user());
        assertEquals("p&w", access.password());
        assertEquals("jdbc:mysql://db/kenshu?sslMode=REQUIRED", access.url().replaceFirst("&connectTimeout.*", ""));
    }

    @Test
    void addressOfAnotherKindIsRefusedWithoutShowingAPassword() {
        var refusal = assertThrows(StartRefused.class, () -> OutsideDatabase.complete(
                new DatabaseAccess("jdbc:postgresql://db/kenshu?password=topsecret", "", "")));

        assertEquals(Sentences.say("outside.address", "jdbc:postgresql://db/kenshu"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.7.44", "8.0.15", "10.5.29-MariaDB", "5.5.5-10.3.39-MariaDB-log"})
    void tooOldServerIsRefused(String version) {
        var refusal = assertThrows(StartRefused.class, () -> OutsideDatabase.refuseOld(version));

        assertEquals(Sentences.say("outside.old", version), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.0.16", "8.4.0", "9.7.4", "10.6.0-MariaDB", "11.4.5-MariaDB", "5.5.5-10.11.6-MariaDB"})
    void newEnoughServerIsWelcome(String version) {
        assertDoesNotThrow(() -> OutsideDatabase.refuseOld(version));
    }
}
