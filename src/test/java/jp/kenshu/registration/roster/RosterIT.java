package jp.kenshu.registration.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jp.kenshu.Language;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditEntry;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.document.workbook.UploadedWorkbook;
import jp.kenshu.form.Answers;
import jp.kenshu.form.SampleForm;
import jp.kenshu.form.definition.AnsweredAs;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormSection;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.Question.Terms;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.programme.FileNames;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.AnswerColumns;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.registration.Attendee;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.FurtherQuestions;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.SearchForms;
import jp.kenshu.registration.Teams;
import jp.kenshu.registration.desk.TeamFilter;
import jp.kenshu.registration.desk.TeamOrder;
import jp.kenshu.storage.GivenFile;
import jp.kenshu.storage.HardFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The secretariat's lists, figures and exports of part Ⅰ, on the real database. */
class RosterIT extends PortalIT {

    private static final Actor SECRETARIAT = Actor.staff("事務局 試験");
    private static final RosterFilter EVERYBODY = RosterFilter.of(null, null, null, null, null, null);

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Delegates delegates;
    @Inject
    private SearchForms searchForms;
    @Inject
    private Programme programme;
    @Inject
    private Registrations registrations;
    @Inject
    private Roster roster;
    @Inject
    private Figures figures;
    @Inject
    private RosterExport export;
    @Inject
    private MemberExport members;
    @Inject
    private FileNames fileNames;
    @Inject
    private AnswerFiles files;
    @Inject
    private FormVersions forms;
    @Inject
    private Teams teams;
    @Inject
    private AuditTrail audit;
    @Inject
    private Language language;

    private Part part;

    @BeforeEach
    void beginAnew() {
        rehearsal.beginAnew();
        rehearsal.capacity("webinar", 450);
        part = programme.conference().findPart(PartKind.INDIVIDUAL).orElseThrow();
    }

    @Test
    void peopleAreFoundInAnyScriptAndWidth() {
        var takahashi = register(delegates.officer(Delegates.NAGAREYAMA, "髙橋 惠子"), "webinar");
        register(delegates.partner("𠮷田 一郎"), "stream");

        for (var words : List.of("髙橋", "ナガレヤマ", "ながれやま 髙橋", "ﾅｶﾞﾚﾔﾏ", "１２２２０３", takahashi.getNumber(), "事務職")) {
            assertEquals(List.of("髙橋 惠子"), names(RosterFilter.of(words, null, null, null, null, null)), words);
        }
        assertEquals(List.of("𠮷田 一郎"), names(RosterFilter.of("𠮷田", null, null, null, null, null)));
    }

    @Test
    void signsOfSqlAreOnlySigns() {
        register(delegates.partner("山本 直子"), "stream");

        assertEquals(List.of(), names(RosterFilter.of("%", null, null, null, null, null)));
        assertEquals(List.of(), names(RosterFilter.of("_", null, null, null, null, null)));
        assertEquals(List.of(), names(RosterFilter.of("' or 1=1 --", null, null, null, null, null)));
    }

    @Test
    void filtersRestrictByCategoryRoutePrefectureAndStanding() {
        rehearsal.capacity("webinar", 1);
        register(delegates.officer(Delegates.NAGAREYAMA, "一番"), "webinar");
        register(delegates.officer(Delegates.HIRADO, "二番"), "webinar");
        var third = register(delegates.partner("三番"), "stream");
        registrations.withdraw(third.getId(), SECRETARIAT);
        var webinar = part.findRoute("webinar").orElseThrow().getId().toString();
        var municipality = programme.conference().findCategory("municipality").orElseThrow().getId().toString();

        assertEquals(List.of("一番", "二番"), names(EVERYBODY));
        assertEquals(List.of("一番", "二番"), names(RosterFilter.of(null, municipality, null, null, null, null)));
        assertEquals(List.of("一番", "二番"), names(RosterFilter.of(null, null, webinar, null, null, null)));
        assertEquals(List.of("二番"), names(RosterFilter.of(null, null, null, "42", null, null)));
        assertEquals(List.of("二番"), names(RosterFilter.of(null, null, null, null, "WAITING", null)));
        assertEquals(List.of("三番"), names(RosterFilter.of(null, null, null, null, "WITHDRAWN", null)));
        assertEquals(3, roster.count(part, RosterFilter.of(null, null, null, null, "ALL", null)));
        assertEquals(List.of(1L), List.copyOf(roster.placesInLine(part).values()));
    }

