package jp.kenshu.seed.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineField;
import jp.kenshu.worksheet.outline.OutlineJson;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.SheetDuty;
import jp.kenshu.worksheet.outline.SheetTool;
import jp.kenshu.worksheet.outline.Tree;

/** What a sheet consists of is read from its file; R5's is the sheet that groups have always had, and a bad one is told whole. */
class WorksheetReaderTest {

    private static final Outline R5 = Edition.read("r5").outline();

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheEdition() throws IOException {
        for (var file : Files.list(Path.of("seed/r5")).toList()) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
    }

    @Test
    void r5HasTheEightStepsUnderTheCodesOfItsDatabase() {
        assertEquals(List.of("GOAL", "PRESENT", "GAP", "ISSUE", "SHORT_TARGET LONG_TARGET", "ACTION WHO WHEN", "INDICATOR METHOD JUDGED_AT", "SUMMARY"),
                R5.steps().stream().map(step -> step.fields().stream().map(OutlineField::code).collect(Collectors.joining(" "))).toList());
        assertEquals(8, R5.collected().number());
        assertEquals(List.of("GOAL", "SUMMARY"), R5.texts().stream().map(text -> text.code()).toList());
        assertEquals(Set.of(SheetTool.values()), R5.toolsOf(List.of(SheetDuty.SCRIBE)));
        assertEquals(Set.of(), R5.toolsOf(List.of(SheetDuty.MEMBER)));
    }

    @Test
    void listsOfR5HangOnOneAnotherAsTheyAlwaysDid() {
        assertEquals(List.of("PRESENT[]", "GAP[PRESENT]", "ISSUE[GAP]", "SHORT_TARGET![ISSUE]", "LONG_TARGET![ISSUE]", "ACTION![ISSUE]",
                "INDICATOR![SHORT_TARGET, LONG_TARGET]"), R5.lists().stream().map(list -> list.code() + (list.needsParent() ? "!" : "") + list.parents()).toList());
        assertEquals(List.of("SHORT_TARGET", "LONG_TARGET", "ACTION"), codes(R5.under(R5.list("ISSUE"))));
        assertEquals(List.of("INDICATOR"), codes(R5.under(R5.list("LONG_TARGET"))));
        assertEquals(List.of(), codes(R5.under(R5.list("GAP"))));
        assertEquals(List.of("ISSUE", "SHORT_TARGET LONG_TARGET", "ACTION", "INDICATOR"), columns(R5.treeOf("INDICATOR")));
        assertEquals(List.of(new Outline.Taking(1, "GOAL"), new Outline.Taking(2, "PRESENT"), new Outline.Taking(2, "PRESENT"), new Outline.Taking(4, "ISSUE"),
                new Outline.Taking(2, "PRESENT")), Stream.of("goal", "current", "actions", "issues", "overview").map(source -> R5.taking(source).orElseThrow()).toList());
    }

    @Test
    void editionWithoutAFileOfItsOwnHasTheStepsOfR5() {
        assertTrue(Edition.read("blocks").outline().says(R5));
    }

    @Test
    void workshopAndSupportAreSheetsTheSameWay() {
        var workshop = edition("forum");
        var support = edition("support");

        assertEquals(List.of("現状", "課題", "解決策"), workshop.steps().stream().map(step -> step.naming().brief().ja()).toList());
        assertEquals(3, workshop.collected().number());
        assertEquals(10, support.steps().size());
        assertEquals(List.of("ACTIVITY", "NEAR FAR"), columns(support.treeOf("FAR")));
        assertTrue(support.treeOf("NEAR").isOfOneStep());
    }

    @ParameterizedTest
    @ValueSource(strings = {"r5", "forum", "support"})
    void whatIsKeptSaysTheSame(String name) {
        var outline = name.equals("r5") ? R5 : edition(name);

        assertTrue(OutlineJson.read(OutlineJson.written(outline)).says(outline));
    }

