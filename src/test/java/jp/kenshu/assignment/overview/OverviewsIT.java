package jp.kenshu.assignment.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.assignment.FormerDatabase;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.ScenePreferences;
import jp.kenshu.assignment.TeamSubmissions;
import jp.kenshu.assignment.Wishes;
import jp.kenshu.assignment.collection.Collected;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.assignment.packet.Packet;
import jp.kenshu.assignment.packet.Packets;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.mail.Outbox;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.GivenFile;
import jp.kenshu.storage.HandmadePdf;
import jp.kenshu.storage.HardFiles;
import jp.kenshu.storage.StoredFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The municipalities' overviews (資料４), the packet made of them and everything taken away at once, on the real database. */
class OverviewsIT extends PortalIT {

    private static final Actor REPRESENTATIVE = Actor.participant(Delegates.NAGAREYAMA + " 1");
    private static final Actor SECRETARIAT = Actor.staff("事務局 試験");
    private static final int PATIENCE_SECONDS = 60;

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Teams teams;
    @Inject
    private Delegates delegates;
    @Inject
    private Overviews overviews;
    @Inject
    private Packets packets;
    @Inject
    private Collected collected;
    @Inject
    private Homeworks homeworks;
    @Inject
    private TeamSubmissions submissions;
    @Inject
    private ScenePreferences preferences;
    @Inject
    private StoredFiles files;
    @Inject
    private Outbox outbox;
    @Inject
    private FormerDatabase former;

    private Team team;

    @BeforeEach
    void beginAnew() {
        rehearsal.beginAnew();
        team = register(Delegates.NAGAREYAMA, "tokyo");
    }

    private Team register(String municipality, String venue) {
        return teams.get(teams.register(delegates.venue(venue).getId(), delegates.team(municipality, 2), null,
                Delegates.byWeb(municipality + " 1")).getId());
    }

    @Test
    void filesAndFactsAreHandedInWithAReceiptAndStayAsTheyAre() {
        var saved = overviews.save(team.getId(), change(Map.of("cities", "３７", "population", "２０６，０００人", "ageingRate", "２５．９％"),
                given("概要.pdf", HardFiles.pdf(2)), given("写真.png", HardFiles.png(40, 30))), REPRESENTATIVE).overview();
        var submitted = overviews.submit(team.getId(), change(Map.of("cities", "37", "efforts", "看取りの体制づくり")), REPRESENTATIVE).overview();
        var again = overviews.submit(team.getId(), change(Map.of()), REPRESENTATIVE).overview();

        assertEquals(List.of("（流山市）自治体概要資料1.pdf", "（流山市）自治体概要資料2.png"), saved.getFiles().stream().map(OverviewFile::getName).toList());
        assertEquals(List.of("37", "206000", "25.9"), Stream.of("cities", "population", "ageingRate").map(each -> saved.getAnswers().text(AnswerCell.of(each))).toList());
        assertEquals(team.getNumber() + "-4-1", submitted.getReceipt());
        assertEquals(submitted.getSubmittedAt(), again.getSubmittedAt());
        assertEquals("看取りの体制づくり", overviews.find(team).orElseThrow().getAnswers().text(AnswerCell.of("efforts")));
        assertEquals("overview.submittedAlready", refusal(() -> overviews.save(team.getId(), change(Map.of()), REPRESENTATIVE)).key());
        assertEquals(1, outbox.about(team.getSubject()).stream().filter(letter -> letter.getTemplate().equals("overview-receipt")).count());
    }

