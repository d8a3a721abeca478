package jp.kenshu.registration.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.document.HandmadeWorkbook;
import jp.kenshu.form.SampleForm;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.Condition;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormSection;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.Question.Offer;
import jp.kenshu.form.definition.Question.Terms;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Registration;
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
    private FormVersions forms;
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
    void municipalityIsKnownAsPeopleWriteItAndByThePrefectureBesideIt() throws Exception {
        var fuchu = at("府中市", "東京都", "fuchu@example.jp");
        var elsewhere = at("流山市", "大阪府", "osaka@example.jp");
        var former = at("浜北市", "", "hamakita@example.jp");
        var lostZero = at("11002", "", "sapporo@example.jp");
        var county = at("周智郡森町", "", "mori@example.jp");

        var preview = imports.preview(workbook(fuchu, elsewhere, former, lostZero, county), "申込.xlsx", JAPANESE);

        assertEquals(List.of(2, 5, 6), preview.good().stream().map(ImportedRow::number).toList());
        assertEquals(List.of("「流山市」：大阪府にこの名前の市町村はありません。千葉県流山市のことでしたら、都道府県をお直しください。",
                        "「浜北市」は、いまの静岡県浜松市です。「静岡県浜松市」とお選びいただくか、入力し直してください。"),
                preview.bad().stream().map(row -> row.faults().get(0).words()).toList());

        imports.letIn(preview, SECRETARIAT, JAPANESE);

        assertEquals(List.of("東京都府中市", "北海道札幌市", "静岡県森町"), roster.all(programme.conference().findPart(PartKind.INDIVIDUAL).orElseThrow(),
                RosterFilter.of(null, null, null, null, null, null)).stream().map(each -> each.getAttendee().getMunicipality().getFullName()).toList());
    }

    private static String[] at(String municipality, String prefecture, String email) {
        var row = TAKAHASHI.clone();
        row[1] = municipality;
        row[2] = prefecture;
        row[8] = email;
        return row;
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
    void cellsOfSeveralLinesAndUnseenCharactersAreNamedByTheirPlace() throws Exception {
        var twoLines = TAKAHASHI.clone();
        twoLines[4] = "高齢福祉課\n介護予防係";
        twoLines[8] = "two-lines@example.jp";
        var turned = TAKAHASHI.clone();
        turned[6] = "髙橋\u202E惠子";
        turned[8] = "turned@example.jp";

        var preview = imports.preview(workbook(twoLines, turned, TAKAHASHI), "申込.xlsx", JAPANESE);

        assertEquals(List.of("E2 この欄は１行です。改行やタブを取って、１行で入力してください。",
                        "G3 目に見えない文字（U+202E）が入っています。取り除いてください。"),
                preview.bad().stream().map(row -> row.faults().get(0)).map(fault -> fault.cell() + " " + fault.words()).toList());
        assertEquals(1, preview.good().size());
    }

    @Test
    void whatTheEditionAsksBesidesIsReadCheckedMendedAndLetIn() throws Exception {
        var needs = Question.of("needs", QuestionKind.SEVERAL, SampleForm.both("当日配慮が必要なこと"), Terms.OPTIONAL).offering(Offer.of(
                Choice.of("wheelchair", SampleForm.both("車椅子")), new Choice("other", SampleForm.both("その他"), true, false)));
        var width = Question.of("width", QuestionKind.COUNT, SampleForm.both("車椅子の幅"), Terms.REQUIRED.only(Condition.answered("needs", "wheelchair")));
        forms.load(programme.conference(), new FormDefinition("registration", SampleForm.both("そのほか"), null,
                List.of(new FormSection("all", null, null, List.of(needs, width)))));
        var headings = new String[] {"区分", "市町村", "都道府県", "所属団体", "部署", "職種", "氏名", "ふりがな", "メールアドレス", "参加方法",
            "当日配慮が必要なこと", "「その他」の内容", "車椅子の幅"};
        var book = new HandmadeWorkbook().sheet("名簿", HandmadeWorkbook.row(1, headings) + HandmadeWorkbook.row(2, with(TAKAHASHI, "車椅子、その他", "補助犬", "６５"))
                + HandmadeWorkbook.row(3, with(at("流山市", "", "second@example.jp"), "1", "", "")) + HandmadeWorkbook.row(4, with(at("流山市", "", "third@example.jp"), "手話", "", "")), "");

        var preview = imports.preview(new ByteArrayInputStream(book.bytes()), "申込.xlsx", JAPANESE);

        assertEquals(List.of(2), preview.good().stream().map(ImportedRow::number).toList());
        assertEquals(List.of("車椅子の幅 M3 入力してください。", "当日配慮が必要なこと K4 「手話」は、選択肢にありません。番号か選択肢から選んでください。"),
                preview.bad().stream().map(ImportedRow::reasons).toList());
        var mended = imports.mended(preview, Map.of(3, new ImportReader.Mend(Map.of(), Map.of("width", "70")),
                4, new ImportReader.Mend(Map.of(), Map.of("needs", ""))), JAPANESE);
        assertEquals(List.of(2, 3, 4), mended.good().stream().map(ImportedRow::number).toList());

        imports.letIn(mended, SECRETARIAT, JAPANESE);

        assertEquals(List.of("当日配慮が必要なこと: 車椅子、その他（補助犬） / 車椅子の幅: 65", "当日配慮が必要なこと: 車椅子 / 車椅子の幅: 70", ""),
                roster.all(programme.conference().findPart(PartKind.INDIVIDUAL).orElseThrow(), RosterFilter.of(null, null, null, null, null, null)).stream()
                        .sorted(Comparator.comparing(Registration::getId))
                        .map(each -> each.getAttendee().answersIn(JAPANESE).stream().map(line -> line.question() + ": " + line.answer()).collect(Collectors.joining(" / "))).toList());
    }

    private static String[] with(String[] row, String... answers) {
        return Stream.concat(Stream.of(row), Stream.of(answers)).toArray(String[]::new);
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
        var colleague = again.clone();
        again[6] = " ｋｎｏ　ｗｎ";

        var preview = imports.preview(workbook(TAKAHASHI, TAKAHASHI, again, colleague), "申込.xlsx", JAPANESE);

        assertEquals(List.of(2, 5), preview.good().stream().map(ImportedRow::number).toList());
        assertEquals(List.of("2 行目と、お名前もメールアドレスも同じです。", "このお名前とメールアドレスの方は、すでに申込済みです。"),
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
        assertEquals(List.of("imported 申込.xlsx / 1 / 1"), audit.of("part:" + part.getId()).stream()
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

    @Test
    void whatNobodyCanHaveMeantIsRefusedByItsPlace() throws Exception {
        var headings = java.util.stream.Stream.of(ImportColumn.values()).map(JAPANESE::name).toArray(String[]::new);
        var errors = row("<c r=\"@\" t=\"e\"><v>#N/A</v></c>", "試験", "a@example.jp");
        var truth = row("試験 太郎", "<c r=\"@\" t=\"b\"><v>1</v></c>", "b@example.jp");
        var number = row("試験 次郎", "<c r=\"@\"><v>45206</v></c>", "c@example.jp");
        var hidden = row("佐藤\u200B太郎", "保健師", "d@example.jp");
        var ofOneOffice = row("\uE000田 三郎", "保健師", "e@example.jp");
        var file = new HandmadeWorkbook().sheet("名簿", HandmadeWorkbook.row(1, headings) + HandmadeWorkbook.row(2, errors) + HandmadeWorkbook.row(3, truth)
                + HandmadeWorkbook.row(4, number) + HandmadeWorkbook.row(5, hidden) + HandmadeWorkbook.row(6, ofOneOffice), "").bytes();

        var preview = imports.preview(new ByteArrayInputStream(file), "申込.xlsx", JAPANESE);

        assertEquals(List.of(), preview.good());
        assertEquals(List.of("G2 「#N/A」は、Excelのエラー値か、結果の保存されていない数式です。正しい内容を入力してください。", "F3 「TRUE」は文字ではなく、Excelの真偽値です。正しい内容を文字で入力してください。",
                "F4 「45206」は数字だけです。正しい内容を文字で入力してください。", "G5 目に見えない文字（U+200B）が入っています。取り除いてください。",
                "G6 「\uE000田 三郎」には外字（U+E000）が使われていて、ほかのパソコンでは読めません。ふつうの文字に直してください。"),
                preview.bad().stream().map(bad -> bad.faults().get(0).cell() + " " + bad.faults().get(0).words()).toList());
        assertEquals("名簿", preview.sheet().name());
    }

    private static String[] row(String name, String profession, String email) {
        return new String[] {"市町村担当者", "122203", "", "", "高齢福祉課", profession, name, "しけん", email, "ウェビナー参加"};
    }

    @Test
    void badRowsAreMendedOnTheScreenOrTakenAwayWithTheReasons() throws Exception {
        var nameless = TAKAHASHI.clone();
        nameless[6] = "";
        var preview = imports.preview(workbook(nameless, YOSHIDA), "申込.xlsx", JAPANESE);
        var away = new ByteArrayOutputStream();

        imports.writeBad(preview, JAPANESE, away);
        var mended = imports.mended(preview, Map.of(2, new ImportReader.Mend(Map.of(ImportColumn.NAME, "髙橋　惠子"), Map.of())), JAPANESE);

        assertEquals(List.of(2), preview.bad().stream().map(ImportedRow::number).toList());
        assertEquals(List.of(2, 3), mended.good().stream().map(ImportedRow::number).toList());
        assertEquals(2, imports.letIn(mended, SECRETARIAT, JAPANESE).stream().filter(outcome -> outcome.registration() != null).count());
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(away.toByteArray()))) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertEquals("takahashi@example.jp", row.getCell(ImportColumn.EMAIL.ordinal()).getStringCellValue());
            assertTrue(row.getCell(ImportColumn.values().length).getStringCellValue().startsWith("氏名 G2 "), row.getCell(ImportColumn.values().length).getStringCellValue());
        }
    }

    @Test
    void listInWhichNobodyHasAnAddressIsShownWithItsFaults() throws Exception {
        var addressless = TAKAHASHI.clone();
        addressless[8] = "";

        var preview = imports.preview(workbook(addressless), "申込.xlsx", JAPANESE);

        assertEquals(List.of("I2"), preview.bad().get(0).faults().stream().map(ImportedRow.Fault::cell).distinct().toList());
    }

    @Test
    void listAsTextComesInLikeAWorkbook() throws Exception {
        var headings = String.join(",", java.util.stream.Stream.of(ImportColumn.values()).map(JAPANESE::name).toList());
        var text = headings + "\r\n" + String.join(",", TAKAHASHI) + "\r\n";

        var preview = imports.preview(new ByteArrayInputStream(text.getBytes(java.nio.charset.Charset.forName("windows-31j"))), "申込.csv", JAPANESE);

        assertEquals(List.of(2), preview.good().stream().map(ImportedRow::number).toList());
    }

    private List<String> everybody() {
        var part = programme.conference().findPart(PartKind.INDIVIDUAL).orElseThrow();
        return roster.all(part, RosterFilter.of(null, null, null, null, null, null)).stream()
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