    @Test
    void listsComeInTheOrderAskedForAStretchAtATime() {
        register(delegates.officer(Delegates.HIRADO, "あ"), "stream");
        register(delegates.officer(Delegates.NAGAREYAMA, "い"), "stream");
        register(delegates.partner("う"), "stream");

        for (var order : Roster.Order.values()) {
            assertEquals(3, roster.list(part, EVERYBODY, order, false, 0, 50).size(), order.name());
            assertEquals(1, roster.list(part, EVERYBODY, order, true, 2, 50).size(), order.name());
        }
        assertEquals("い", roster.list(part, EVERYBODY, Roster.Order.AFFILIATION, false, 1, 1).get(0).getAttendee().getName());
    }

    @Test
    void namesStandInTheOrderOfTheirSoundsWhateverTheirScript() {
        for (var reading : List.of("わたなべ", "アンドウ", "がとう", "かとう", "カトウ", "あべ", "Anna")) {
            register(delegates.officerRead(Delegates.HIRADO, reading, reading), "stream");
        }

        var order = List.of("Anna", "あべ", "アンドウ", "かとう", "カトウ", "がとう", "わたなべ");
        assertEquals(order, byReading(0, 50));
        assertEquals(order.subList(3, 5), byReading(3, 2));
        assertEquals(order, export.take(EVERYBODY, "NAME", "xlsx", SECRETARIAT).stream().map(each -> each.getAttendee().getReading()).toList());
        assertEquals("わたなべ", export.take(EVERYBODY, "-NAME", "xlsx", SECRETARIAT).get(0).getAttendee().getReading());

        delegates.forgetSearchForms();
        assertEquals(List.of(), names(RosterFilter.of("カトウ", null, null, null, null, null)));

        searchForms.renew();

        assertEquals(order, byReading(0, 50));
        assertEquals(List.of("かとう", "カトウ"), names(RosterFilter.of("ｶﾄｳ", null, null, null, null, null)));
    }

    private List<String> byReading(int first, int size) {
        return roster.list(part, EVERYBODY, Roster.Order.NAME, false, first, size).stream().map(each -> each.getAttendee().getReading()).toList();
    }

    @Test
    void figuresAddUp() {
        rehearsal.capacity("webinar", 1);
        register(delegates.officer(Delegates.NAGAREYAMA, "一番"), "webinar");
        register(delegates.officer(Delegates.HIRADO, "二番"), "webinar");
        var third = register(delegates.partner("三番"), "stream");
        registrations.withdraw(third.getId(), SECRETARIAT);

        var now = figures.now(part);

        assertEquals(List.of("webinar 1 1", "stream 1 0"), now.routes().stream()
                .map(each -> each.route().getCode() + " " + each.standing() + " " + each.waiting()).toList());
        assertEquals(8, now.categories().size());
        assertEquals(List.of(2, 2, 2), List.of(now.all().all(), now.categories().stream().mapToInt(Figures.Line::all).sum(),
                now.prefectures().stream().mapToInt(Figures.Line::all).sum()));
        assertEquals(List.of("千葉県 [1, 0]", "長崎県 [0, 1]"), now.prefectures().stream().filter(line -> line.all() > 0)
                .map(line -> line.of().getName() + " " + line.byRoute()).toList());
        assertEquals(48, now.prefectures().size());
        assertEquals(List.of(new Figures.OfDay(now.days().get(0).day(), 3, 1, 2)), now.days());
    }

    @Test
    void exportKeepsHardTextAndDefusesFormulas() throws Exception {
        var name = "𠮷田　葛󠄀城";
        var hard = new Attendee(programme.conference().findCategory("professional").orElseThrow(), null, null,
                "=HYPERLINK(\"http://example.com\")", name, "＋よみ,\"よみ\"", "0012", "①㈱〜", "hard@example.jp");
        register(hard, "stream");

        var workbook = new ByteArrayOutputStream();
        RosterExport.listing(language, true, AnswerColumns.NONE).writeWorkbook(roster.all(part, EVERYBODY), workbook);
        var csv = new ByteArrayOutputStream();
        RosterExport.listing(language, true, AnswerColumns.NONE).writeCsv(roster.all(part, EVERYBODY), csv);

        var row = UploadedWorkbook.read(new ByteArrayInputStream(workbook.toByteArray()), 10).sheets().get(0).rows().get(1);
        assertEquals(List.of(name, "＋よみ,\"よみ\"", "=HYPERLINK(\"http://example.com\")", "0012", "①㈱〜", "hard@example.jp"),
                List.of(row.cell(1), row.cell(2), row.cell(6), row.cell(7), row.cell(8), row.cell(9)));
        var text = csv.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF受付番号,"), text);
        assertTrue(text.contains("\"'=HYPERLINK(\"\"http://example.com\"\")\""), text);
        assertTrue(text.contains(name) && text.contains("①㈱〜"), text);
    }