    @Test
    void whatWasToldBeforeTheEditionHadAFormForItIsToldAllTheSame() throws IOException {
        var answers = former.after("V33__overviews_under_a_form.sql", "overview", """
                cities int, towns int, villages int, prefecture_population bigint, population bigint, areas int, ageing_rate decimal(5, 2),
                efforts varchar(4000), answers mediumtext""", List.of("(20, 0, null, 6284480, 206000, 3, 25.90, '一行目\\n「二\\\\行目」\"𠮟る\"', null)",
                "(null, null, null, null, null, null, 30.00, null, null)", "(null, null, null, null, null, null, null, null, null)"), "select answers from overview");

        var told = Answers.fromJson(answers.get(0));
        assertEquals(Answers.NONE.with("cities", "20").with("towns", "0").with("prefecturePopulation", "6284480").with("population", "206000").with("areas", "3")
                .with("ageingRate", "25.9").with("efforts", "一行目\n「二\\行目」\"𠮟る\""), told);
        assertEquals(Answers.NONE.with("ageingRate", "30"), Answers.fromJson(answers.get(1)));
        assertEquals(Answers.NONE, Answers.fromJson(answers.get(2)));
        var saved = overviews.save(team.getId(), new Overviews.Change(told, OverviewKind.MUNICIPALITY, List.of(), List.of()), REPRESENTATIVE).overview();
        assertEquals(told, saved.getAnswers());
        assertEquals(Map.of("市町村数", "20市町村（20市・0町・0村）", "県人口", "6,284,480人", "市町村人口", "206,000人", "圏域数", "3圏域", "高齢化率", "25.9％",
                "在宅医療・介護連携推進事業における取り組みやお悩みごと", "一行目\n「二\\行目」\"𠮟る\""), OverviewWords.facts(saved, Words.in("ja")));
    }

    @Test
    void takenBackItIsChangedAndHandedInAgain() {
        var first = overviews.submit(team.getId(), change(Map.of(), given("概要.pdf", HardFiles.pdf(1))), REPRESENTATIVE).overview();
        var file = first.getFiles().get(0);
        overviews.takeBack(team.getId(), REPRESENTATIVE);

        overviews.save(team.getId(), new Overviews.Change(Answers.NONE, OverviewKind.PREFECTURE, List.of(given("県.docx", HardFiles.docx())),
                List.of(file.getId())), REPRESENTATIVE);
        var second = overviews.submit(team.getId(), change(Map.of()), REPRESENTATIVE).overview();

        assertEquals(team.getNumber() + "-4-2", second.getReceipt());
        assertEquals(List.of("（流山市）自治体概要資料（県としてのとりくみ）.docx"), second.getFiles().stream().map(OverviewFile::getName).toList());
        assertTrue(files.find(file.getFile().getId()).isEmpty());
        assertFalse(Files.exists(files.pathOf(file.getFile())));
    }

    @Test
    void eachFileOfAnUploadStandsForItself() {
        var bad = Map.of("storage.macros", HardFiles.withMacros(HardFiles.docx(), "word"), "storage.password", HardFiles.lockedPdf(),
                "storage.damagedOffice", HardFiles.torn(HardFiles.docx()), "storage.empty", new byte[0], "storage.rights", HandmadePdf.forCertificate(),
                "storage.tooLarge", new byte[StoredFiles.SIZE_MAX + 1], "storage.kind", "text".getBytes(StandardCharsets.US_ASCII));
        var kept = new java.util.concurrent.atomic.AtomicInteger();

        bad.forEach((key, content) -> {
            var outcome = overviews.save(team.getId(), change(Map.of("efforts", key), given("わるい.bin", content), given("よい.pdf", HardFiles.pdf(1))), REPRESENTATIVE);
            var refusal = outcome.refused().get(0);
            assertEquals(List.of(key, "files", "わるい.bin"), List.of(refusal.key(), refusal.field(), refusal.values()[0]));
            assertEquals(List.of(key, kept.incrementAndGet()), List.of(outcome.overview().getAnswers().text(AnswerCell.of("efforts")), outcome.overview().getFiles().size()));
        });

        var handedIn = overviews.submit(team.getId(), change(Map.of(), given("わるい.bin", HandmadePdf.forCertificate())), REPRESENTATIVE);
        assertFalse(handedIn.overview().isSubmitted());
        assertEquals(1, handedIn.refused().size());
    }

