package jp.kenshu.worksheet.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.registration.Delegates;
import jp.kenshu.worksheet.SheetRows;
import jp.kenshu.worksheet.SheetSteps;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.Tables;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.paper.GroupSheet;
import jp.kenshu.worksheet.text.Change;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A workbook goes out, the group goes on writing, and the workbook comes back as ordinary edits. */
class SheetImportsIT extends PortalIT {

    private static final Actor OFFICE = Actor.staff("事務局 花子");
    private static final Actor MORITA = Actor.participant("森田 真理");
    private static final Words JAPANESE = Words.in("ja");

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private PortalClock clock;
    @Inject
    private Tables tables;
    @Inject
    private Worksheets worksheets;
    @Inject
    private SheetSteps steps;
    @Inject
    private SheetRows rows;
    @Inject
    private SheetImports imports;

    private WorkGroup group;

    @BeforeEach
    void aGroupHasBegun() {
        rehearsal.beginAnew();
        group = tables.group(1, Delegates.NAGAREYAMA, 2);
        worksheets.open(group.getId());
        worksheets.edit(group.getId(), goal().id(), "m-1", 0, Change.of(0, 0, "最期まで暮らす"), MORITA);
    }

    @Test
    void workbookIsTakenOverBesideWhatTheGroupWroteMeanwhile() throws Exception {
        var spare = new SpareRow("ISSUE", 1);
        var file = filled(Map.of(SheetForm.key(goal().id()), "最期まで暮らす𠮷野", new SpareRow("PRESENT", 1).key("PRESENT", List.of()), "看取り率は18.2％",
                spare.key("ISSUE", List.of()), "夜間の連絡先", spare.key("INDICATOR", List.of("LONG_TARGET")), "搬送の件数", spare.key("WHO", List.of()), "医師会"));
        worksheets.edit(group.getId(), goal().id(), "m-2", 1, Change.of(0, 0, "みんなが"), MORITA);

        var preview = preview(file);
        assertEquals("みんなが最期まで暮らす", sheet().text("GOAL"));
        imports.takeOver(preview, OFFICE);
        imports.takeOver(preview, OFFICE);

        var sheet = sheet();
        assertEquals(preview.changed().get(0).result(), sheet.text("GOAL"));
        assertEquals("みんなが最期まで暮らす𠮷野", sheet.text("GOAL"));
        assertEquals(List.of("", "看取り率は18.2％"), sheet.rows("PRESENT").stream().map(SheetView.Row::text).toList());
        var issues = sheet.rows("ISSUE");
        assertEquals(List.of("", "夜間の連絡先"), issues.stream().map(SheetView.Row::text).toList());
        assertEquals("搬送の件数", sheet.rows("INDICATOR", sheet.rows("LONG_TARGET", issues.get(1)).get(0)).get(0).text());
        assertEquals("医師会", sheet.rows("ACTION", issues.get(1)).get(0).text("WHO"));
        assertEquals(OFFICE, worksheets.history(group.getId(), goal().id()).get(0).by());
    }

    @Test
    void closedStepKeepsTheWholeWorkbookOutForTheGroupAndNotForTheSecretariat() throws Exception {
        var file = filled(Map.of(SheetForm.key(goal().id()), "変えた", new SpareRow("GAP", 1).key("GAP", List.of()), "乖離"));
        var preview = preview(file);
        steps.lock(group.getId(), List.of(3), clock.now(), "o-1", OFFICE);

        assertEquals("sheet.locked", assertThrows(RuleViolation.class, () -> imports.takeOver(preview, MORITA)).key());
        assertEquals("最期まで暮らす", sheet().text("GOAL"));
        imports.takeOver(preview, OFFICE);

        assertEquals("変えた", sheet().text("GOAL"));
        assertEquals(2, sheet().rows("GAP").size());
    }

