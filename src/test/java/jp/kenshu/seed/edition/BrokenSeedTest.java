package jp.kenshu.seed.edition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.kenshu.programme.Indicator;
import jp.kenshu.programme.PartKind;

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
        Files.copy(Path.of("seed/r5/lectures.yaml"), folder.resolve("lectures.yaml"));
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
            lectures.yaml | session: I-02 | session: II-03 | session: 「II-03」 belongs to II, which is not recorded
            lectures.yaml | session: I-02 | session: I-03 | session: 「I-03」 is already used above
            lectures.yaml | session: I-02 | session: I-99 | !session: 「I-99」 is not one of I-00, I-01
            lectures.yaml | download: true | audience: chosen | circles: a lecture has circles if its audience is chosen, and only then
            lectures.yaml | download: true | circles: [member] | circles: a lecture has circles if its audience is chosen, and only then
            lectures.yaml | session: I-02 | circles: [chorus] | !circles: 「chorus」 is not one of attendee, member, representative, adviser, organiser
            indicators.csv | background,daily | foreground,daily | kind: 「foreground」 is not background or evaluation
            indicators.csv | background,daily | background,weekly | scene: 「weekly」 is not a scene of scenes.yaml
            deadlines.yaml | due: 2023-10-20 | due: 2024-10-20 | due: 「2024-10-20」 is after the day itself, 2023-10-27
            deadlines.yaml | due: 2023-10-06T17:00+09:00 | due: 2023-10-21 | due: 「2023-10-21」 is after the day itself, 2023-10-20
            deadlines.yaml | due: 2023-10-17T17:00+09:00 | due: 2023-10-20T17:00+09:00 | due: 「2023-10-20T17:00+09:00」 is after the day itself, 2023-10-19
            conference.yaml | closes: 2023-10-17T17:00+09:00 | closes: 2024-10-17 | closes: 「2024-10-17」 is after the day itself, 2023-10-19
            conference.yaml | date: 2023-10-19 | date: 2023-09-01 | date: 「2023-09-01」 is before registration opens
            venues.yaml | date: 2023-10-20 | date: 2023-08-20 | date: 「2023-08-20」 is before registration opens
            venues.yaml | capacity: 50 | capacity: 5 | capacity: a team of 6 does not fit into 5 places
            conference.yaml | [prefecture, municipality] | [] | categories: nobody may register: name at least one category
            conference.yaml | affiliation: municipality | affiliation: organisation | categories: nobody may register a team for II: no category has the affiliation municipality
            conference.yaml | kind: individual | kind: team | kind: there is already a part of the kind team above
            programme.yaml | starts: 10:55 | starts: 10:50 | starts: 10:50 falls into 「在宅医療と介護の連携体制の構築に向けて」, which ends at 10:55
            programme.yaml | starts: 11:20 | starts: 11:10 | !which ends at 11:20
            venues.yaml | capacity: 50 | url: "javascript:alert(1)" | url: 「javascript:alert(1)」 is not an address that starts with https:// or http://
            venues.yaml | capacity: 50 | url: "https:///map" | url: 「https:///map」 is not an address that starts with https:// or http://
            venues.yaml | capacity: 50 | url: "https://example.jp/a b" | url: 「https://example.jp/a b」 is not an address that starts with https:// or http://
            venues.yaml | ja: 東京会場 | ja: <b>東京会場</b> | ja: has HTML in it (「<b>」); write plain text
            venues.yaml | ja: 東京会場 | ja: 東京&nbsp;会場 | ja: has HTML in it (「&nbsp;」); write plain text
            venues.yaml | en: Tokyo venue | en: "Tokyo\\u202E venue" | en: has an invisible character in it (U+202E)
            venues.yaml | en: Tokyo venue | en: "Tokyo\\u200B venue" | en: has an invisible character in it (U+200B)
            venues.yaml | en: Tokyo venue | en: "Tokyo\\x07 venue" | en: has an invisible character in it (U+0007)
            venues.yaml | en: Tokyo venue | en: "Tokyo\\nvenue" | en: has a line break in it
            conference.yaml | code: r5 | code: "r5\\u202E" | code: has an invisible character in it (U+202E)
            venues.yaml | en: Tokyo venue | en: 東京会場 | en: is not English: it has 「東」 in it
            scenes.yaml | {ja: 入退院支援 | {ja: 日常の療養支援 | title: 「日常の療養支援」 is already used above
            venues.yaml | ja: 大阪会場 | ja: 東京会場 | title: 「東京会場」 is already used above
            conference.yaml | ja: 委託業者 | ja: コーディネーター | title: 「コーディネーター」 is already used above
            indicators.csv | background,daily | "background,daily | !is not closed
            """)
    void faultIsToldWithItsFileLineAndKey(String file, String right, String wrong, String told) throws IOException {
        replace(file, right, wrong);

        var message = assertThrows(BrokenSeed.class, this::read).getMessage();

        var start = folder + "/" + file + ", line ";
        assertTrue(message.lines().anyMatch(each -> each.startsWith(start) && (told.startsWith("!")
                ? each.contains(told.substring(1)) : each.endsWith(": " + told) || each.endsWith(", " + told))), message);
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

    @Test
    void allFaultsOfAFolderAreToldAtOnceInTheOrderOfItsFiles() throws IOException {
        replace("conference.yaml", "closes: 2023-10-06T17:00+09:00", "closes: soon");
        replace("conference.yaml", "teamMax: 6", "teamMax: 60");
        replace("venues.yaml", "doors: 10:00", "doors: 10時");
        replace("venues.yaml", "date: 2023-10-20", "date: 2023-13-01");
        replace("programme.yaml", "kind: panel", "kind: dance");
        replace("deadlines.yaml", "kind: homework", "kind: poem");
        replace("materials.yaml", "made: flyer", "made: magic");
        replace("scenes.yaml", "id: daily", "id: 日常");
        replace("indicators.csv", "background,discharge", "foreground,discharge");

        var message = assertThrows(BrokenSeed.class, this::read).getMessage();

        assertEquals(List.of("conference.yaml closes", "conference.yaml teamMax", "venues.yaml date", "venues.yaml doors",
                "programme.yaml kind", "deadlines.yaml kind", "materials.yaml made", "scenes.yaml id", "indicators.csv kind"),
                message.lines().map(each -> each.replaceFirst(Pattern.quote(folder + "/") + "([\\w.]+), line \\d+, (\\w+): .*", "$1 $2")).toList());
    }

    @Test
    void faultsOfTheOtherFilesAreToldWhereOneIsNotYaml() throws IOException {
        replace("programme.yaml", "kind: panel", "{kind: panel");
        replace("venues.yaml", "doors: 10:00", "doors: 10時");
        Files.delete(folder.resolve("deadlines.yaml"));

        var message = assertThrows(BrokenSeed.class, this::read).getMessage();

        assertEquals(List.of("venues.yaml", "programme.yaml", "deadlines.yaml"), message.lines()
                .map(each -> each.replaceFirst(Pattern.quote(folder + "/") + "([\\w.]+)[,:].*", "$1")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"scene.yaml", "scenes.yml", "Scenes.yaml", "scenes.yaml.txt", "indicator.csv", "examples.xlsx"})
    void misnamedFileIsTold(String name) throws IOException {
        Files.writeString(folder.resolve(name), "scenes: []\n");

        var message = assertThrows(BrokenSeed.class, this::read).getMessage();

        assertEquals(folder + "/" + name + ": is not a file of an edition: these are " + String.join(", ", FILES)
                + ", examples.csv, forms.yaml, questionnaire.yaml, worksheet.yaml, lectures.yaml, demo.yaml", message);
    }

    @Test
    void remoteDateOfTheCalendarIsTold() throws IOException {
        replace("deadlines.yaml", "due: 2023-10-12\n", "due: 2025-10-12\n");

        var message = assertThrows(BrokenSeed.class, this::read).getMessage();

        assertEquals(folder + "/deadlines.yaml, line 28, due: 「2025-10-12」 is more than a year after all is over", message);
    }

    @Test
    void noteBesideTheFilesIsNoFault() throws IOException {
        Files.writeString(folder.resolve("README.md"), "# この年度の覚え書き\n");

        assertEquals("r5", read().conference().getCode());
    }

    @Test
    void indicatorsWithoutScenesAreTold() throws IOException {
        Files.delete(folder.resolve("scenes.yaml"));

        var message = assertThrows(BrokenSeed.class, this::read).getMessage();

        assertEquals(folder + "/indicators.csv: there is no scenes.yaml whose scenes it could speak of", message);
    }

    @Test
    void quotedTableIsReadAsItIsMeant() throws IOException {
        Files.writeString(folder.resolve("indicators.csv"), "\uFEFF\"kind\",\"scene\",\"item\",\"mieruka\"\r\n"
                + "\"background\",\"daily\",\"医師, 歯科医師の数（\"\"常勤\"\"）\",\"1\"\r\nbackground,daily,薬局の数,0\r\n");

        var items = read().conference().findPart(PartKind.TEAM).orElseThrow().findScene("daily").orElseThrow().getIndicators();

        assertEquals(List.of("医師, 歯科医師の数（\"常勤\"）", "薬局の数"), items.stream().map(Indicator::getItem).toList());
    }

    private Edition read() {
        return Edition.read(folder.toString());
    }

    private void replace(String file, String right, String wrong) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        assertTrue(text.contains(right), () -> file + " no longer contains " + right);
        Files.writeString(path, text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
    }
}