    @Test
    void filesStandInTheOrderOfChoiceAndMoveWhereTheyArePut() {
        var names = List.of("01_概要.pdf", "02_組織図.pdf", "03_統計.pdf", "04_写真.pdf", "05_まとめ.pdf", "06_参考.pdf");
        overviews.save(team.getId(), change(Map.of(), names.stream().map(name -> given(name, HardFiles.pdf(1))).toArray(GivenFile[]::new)), REPRESENTATIVE);
        var chosen = overviews.find(team).orElseThrow().getFiles();
        assertEquals(names, namesOf(chosen));
        var moved = new java.util.ArrayList<>(chosen.stream().map(OverviewFile::getId).toList());
        moved.add(0, moved.remove(4));

        overviews.save(team.getId(), new Overviews.Change(Answers.NONE, OverviewKind.MUNICIPALITY, List.of(given("07_追加.pdf", HardFiles.pdf(1))),
                List.of(chosen.get(1).getId()), moved), REPRESENTATIVE);

        assertEquals(List.of("05_まとめ.pdf", "01_概要.pdf", "03_統計.pdf", "04_写真.pdf", "06_参考.pdf", "07_追加.pdf"), namesOf(overviews.find(team).orElseThrow().getFiles()));
        overviews.submit(team.getId(), change(Map.of()), REPRESENTATIVE);
        assertEquals("05_まとめ.pdf", overviews.submittedAt(delegates.venue("tokyo")).get(0).getFiles().get(0).getFile().getOriginalName());
    }

    private static List<String> namesOf(List<OverviewFile> files) {
        return files.stream().map(file -> file.getFile().getOriginalName()).toList();
    }

    @Test
    void factsThatAreNoNumbersAreAllNamedAtOnce() {
        var refusal = refusal(() -> overviews.save(team.getId(), change(Map.of("cities", "三十七", "ageingRate", "120", "areas", "3圏域")), REPRESENTATIVE));

        assertEquals(List.of("cities", "ageingRate"), refusal.all().stream().map(RuleViolation::field).toList());
    }

    @Test
    void deadlinesDifferByVenueAndTheSecretariatMayStillEnter() {
        var osaka = register(Delegates.FUKUCHIYAMA, "osaka");
        var hirado = register(Delegates.HIRADO, "tokyo");
        rehearsal.standAt(OffsetDateTime.parse("2023-10-17T17:00:01+09:00").toInstant());
        assertEquals("assignment.closed", refusal(() -> overviews.submit(team.getId(), change(Map.of("cities", "1")), REPRESENTATIVE)).key());
        overviews.submit(team.getId(), change(Map.of("cities", "1")), SECRETARIAT);
        rehearsal.standAt(OffsetDateTime.parse("2023-10-20T23:59:50+09:00").toInstant());
        overviews.submit(osaka.getId(), change(Map.of("cities", "1")), Actor.participant("大槻 仁"));
        rehearsal.standAt(OffsetDateTime.parse("2023-10-21T00:00+09:00").toInstant());

        assertEquals("assignment.closed", refusal(() -> overviews.takeBack(osaka.getId(), Actor.participant("大槻 仁"))).key());
        assertEquals("overview.nothing", refusal(() -> overviews.submit(hirado.getId(), change(Map.of()), SECRETARIAT)).key());
    }

    @Test
    void groupIsShownWhatItsOwnTeamsHaveHandedIn() {
        var hirado = register(Delegates.HIRADO, "tokyo");
        overviews.submit(team.getId(), change(Map.of("cities", "37")), REPRESENTATIVE);
        overviews.save(hirado.getId(), change(Map.of("cities", "13")), SECRETARIAT);

        assertEquals(List.of(team.getId()), overviews.submittedBy(List.of(team.getId(), hirado.getId())).stream()
                .map(overview -> overview.getTeam().getId()).toList());
        assertEquals(List.of(), overviews.submittedBy(List.of(hirado.getId())));
        assertEquals(List.of(), overviews.submittedBy(List.of()));
    }