    @Test
    void newRowsComeUnderTheirIssuesAndTargetsOnce() throws Exception {
        var issue = new SpareRow("ISSUE", 1);
        var near = new SpareRow("SHORT_TARGET", 1);
        var file = filled(Map.ofEntries(tied(new SpareRow("ACTION", 1), "1"), told(new SpareRow("ACTION", 1), "当番を決める"),
                tied(near, "1"), told(near, "連絡会を開く"),
                tied(new SpareRow("INDICATOR", 1), "1 短期2"), told(new SpareRow("INDICATOR", 1), "連絡会の回数"),
                tied(new SpareRow("INDICATOR", 2), "1 短期2"), told(new SpareRow("INDICATOR", 2), "参加した事業所の数"),
                told(issue, "夜間の体制がない"), tied(new SpareRow("ACTION", 2), "2"), told(new SpareRow("ACTION", 2), "市が呼びかける"),
                tied(new SpareRow("ACTION", 3), "2"), told(new SpareRow("ACTION", 3), "医師会が集まる")));

        var preview = preview(file);
        imports.takeOver(preview, MORITA);
        imports.takeOver(preview, MORITA);

        var sheet = sheet();
        var issues = sheet.rows("ISSUE");
        assertEquals(List.of("", "夜間の体制がない"), issues.stream().map(SheetView.Row::text).toList());
        assertEquals(List.of("", "当番を決める"), texts("ACTION", issues.get(0)));
        assertEquals(List.of("市が呼びかける", "医師会が集まる"), texts("ACTION", issues.get(1)));
        assertEquals(List.of("", "連絡会を開く"), texts("SHORT_TARGET", issues.get(0)));
        assertEquals(List.of("連絡会の回数", "参加した事業所の数"), texts("INDICATOR", sheet.rows("SHORT_TARGET", issues.get(0)).get(1)));
    }

    @Test
    void rowWhoseIssueWasRemovedMeanwhileKeepsTheWholeWorkbookOut() throws Exception {
        var preview = preview(filled(Map.ofEntries(tied(new SpareRow("ACTION", 1), "1"), told(new SpareRow("ACTION", 1), "当番を決める"),
                told(new SpareRow("PRESENT", 1), "現状"))));
        rows.remove(group.getId(), sheet().rows("ISSUE").get(0).id(), "m-9", MORITA);

        assertEquals("sheetImport.tieGone", assertThrows(RuleViolation.class, () -> imports.takeOver(preview, OFFICE)).key());

        assertEquals(1, sheet().rows("PRESENT").size());
    }

    private List<String> texts(String kind, SheetView.Row parent) {
        return sheet().rows(kind, parent).stream().map(SheetView.Row::text).toList();
    }

    private static Map.Entry<String, String> tied(SpareRow spare, String number) {
        return Map.entry(spare.tieKey(), number);
    }

    private static Map.Entry<String, String> told(SpareRow spare, String text) {
        return Map.entry(spare.key(spare.kind(), List.of()), text);
    }

    @Test
    void anotherGroupsWorkbookIsRefused() throws Exception {
        var file = filled(Map.of());
        var other = tables.group(2, Delegates.HIRADO, 1);

        var refusal = assertThrows(RuleViolation.class, () -> imports.preview(other.getId(), new ByteArrayInputStream(file), "a.xlsx", JAPANESE));

        assertEquals("sheetImport.otherGroup", refusal.key());
    }

    private SheetView sheet() {
        return worksheets.snapshot(group.getId());
    }

    private SheetView.Field goal() {
        return sheet().fields().stream().filter(field -> field.name().equals("GOAL")).findFirst().orElseThrow();
    }

    private Returned preview(byte[] file) throws Exception {
        return imports.preview(group.getId(), new ByteArrayInputStream(file), "a.xlsx", JAPANESE);
    }

    private byte[] filled(Map<String, String> texts) throws Exception {
        var made = SheetForm.written(GroupSheet.of(group, sheet(), JAPANESE, clock.now()), group.getVenue().getPart().getConference().getCode());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(made)); var bytes = new ByteArrayOutputStream()) {
            texts.forEach((key, text) -> {
                var place = new AreaReference(book.getName("kenshu_" + key.replace('-', '_')).getRefersToFormula(), SpreadsheetVersion.EXCEL2007).getFirstCell();
                book.getSheetAt(0).getRow(place.getRow()).getCell(place.getCol()).setCellValue(text);
            });
            book.write(bytes);
            return bytes.toByteArray();
        }
    }
}
