package jp.kenshu.seed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenSeedTest {

    private static final List<String> FILES = List.of("conference.yaml", "venues.yaml", "programme.yaml",
            "deadlines.yaml", "materials.yaml", "scenes.yaml", "indicators.csv");

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheEdition() throws IOException {
        for (var file : FILES) {
            Files.copy(Path.of("seed/r5", file), folder.resolve(file));
        }
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            venues.yaml | date: 2023-10-20 | date: 2023-13-01 | date: 「2023-13-01」 is not a date such as 2023-10-20
            venues.yaml | doors: 10:00 | doors: 10時 | doors: 「10時」 is not a time such as 09:45
            venues.yaml | doors: 10:00 | doors: 25:00 | doors: 「25:00」 is not a time such as 09:45
            venues.yaml | ends: 16:30 | ends: 10:30 | ends: 10:30 is not after the start at 10:30
            venues.yaml | doors: 10:00 | doors: 11:00 | starts: 10:30 is before the doors open at 11:00
            venues.yaml | capacity: 50 | capacity: -1 | capacity: 「-1」 is less than 0
            venues.yaml | capacity: 50 | capacity: 50名 | capacity: 「50名」 is not a whole number
            venues.yaml | id: osaka | id: tokyo | id: 「tokyo」 is already used above
            venues.yaml | id: osaka | id: 大阪 | id: 「大阪」 is not an id: use up to 40 letters, digits and hyphens
            venues.yaml | part: II | part: I | part: 「I」 is not one of II
            conference.yaml | [prefecture, municipality] | prefecture | categories: is not a list
            deadlines.yaml | {ja: 市町村の代表者, en: Representatives of municipalities} | 代表者 | audience: needs a Japanese text (ja) and an English one (en)
            venues.yaml | en: Tokyo venue | de: Tokyo | en: is missing
            venues.yaml | ja: 東京会場 | ja: "" | ja: is empty
            venues.yaml | date: 2023-10-20 | day: 2023-10-20 | date: is missing
            venues.yaml | capacity: 50 | parking: 50 | parking: is not a known key here
            venues.yaml | doors: 10:00 | date: 2023-10-21 | date: stands here twice
            conference.yaml | id: II | id: PartTheSecond | id: 「PartTheSecond」 is not an id: use up to 10 letters, digits and hyphens
            conference.yaml | id: II | id: I | id: 「I」 is already used above
            conference.yaml | id: stream | id: webinar | id: 「webinar」 is already used above
            conference.yaml | capacity: 450 | capacity: -450 | capacity: 「-450」 is less than 0
            conference.yaml | offeredWhenFull: stream | offeredWhenFull: webinar | offeredWhenFull: 「webinar」 is not one of stream
            conference.yaml | closes: 2023-10-06T17:00+09:00 | closes: 2023-09-03 | closes: 「2023-09-03」 is not after the opening
            conference.yaml | closes: 2023-10-06T17:00+09:00 | closes: 2023-10-06T17:00 | closes: 「2023-10-06T17:00」 is neither a date such as 2023-10-20 nor a moment such as 2023-10-06T17:00+09:00
            conference.yaml | teamMax: 6 | teamMax: 0 | teamMax: 「0」 is less than 1
            conference.yaml | teamMax: 6 | teamMax: 60 | teamMax: 「60」 is more than 20
            conference.yaml | kind: team | kind: choir | kind: 「choir」 is not one of individual, team
            conference.yaml | kenshu-jimukyoku@example.jp | jimukyoku | email: 「jimukyoku」 is not an e-mail address
            conference.yaml | [prefecture, municipality] | [prefecture, prefecture] | categories: 「prefecture」 stands here twice
            conference.yaml | [prefecture, municipality] | [prefecture, mayor] | categories: 「mayor」 is not one of prefecture, municipality, bureau, association, professional, coordinator, contractor, other
            conference.yaml | code: r5 | code: [r5] | code: is not a single value
            conference.yaml | affiliation: organisation | affiliation: family | affiliation: 「family」 is not one of prefecture, municipality, organisation
            programme.yaml | part: I | part: III | part: 「III」 is not one of I, II
            programme.yaml | kind: panel | kind: dance | !kind: 「dance」 is not one of reception, opening, briefing
            programme.yaml | pause: true | pause: maybe | pause: 「maybe」 is not one of true, false
            programme.yaml | ends: 10:55 | ends: 10:25 | ends: 10:25 is before the start at 10:30
            programme.yaml | starts: 09:45 | starts: 09:00 | starts: 09:00 is too early: nothing happens before 09:45
            programme.yaml | starts: 15:00 | starts: 13:00 | starts: 13:00 is too early: nothing happens before 13:35
            programme.yaml | ends: 16:20 | ends: 16:40 | ends: 16:40 is too late: all is over at 16:30
            programme.yaml | id: I-02 | id: I-01 | id: 「I-01」 is already used above
            programme.yaml | kind: panel | {kind: panel | !is not YAML
            deadlines.yaml | venue: tokyo | venue: kyoto | venue: 「kyoto」 is not one of tokyo, osaka
            deadlines.yaml | kind: homework | kind: poem | !kind: 「poem」 is not one of team_registration, details
            deadlines.yaml | due: 2023-10-06T17:00+09:00 | due: 2023-09-03 | due: 「2023-09-03」 is not after the opening
            deadlines.yaml | venue: osaka | venue: tokyo | kind: there is already a deadline for this above
            deadlines.yaml | kind: team_registration | kind: other | deadlines: II needs a deadline of the kind team_registration
            materials.yaml | session: I-02 | session: I-99 | !session: 「I-99」 is not one of I-00, I-01
            materials.yaml | session: I-02 | note: {ja: 注, en: Note} | title: is missing, and there is no session to take it from
            materials.yaml | venue: osaka | venue: kyoto | venue: 「kyoto」 is not one of tokyo, osaka
            materials.yaml | id: before-2 | id: before-3 | id: 「before-3」 is already used above
            materials.yaml | series: on_the_day | series: weekly | series: 「weekly」 is not one of part, beforehand, on_the_day
            materials.yaml | made: flyer | made: magic | made: 「magic」 is not one of flyer, guide
            scenes.yaml | part: II | part: I | part: 「I」 is not one of II
            scenes.yaml | id: discharge | id: daily | id: 「daily」 is already used above
            indicators.csv | background,daily | foreground,daily | kind: 「foreground」 is not background or evaluation
            indicators.csv | background,daily | background,weekly | scene: 「weekly」 is not a scene of scenes.yaml
            """)
    void faultIsToldWithItsFileLineAndKey(String file, String right, String wrong, String told) throws IOException {
        replace(file, right, wrong);

        var message = assertThrows(BrokenSeed.class, this::read).getMessage();

        var start = folder + "/" + file + ", line ";
        assertTrue(message.startsWith(start), message);
        assertTrue(told.startsWith("!") ? message.contains(told.substring(1)) : message.endsWith(": " + told)
                || message.endsWith(", " + told), message);
    }

    @Test
    void wholeMessageReadsAsASentenceWithAPlace() throws IOException {
        replace("venues.yaml", "date: 2023-10-20", "date: 2023-13-01");

        var message = assertThrows(BrokenSeed.class, this::read).getMessage();

        assertEquals(folder + "/venues.yaml, line 30, date: 「2023-13-01」 is not a date such as 2023-10-20", message);
    }

    @Test
    void textThatIsTooLongIsRefused() throws IOException {
        replace("venues.yaml", "en: Tokyo venue", "en: " + "T".repeat(801));

        var message = assertThrows(BrokenSeed.class, this::read).getMessage();

        assertEquals(folder + "/venues.yaml, line 23, en: is longer than 800 characters", message);
    }

    @Test
    void missingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("deadlines.yaml"));

        var message = assertThrows(BrokenSeed.class, this::read).getMessage();

        assertEquals(folder + "/deadlines.yaml: there is no such file", message);
    }

    @Test
    void unknownEditionIsNamed() {
        var message = assertThrows(BrokenSeed.class, () -> Edition.read("r99")).getMessage();

        assertEquals("seed/r99/conference.yaml: there is no such file", message);
    }

    @Test
    void emptyFileIsRefused() throws IOException {
        Files.writeString(folder.resolve("materials.yaml"), "# nothing yet\n");

        var message = assertThrows(BrokenSeed.class, this::read).getMessage();

        assertEquals(folder + "/materials.yaml: is empty", message);
    }

    @Test
    void fileInAnotherEncodingIsRefused() throws IOException {
        Files.writeString(folder.resolve("materials.yaml"), "# déjà\n", ISO_8859_1);

        var message = assertThrows(BrokenSeed.class, this::read).getMessage();

        assertEquals(folder + "/materials.yaml: is not written in UTF-8", message);
    }

    @Test
    void teamsWithoutAVenueAreRefused() throws IOException {
        Files.writeString(folder.resolve("venues.yaml"), "venues: []\n");

        var message = assertThrows(BrokenSeed.class, this::read).getMessage();

        assertEquals(folder + "/venues.yaml, line 1, venues: teams register for II at a venue, but it has none", message);
    }

    private Edition read() {
        return Edition.read(folder.toString());
    }

    private void replace(String file, String right, String wrong) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        assertTrue(text.contains(right), () -> file + " no longer contains " + right);
        Files.writeString(path, text.replaceFirst(Pattern.quote(right), wrong));
    }
}