    @Test
    void packetIsMadeInTheBackgroundOnceHoweverOftenItIsAskedFor() throws IOException {
        var venue = delegates.venue("tokyo");
        assertEquals("packet.nothing", refusal(() -> packets.begin(venue.getId(), SECRETARIAT)).key());
        overviews.submit(team.getId(), change(Map.of("cities", "37"), given("概要.pdf", HardFiles.pdf(3))), REPRESENTATIVE);

        packets.begin(venue.getId(), SECRETARIAT);
        packets.begin(venue.getId(), SECRETARIAT);
        var packet = awaitPacket();

        assertEquals(List.of(Packet.State.READY, 1, List.of()), List.of(packet.getState(), packet.getDone(), packet.getByHand()));
    }

    private Packet awaitPacket() {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var venue = delegates.venue("tokyo");
        while (System.nanoTime() < end && packets.find(venue).orElseThrow().getState() == Packet.State.MAKING) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return packets.find(venue).orElseThrow();
    }

    @Test
    void everythingOfAVenueIsTakenAwayUnderTheNamesOfTheRule() throws IOException {
        var member = team.getMembers().get(0);
        preferences.submit(team.getId(), Wishes.of("daily", "discharge", null), REPRESENTATIVE);
        homeworks.save(member.getId(), Map.of(AnswerKey.of("strengths"), "顔の見える関係"), Map.of(), REPRESENTATIVE);
        submissions.submit(team.getId(), REPRESENTATIVE);
        overviews.submit(team.getId(), change(Map.of("cities", "37"), given("概要.pdf", HardFiles.pdf(1))), REPRESENTATIVE);
        var zip = new ByteArrayOutputStream();

        collected.writeZip(delegates.venue("tokyo"), zip, SECRETARIAT);
        var answers = collected.answers(delegates.venue("tokyo"), SECRETARIAT);

        var name = Delegates.NAGAREYAMA + " 1";
        assertEquals(new TreeSet<>(List.of("千葉県流山市/（流山市）【資料２】検討希望場面（研修会議Ⅱ）.pdf", "千葉県流山市/（流山市）【資料２】検討希望場面（研修会議Ⅱ）.docx",
                "千葉県流山市/（流山市）【資料３】事前課題（研修会議Ⅱ）" + name + ".pdf", "千葉県流山市/（流山市）【資料３】事前課題（研修会議Ⅱ）" + name + ".docx",
                "千葉県流山市/（流山市）自治体概要資料.pdf")), namesIn(zip.toByteArray()));
        assertTrue(answers.stream().anyMatch(answer -> answer.person().equals(name) && answer.text().equals("顔の見える関係")));
        assertTrue(answers.stream().anyMatch(answer -> answer.scene().isEmpty() && answer.text().equals("①日常の療養支援")));
        assertTrue(answers.stream().anyMatch(answer -> answer.text().equals("37市町村（37市・0町・0村）")));
    }

    private static TreeSet<String> namesIn(byte[] zip) throws IOException {
        var names = new TreeSet<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static Overviews.Change change(Map<String, String> facts, GivenFile... files) {
        return new Overviews.Change(told(facts), OverviewKind.MUNICIPALITY, List.of(files), List.of());
    }

    private static Answers told(Map<String, String> facts) {
        var told = Answers.NONE;
        for (var fact : facts.entrySet()) {
            told = told.with(fact.getKey(), fact.getValue());
        }
        return told;
    }

    private static GivenFile given(String name, byte[] content) {
        return new GivenFile(name, content);
    }

    private static RuleViolation refusal(org.junit.jupiter.api.function.Executable deed) {
        return assertThrows(RuleViolation.class, deed);
    }
}