    @Test
    void organisersTakeNoAddressesAwayAndEveryExportIsOnTheRecord() throws Exception {
        register(delegates.partner("山本"), "stream");

        var taken = export.take(EVERYBODY, null, "csv", Actor.staff("主催者 試験"));
        var csv = new ByteArrayOutputStream();
        RosterExport.listing(language, false, AnswerColumns.NONE).writeCsv(taken, csv);

        assertFalse(csv.toString(StandardCharsets.UTF_8).contains("@"), csv.toString(StandardCharsets.UTF_8));
        var recorded = audit.of("part:" + part.getId());
        assertEquals(List.of("exported 主催者 試験"), recorded.stream()
                .map(entry -> entry.getAction() + " " + entry.getDoneBy().name()).toList());
    }

    @Test
    void membersAreTakenAwayWithWhatTheyAnsweredAndTheFilesThatTheySent() throws Exception {
        var lunch = Question.of("lunch", QuestionKind.LINE, SampleForm.both("昼食"), Terms.OPTIONAL);
        var needs = Question.of("needs", QuestionKind.MARK, SampleForm.both("配慮"), Terms.OPTIONAL);
        var chart = Question.of("chart", QuestionKind.FILE, SampleForm.both("組織図"), Terms.REQUIRED);
        var version = forms.load(programme.conference(), new FormDefinition("member", SampleForm.both("質問"), null, List.of(new FormSection("all", null, null, List.of(lunch, needs, chart)))));
        var first = FurtherQuestions.listed(version, Answers.NONE.with("lunch", "豆").with("needs", "1"), AnsweredAs.MEMBER).answeredBy(delegates.officer(Delegates.NAGAREYAMA, "森田 真理"));
        var team = teams.register(delegates.venue("tokyo").getId(), List.of(first, delegates.partner("山本 直子")), null, Delegates.byWeb("森田 真理"));
        var member = team.getMembers().get(1);
        files.sendAsMember(member.getId(), Map.of("chart", List.of(new GivenFile("体制図.pdf", HardFiles.pdf(1)))), Actor.participant("山本 直子"));
        assertEquals(List.of(false), files.of(member).stream().map(AnswerFiles.Asked::isLacking).toList());
        assertEquals(List.of(true), files.of(team.getMembers().get(0)).stream().map(AnswerFiles.Asked::isLacking).toList());

        assertEquals("r5-members-20231002.csv", fileNames.of("members", "csv"));
        var csv = membersTaken(true, members.answers(language.words()));
        var withoutAddresses = membersTaken(false, AnswerColumns.NONE);

        var lines = csv.lines().toList();
        assertTrue(lines.get(0).endsWith(",昼食,配慮,組織図"), lines.get(0));
        assertTrue(lines.get(1).contains("森田 真理") && lines.get(1).endsWith(",豆,○,"), lines.get(1));
        assertTrue(lines.get(2).contains("山本 直子") && lines.get(2).matches(".*,体制図\\.pdf https?://[^ ,]*/storage/file\\?id=\\d+"), lines.get(2));
        assertFalse(withoutAddresses.contains("@") || withoutAddresses.contains("体制図"), withoutAddresses);
        assertEquals(List.of(2, 0), Stream.of("needs:1", "needs:0").map(answer -> TeamFilter.of(null, null, null, null, answer))
                .map(filter -> members.take(filter, TeamOrder.NUMBER, "csv", Actor.staff("事務局 試験")).size()).toList());
        assertEquals(List.of("exported", "exported", "exported", "exported"), audit.of("part:" + team.getPart().getId()).stream().map(AuditEntry::getAction).toList());
    }

    private String membersTaken(boolean withEmail, AnswerColumns answers) throws Exception {
        var csv = new ByteArrayOutputStream();
        var rows = members.take(TeamFilter.of(null, null, "tokyo", null, null), TeamOrder.NUMBER, "csv", Actor.staff("事務局 試験"));
        MemberExport.listing(language, withEmail, answers).writeCsv(rows, csv);
        return csv.toString(StandardCharsets.UTF_8);
    }

    private Registration register(Attendee attendee, String route) {
        return registrations.register(attendee, part.findRoute(route).orElseThrow().getId(), true, Delegates.byWeb(attendee.getName()));
    }

    private List<String> names(RosterFilter filter) {
        var listed = roster.all(part, filter);
        assertEquals(listed.size(), roster.count(part, filter));
        return listed.stream().map(registration -> registration.getAttendee().getName()).toList();
    }
}
