package jp.kenshu.registration.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Registrations;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole lists taken in from a workbook: what is understood, what is refused and why, and that nobody comes in twice. */
class WorkbookImportIT extends PortalIT {

    private static final Actor SECRETARIAT = Actor.staff("事務局 試験");
    private static final Words JAPANESE = Words.in("ja");
    private static final String[] TAKAHASHI = {"市町村担当者", "122203", "", "", "高齢福祉課", "保健師", "髙橋　惠子", "たかはし", "takahashi@example.jp", "ウェビナー参加"};
    private static final String[] YOSHIDA = {"都道府県（保健所含む）担当者", "", "長崎", "", "医療課", "事務", "𠮷田 一郎", "よしだ", "ＹＯＳＨＩＤＡ＠example.jp", "YouTubeライブ配信による参加"};

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Delegates delegates;
    @Inject
    private Programme programme;
    @Inject
    private Registrations registrations;
    @Inject
    private WorkbookImport imports;
    @Inject
    private Roster roster;
    @Inject
    private AuditTrail audit;

    @BeforeEach
    void beginAnew() {
        rehearsal.beginAnew();
        rehearsal.capacity("webinar", 450);
    }

    @Test
    void goodRowsComeInAndBadOnesAreNamedWithTheReason() throws Exception {
        var nowhere = TAKAHASHI.clone();
        nowhere[1] = "存在しない市";
        nowhere[8] = "nowhere@example.jp";
        var wrong = TAKAHASHI.clone();
        wrong[0] = "宇宙飛行士";
        wrong[6] = "";
        wrong[8] = "wrong@example.jp";
        var notTheirs = YOSHIDA.clone();
        notTheirs[0] = "コーディネーター";
        notTheirs[3] = "架空センター";
        notTheirs[8] = "partner@example.jp";
        notTheirs[9] = "ウェビナー参加";

        var preview = imports.preview(workbook(TAKAHASHI, nowhere, wrong, YOSHIDA, notTheirs), "申込.xlsx", JAPANESE);

        assertEquals(List.of(2, 5), preview.good().stream().map(ImportedRow::number).toList());
        assertEquals(List.of("3 B3 市町村", "4 A4 区分", "6 J6 参加方法"), preview.bad().stream()
                .map(row -> row.number() + " " + row.faults().get(0).cell() + " " + row.faults().get(0).column()).toList());
        assertEquals("「宇宙飛行士」は選択肢にありません。", preview.bad().get(1).faults().get(0).words());
        assertEquals(0, everybody().size());

        var outcomes = imports.letIn(preview, SECRETARIAT, JAPANESE);

        assertEquals(2, outcomes.size());
        assertEquals(List.of("takahashi@example.jp WORKBOOK webinar", "yoshida@example.jp WORKBOOK stream"), everybody());
    }

    @Test
    void confirmingTwiceRegistersOnce() throws Exception {
        var preview = imports.preview(workbook(TAKAHASHI, YOSHIDA), "申込.xlsx", JAPANESE);

        var first = imports.letIn(preview, SECRETARIAT, JAPANESE);
        var second = imports.letIn(preview, SECRETARIAT, JAPANESE);

        assertEquals(first, second);
        assertEquals(2, everybody().size());
    }

    @Test
    void addressesThatAreKnownOrComeTwiceAreNamed() throws Exception {
        var part = programme.conference().findPart(PartKind.INDIVIDUAL).orElseThrow();
        var known = delegates.officer(Delegates.HIRADO, "known");
        registrations.register(known, part.findRoute("stream").orElseThrow().getId(), false, Delegates.byWeb("known"));
        var again = TAKAHASHI.clone();
        again[8] = known.getEmail().toUpperCase();

        var preview = imports.preview(workbook(TAKAHASHI, TAKAHASHI, again), "申込.xlsx", JAPANESE);

        assertEquals(List.of(2), preview.good().stream().map(ImportedRow::number).toList());
        assertEquals(List.of("2 行目と同じメールアドレスです。", "このメールアドレスは、すでに申込済みです。"),
                preview.bad().stream().map(row -> row.faults().get(0).words()).toList());
    }

    @Test
    void rowTakenMeanwhileKeepsNoneOfTheOthersOut() throws Exception {
        var preview = imports.preview(workbook(TAKAHASHI, YOSHIDA), "申込.xlsx", JAPANESE);
        imports.letIn(imports.preview(workbook(TAKAHASHI), "先の申込.xlsx", JAPANESE), SECRETARIAT, JAPANESE);

        var outcomes = imports.letIn(preview, SECRETARIAT, JAPANESE);

        assertEquals(List.of(false, true), outcomes.stream().map(outcome -> outcome.registration() != null).toList());
        assertEquals(2, everybody().size());
    }

    @Test
    void whoFindsTheWebinarFullWaitsLikeEverybody() throws Exception {
        rehearsal.capacity("webinar", 0);

        var outcomes = imports.letIn(imports.preview(workbook(TAKAHASHI), "申込.xlsx", JAPANESE), SECRETARIAT, JAPANESE);

        assertTrue(outcomes.get(0).waiting());
    }

    @Test
    void importIsOnTheRecord() throws Exception {
        imports.letIn(imports.preview(workbook(TAKAHASHI), "申込.xlsx", JAPANESE), SECRETARIAT, JAPANESE);

        var part = programme.conference().findPart(PartKind.INDIVIDUAL).orElseThrow();
        assertEquals(List.of("imported 申込.xlsx: 1 / 1"), audit.of("part:" + part.getId()).stream()
                .map(entry -> entry.getAction() + " " + entry.getDetail()).toList());
    }

    @Test
    void fileThatIsNoListIsRefusedInWords() {
        var text = new ByteArrayInputStream("ただの文章".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var foreign = assertThrows(RuleViolation.class, () -> imports.preview(text, "a.xlsx", JAPANESE));
        var headless = assertThrows(RuleViolation.class, () -> imports.preview(plain(TAKAHASHI, YOSHIDA), "b.xlsx", JAPANESE));
        var empty = assertThrows(RuleViolation.class, () -> imports.preview(workbook(), "c.xlsx", JAPANESE));

        assertEquals(List.of("UnreadableWorkbook.NOT_A_WORKBOOK", "import.headings", "import.noRows"),
                List.of(foreign.key(), headless.key(), empty.key()));
        assertEquals(List.of("file", "file", "file"), List.of(foreign.field(), headless.field(), empty.field()));
    }

    private List<String> everybody() {
        var part = programme.conference().findPart(PartKind.INDIVIDUAL).orElseThrow();
        return roster.all(part, RosterFilter.of(null, null, null, null, null)).stream()
                .map(each -> each.getAttendee().getEmail() + " " + each.getChannel() + " " + each.getRoute().getCode()).toList();
    }

    private static InputStream workbook(String[]... rows) throws Exception {
        var headings = new String[ImportColumn.values().length];
        for (var column : ImportColumn.values()) {
            headings[column.ordinal()] = JAPANESE.name(column);
        }
        var all = new java.util.ArrayList<>(List.of(rows));
        all.add(0, headings);
        return plain(all.toArray(String[][]::new));
    }

    private static InputStream plain(String[]... rows) throws Exception {
        try (var workbook = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    var row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
            workbook.write(out);
            return new ByteArrayInputStream(out.toByteArray());
        }
    }
}