    @Test
    void sheetsOfAnOlderDatabaseGetTheStepsOfR5() throws IOException {
        var migration = Files.readString(Path.of("src/main/resources/db/migration/V23__outline_of_the_sheet.sql"));

        var kept = migration.substring(migration.indexOf("'{") + 1, migration.indexOf("}' from conference") + 1);

        assertTrue(OutlineJson.read(kept).says(R5));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            tiedTo: [PRESENT] | tiedTo: [ISSUE] | tiedTo: 「ISSUE」 does not come before this list: rows hang on what stands above them
            tiedTo: [PRESENT] | tiedTo: [GAP] | tiedTo: 「GAP」 does not come before this list: rows hang on what stands above them
            tiedTo: [PRESENT] | tiedTo: [CAUSE] | tiedTo: 「CAUSE」 is not the code of a list
            tiedTo: [PRESENT] | tiedTo: [PRESENT, PRESENT] | tiedTo: names a list twice
            tiedTo: [PRESENT] | {tiedTo: [PRESENT] | !is not YAML
            - code: GAP | - code: PRESENT | code: 「PRESENT」 is already used above
            {code: GAP, | {code: PRESENT, | code: 「PRESENT」 is already used above
            {code: GAP, | {code: gap, | code: 「gap」 is not a code: use up to 20 capital letters and digits, words joined by _
            {code: GAP, | {code: THE_GAP_BETWEEN_GOAL_AND_STATE, | !is not a code: use up to 20
            collected: true | collected: false | steps: no step is collected: write collected: true at the one that is
            brief: {ja: 姿, en: goal} | collected: true | collected: another step is collected already, above
            takes: [issues] | takes: [current] | takes: 「current」 goes to another place already, above
            takes: [issues] | takes: [poems] | takes: 「poems」 is not one of goal, current, actions, issues, overview
            mark: {ja: 短期, en: short} | takes: [issues] | !takes
            mark: {ja: 短期, en: short} | tiedTo: [GAP] | tiedTo: a row hangs on others (of) or may be tied to them (tiedTo), not both
            mark: {ja: 短期, en: short} | judged: true | judged: another list is judged already, above
            ja: 現状#との乖離 | ja: 現状との乖離 | tied: has # once, for the number, in both languages
            tie: {ja: どの現状との乖離か, en: Gap from which present state} | mark: {ja: 乖離, en: gap} | tiedTo: needs the words beside the choice (tie)
            of: [SHORT_TARGET, LONG_TARGET] | of: [ISSUE, LONG_TARGET] | of: names several lists, which must be of one step and hang on the same lists themselves
            catalogue: indicators | catalogue: books | catalogue: 「books」 is not one of indicators
            chair: [steps, timer, tidy, code] | chair: [steps, hammer] | chair: 「hammer」 is not one of steps, timer, tidy, code
            chair: [steps, timer, tidy, code] | mayor: [steps] | mayor: is not a known key here
            lines: 6 | lines: 60 | lines: 「60」 is more than 20
            - {code: PRESENT, label: {ja: 現状, en: Present state}} | [] | !fields
            title: {ja: まとめ, en: Summary} | title: {ja: 目標を図るための指標, en: Summary} | title: 「目標を図るための指標」 is already used above
            """)
    void faultIsToldWithItsLineAndKey(String right, String wrong, String told) throws IOException {
        replace(right, wrong);

        var message = assertThrows(BrokenSeed.class, this::read).getMessage();

        var start = folder + "/worksheet.yaml, line ";
        assertTrue(message.lines().anyMatch(each -> each.startsWith(start) && (told.startsWith("!") ? each.contains(told.substring(1)) : each.endsWith(told))), message);
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        replace("tiedTo: [PRESENT]", "tiedTo: [ISSUE]");
        replace("tiedTo: [GAP]", "tiedTo: [CAUSE]");
        replace("collected: true", "collected: false");

        assertEquals(List.of("steps", "tiedTo", "tiedTo"), assertThrows(BrokenSeed.class, this::read).getMessage().lines()
                .map(each -> each.replaceFirst(".*, line \\d+, (\\w+): .*", "$1")).toList());
    }

    @Test
    void moreThanASheetCanHoldIsTold() throws IOException {
        var steps = Stream.iterate(1, number -> number + 1).limit(21).map(number -> "  - title: {ja: 手順" + number + ", en: Step " + number
                + "}\n    texts:\n      - {code: TEXT" + number + ", label: {ja: 文, en: Text}}\n" + (number == 1 ? "    collected: true\n" : "")).collect(Collectors.joining());
        Files.writeString(folder.resolve("worksheet.yaml"), "steps:\n" + steps);

        assertEquals(folder + "/worksheet.yaml, line 2, steps: these are 21 steps, and a sheet has at most 20",
                assertThrows(BrokenSeed.class, this::read).getMessage());
    }

    @Test
    void fourListsOneOnAnotherAreTooMany() throws IOException {
        replace("    collected: true\n", "    collected: true\n    lists:\n      - code: FOURTH\n        of: [INDICATOR]\n        fields: [{code: FOURTH, label: {ja: 四, en: Fourth}}]\n");

        assertTrue(assertThrows(BrokenSeed.class, this::read).getMessage().endsWith("of: is list number 4 one on another, and there can be at most 3"));
    }

    @Test
    void sheetOfAConferenceWithoutGroupsIsTold() throws IOException {
        var worksheet = Files.readString(folder.resolve("worksheet.yaml"));
        for (var file : Files.list(folder).toList()) {
            Files.delete(file);
        }
        for (var file : Files.list(Path.of("target/test-classes/seed/lectures")).toList()) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        Files.writeString(folder.resolve("worksheet.yaml"), worksheet);

        assertEquals(folder + "/worksheet.yaml: there is no part of the kind team whose groups could work on it",
                assertThrows(BrokenSeed.class, this::read).getMessage());
    }

    private Edition read() {
        return Edition.read(folder.toString());
    }

    private static Outline edition(String name) {
        return Edition.read(Path.of("target/test-classes/seed", name).toAbsolutePath().toString()).outline();
    }

    private static List<String> codes(List<OutlineList> lists) {
        return lists.stream().map(OutlineList::code).toList();
    }

    private static List<String> columns(Tree tree) {
        return tree.columns().stream().map(column -> column.lists().stream().map(OutlineList::code).collect(Collectors.joining(" "))).toList();
    }

    private void replace(String right, String wrong) throws IOException {
        var path = folder.resolve("worksheet.yaml");
        var text = Files.readString(path);
        assertTrue(text.contains(right), () -> "the file no longer contains " + right);
        Files.writeString(path, text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
    }
}
