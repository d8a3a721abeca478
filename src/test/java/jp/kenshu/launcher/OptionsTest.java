package jp.kenshu.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be said on the command line and in the environment, and what is meant by it. */
class OptionsTest {

    private static Options options(String... arguments) {
        return Options.of(List.of(arguments), Map.of());
    }

    private static String refusal(String... arguments) {
        return assertThrows(StartRefused.class, () -> options(arguments)).getMessage();
    }

    @Test
    void withoutOptionsThePortalServesEverybodyOnPort8080() {
        var options = options();

        assertEquals(8080, options.port());
        assertEquals("0.0.0.0", options.bind());
        assertEquals(Path.of("data"), options.data());
        assertEquals(Optional.empty(), options.outsideDatabase());
        assertEquals(Map.of("kenshu.demo", "false", "kenshu.base.url", "http://localhost:8080"), options.settings());
    }

    @Test
    void demonstrationShowsItselfToThisMachineOnlyAtAMomentOfItsEdition() {
        var options = options("--demo");

        assertEquals("127.0.0.1", options.bind());
        assertEquals(Path.of("data-demo"), options.data());
        assertEquals("true", options.settings().get("kenshu.demo"));
        assertFalse(options.settings().containsKey("kenshu.now"));
    }

    @Test
    void folderOfAnEditionIsMeantFromWhereThePortalIsStarted() {
        assertEquals("r5", options("--seed=r5").settings().get("kenshu.seed"));
        assertEquals(Path.of("seed/r6").toAbsolutePath().toString(), options("--seed=seed/r6").settings().get("kenshu.seed"));
        assertEquals("/srv/seed/r6", options("--seed=/srv/seed/../seed/r6/").settings().get("kenshu.seed"));
    }

    @Test
    void folderOfFilesIsMeantFromWhereThePortalIsStarted() {
        assertEquals(Path.of("videos").toAbsolutePath().toString(), options("--files=videos").settings().get("kenshu.files"));
        assertFalse(options().settings().containsKey("kenshu.files"));
    }

    @Test
    void rehearsalStandsAtTheMomentAskedFor() {
        var options = options("--demo", "--now=2023-10-12T11:00+09:00");

        assertEquals("2023-10-12T11:00+09:00", options.settings().get("kenshu.now"));
    }

    @Test
    void proxiesAreNamedByAddressOrNetwork() {
        assertEquals("127.0.0.1, 10.0.0.0/8,::1", options("--proxy=127.0.0.1, 10.0.0.0/8,::1").settings().get("kenshu.proxy"));
        for (var list : List.of("proxy.example.jp", "10.0.0.0/33", "10.0.0.256", "127.0.0.1;::1", ",")) {
            assertEquals(Sentences.say("option.proxy", list), refusal("--proxy=" + list));
        }
    }

    @Test
    void valueFollowsAfterEqualsOrAfterASpace() {
        assertEquals(8100, options("--port=8100").port());
        assertEquals(8100, options("--port", "8100").port());
    }

    @Test
    void argumentWinsOverTheEnvironment() {
        var options = Options.of(List.of("--port=8102"), Map.of("KENSHU_PORT", "8101", "KENSHU_DATA", "/srv/kenshu"));

        assertEquals(8102, options.port());
        assertEquals(Path.of("/srv/kenshu"), options.data());
    }

    @Test
    void emptyEnvironmentVariableIsAsIfNotThere() {
        assertEquals(8080, Options.of(List.of(), Map.of("KENSHU_PORT", "")).port());
    }

    @Test
    void outsideDatabaseIsNamedByEnvironmentAlone() {
        var options = Options.of(List.of(), Map.of("KENSHU_DB_URL", "jdbc:mysql://db/kenshu",
                "KENSHU_DB_USER", "portal", "KENSHU_DB_PASSWORD", " secret "));

        assertEquals(Optional.of(new DatabaseAccess("jdbc:mysql://db/kenshu", "portal", " secret ")),
                options.outsideDatabase());
    }

    @Test
    void mailSettingsAreHandedOnUnderThePortalsOwnNames() {
        var options = Options.of(List.of("--mail-host=smtp.example.jp", "--mail-tls=starttls", "--base-url=https://k.jp/"),
                Map.of("KENSHU_MAIL_PASSWORD", "secret"));

        assertEquals(Map.of("kenshu.mail.host", "smtp.example.jp", "kenshu.mail.tls", "starttls",
                "kenshu.mail.password", "secret", "kenshu.base.url", "https://k.jp", "kenshu.demo", "false"),
                options.settings());
    }

    @Test
    void passwordOnTheCommandLineIsRefusedWithoutRepeatingIt() {
        var sentence = refusal("--db-password=topsecret");

        assertTrue(sentence.contains("KENSHU_DB_PASSWORD"), sentence);
        assertFalse(sentence.contains("topsecret"), sentence);
    }

    @ParameterizedTest
    @CsvSource({"--prot=1, option.unknown, --prot", "start, option.unknown, start", "-h, option.unknown, -h"})
    void unknownOptionIsRefused(String argument, String key, String named) {
        assertEquals(Sentences.say(key, named), refusal(argument));
    }

    @ParameterizedTest
    @CsvSource({"0", "65536", "http", "-1", "80 80"})
    void portThatIsNoneIsRefused(String port) {
        assertEquals(Sentences.say("option.port", "--port", port), refusal("--port=" + port));
    }

    @ParameterizedTest
    @CsvSource({"2023-10-12", "2023-10-12T11:00", "12 Oct", "2023-13-12T11:00+09:00"})
    void momentThatIsNoneIsRefused(String now) {
        assertEquals(Sentences.say("option.now", now), refusal("--now=" + now));
    }

    @Test
    void otherValuesThatCannotBeMeantAreRefused() {
        assertEquals(Sentences.say("option.base.url", "kenshu.example.jp"), refusal("--base-url=kenshu.example.jp"));
        assertEquals(Sentences.say("option.mail.tls", "tls13"), refusal("--mail-tls=tls13"));
        assertEquals(Sentences.say("option.port", "--mail-port", "smtp"), refusal("--mail-port=smtp"));
        assertEquals(Sentences.say("option.without.value", "--port"), refusal("--port"));
    }

    @Test
    void addressForThisMachineNamesTheAddressItListensOn() {
        assertEquals("http://localhost:8080", options().localUrl());
        assertEquals("http://192.0.2.7:8080", options("--bind=192.0.2.7").localUrl());
        assertEquals("http://[fe80::1]:8080", options("--bind=fe80::1").localUrl());
    }

    @Test
    void helpIsShownWhateverElseIsWrong() {
        assertTrue(options("--help", "--port=x").wantsHelp());
    }
}
