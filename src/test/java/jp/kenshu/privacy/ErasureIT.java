package jp.kenshu.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.kenshu.Bilingual;
import jp.kenshu.OneTransaction;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.account.People;
import jp.kenshu.account.Person;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormSection;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.Stage;
import jp.kenshu.storage.GivenFile;
import jp.kenshu.storage.HardFiles;
import jp.kenshu.storage.StoredFiles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is held on a person is told whole; after their data have been erased, the whole database holds neither name nor address of theirs. */
class ErasureIT extends PortalIT {

    private static final Actor SECRETARIAT = Actor.staff("事務局 試験");

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Stage stage;
    @Inject
    private People people;
    @Inject
    private PersonalData data;
    @Inject
    private Export export;
    @Inject
    private Erasure erasure;
    @Inject
    private Retention retention;
    @Inject
    private RetentionRounds rounds;
    @Inject
    private Programme programme;
    @Inject
    private OneTransaction transaction;
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private FormVersions versions;
    @Inject
    private AnswerFiles answerFiles;
    @Inject
    private StoredFiles files;

    private Map<String, String> told;

    @BeforeEach
    void beginAnew() {
        told = stage.set();
        rehearsal.standAt(OffsetDateTime.parse("2023-12-01T10:00+09:00").toInstant());
    }

    @Test
    void allThatIsHeldIsToldInBothForms() throws Exception {
        var person = person("representative");

        var json = export.json(person, Words.in("ja"));
        String paper;
        try (var pdf = Loader.loadPDF(export.pdf(person, Words.in("ja")))) {
            paper = new PDFTextStripper().getText(pdf);
        }

        for (var words : List.of(person.getName(), person.getEmail(), "顔の見える関係がある。")) {
            assertTrue(json.contains(words), words);
            assertTrue(paper.replaceAll("\\s", "").contains(words.replaceAll("\\s", "")), words);
        }
        assertFalse(paper.contains("null"), paper);
        assertEquals(List.of(), data.of(person.getId()).stream().filter(held -> held.rows().isEmpty()).toList());
    }

    @Test
    void whatWasAnsweredIsToldByItsQuestionsAndChoices() throws Exception {
        var person = person("waiting");
        var changed = transaction.kept(() -> entities.createNativeQuery("""
                update registration set answers = '{"f1":["4"]}', form_version_id = (select min(id) from form_version where definition like '%ご所属を教えてください%')
                where person_id = ?""").setParameter(1, person.getId()).executeUpdate());

        var json = export.json(person, Words.in("ja"));
        String paper;
        try (var pdf = Loader.loadPDF(export.pdf(person, Words.in("ja")))) {
            paper = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }

        assertEquals(1, changed);
        assertTrue(json.contains("\"answersInWords\":{\"ご所属を教えてください。\":\"市町村\"}"), json);
        assertTrue(paper.contains("ご所属を教えて") && !paper.contains("{"), paper);
        assertTrue(json.contains("\"category_idInWords\":\"市町村担当者\"") && json.contains("\"detailInWords\":\"髙橋 惠子 / ウェビナー参加\""), json);
    }

    @Test
    void afterErasingNeitherNameNorAddressIsLeftAnywhere() {
        for (var who : List.of("representative", "member", "waiting")) {
            var person = person(who);
            var words = data.identityOf(person.getId()).words();
            var counted = counted();
            assertTrue(found(words).size() > 3, "the test sees too little");

            erasure.erase(person.getId(), SECRETARIAT);
            erasure.erase(person.getId(), SECRETARIAT);

            assertEquals(List.of(), found(words), who);
            assertEquals(counted, counted(), "people are counted as before");
            assertTrue(data.find(person.getId()).orElseThrow().isErased());
        }
    }

    @Test
    void filesThatWereSentAsAnswersGoWithTheirPerson() {
        rehearsal.standAt(Rehearsal.DURING_REGISTRATION);
        var chart = Question.of("chart", QuestionKind.FILE, new Bilingual("組織図", "Chart"), Question.Terms.OPTIONAL);
        versions.load(programme.conference(), new FormDefinition("registration", new Bilingual("質問", "Questions"), null,
                List.of(new FormSection("all", null, null, List.of(chart)))));
        var person = person("waiting");
        var registration = entities.createQuery("select r from Registration r where r.person = :person", Registration.class).setParameter("person", person).getSingleResult();
        answerFiles.send(registration.getId(), Map.of("chart", List.of(new GivenFile("名簿.pdf", HardFiles.pdf(1)))), Actor.participant(person.getName()));
        var sent = answerFiles.of(registration).get(0).files().get(0).getFile();
        assertTrue(Files.exists(files.pathOf(sent)));
        assertTrue(export.json(person, Words.in("ja")).contains("\"question\":\"chart\",\"questionInWords\":\"組織図\""), export.json(person, Words.in("ja")));
        assertTrue(export.sections(person, Words.in("ja")).stream().filter(section -> section.table().equals("answer_file")).findFirst().orElseThrow().rows().get(0)
                .values().containsAll(List.of("組織図", "名簿.pdf")));
        rehearsal.standAt(OffsetDateTime.parse("2023-12-01T10:00+09:00").toInstant());

        erasure.erase(person.getId(), SECRETARIAT);

        assertFalse(Files.exists(files.pathOf(sent)));
        assertEquals(List.of(), answerFiles.of(registration).get(0).files());
    }

    @Test
    void whoIsStillToTakePartIsNotErased() {
        rehearsal.standAt(Rehearsal.DURING_REGISTRATION);
        var person = person("waiting");

        var refused = assertThrows(RuleViolation.class, () -> erasure.erase(person.getId(), SECRETARIAT));

        assertEquals("privacy.stillToTakePart", refused.key());
        assertEquals(person.getName(), person("waiting").getName());
    }

    @Test
    void colleaguesAtTheSameAddressKeepTheirs() {
        var person = person("member");
        var colleague = people.meet(person.getEmail(), "同僚 次郎", "ja");

        erasure.erase(person.getId(), SECRETARIAT);

        assertEquals(List.of("同僚 次郎"), people.at(colleague.getEmail()).stream().map(Person::getName).toList());
    }

    @Test
    void onceTheirTimeIsOverAllGoAndTheRunSaysHowMany() {
        var version = programme.conference().getVersion();
        var before = assertThrows(RuleViolation.class, () -> retention.keepUntil(LocalDate.parse("2023-10-26"), false, version, SECRETARIAT));
        retention.keepUntil(LocalDate.parse("2023-12-31"), false, version, SECRETARIAT);
        var early = assertThrows(RuleViolation.class, () -> retention.begin(SECRETARIAT));
        rehearsal.standAt(OffsetDateTime.parse("2024-01-01T00:00+09:00").toInstant());
        var reach = retention.reach();
        rounds.go();
        assertEquals(reach, retention.reach(), "nothing goes by itself unless it was set so");

        var run = retention.begin(SECRETARIAT);
        assertEquals(run.getId(), retention.begin(SECRETARIAT).getId());
        rounds.finish(run.getId());

        assertTrue(reach.get("person") > 10, reach.toString());
        assertEquals(List.of("retention.beforeTheEnd", "retention.notOver"), List.of(before.key(), early.key()));
        assertEquals(List.of(reach.get("person").intValue(), reach.get("person").intValue()), List.of(retention.runs().get(0).getPeople(), retention.runs().get(0).getDone()));
        assertEquals(0L, retention.reach().get("person"));
        assertEquals(0, count("draft_entry") + count("seat_wish") + count("access_link where person_id is not null"));
    }

    @Test
    void theClockLetsThemGoWhereThatIsSet() {
        retention.keepUntil(LocalDate.parse("2023-12-31"), true, programme.conference().getVersion(), SECRETARIAT);
        rehearsal.standAt(OffsetDateTime.parse("2024-01-01T00:00+09:00").toInstant());

        rounds.go();
        rounds.go();

        assertEquals(0L, retention.reach().get("person"));
        assertEquals(List.of(true), retention.runs().stream().map(run -> run.getFinishedAt() != null).toList());
    }

    private Person person(String who) {
        return people.at(told.get(who)).get(0);
    }

    private List<Long> counted() {
        return List.of(count("registration where withdrawn_at is null"), count("team_member where removed_at is null"), count("work_group_member"), count("arrival"));
    }

    private long count(String what) {
        return ((Number) entities.createNativeQuery("select count(*) from " + what).getSingleResult()).longValue();
    }

    /** The columns of all tables in whose texts one of {@code words} stands. */
    private List<String> found(List<String> words) {
        return transaction.kept(() -> {
            List<?> columns = entities.createNativeQuery("""
                    select concat(table_name, ' ', column_name) from information_schema.columns where table_schema = database()
                    and data_type in ('char', 'varchar', 'text', 'mediumtext', 'longtext', 'mediumblob', 'longblob', 'json')""").getResultList();
            var found = new ArrayList<String>();
            for (var each : new HashSet<>(columns)) {
                var column = each.toString().split(" ");
                for (var word : words) {
                    var rows = ((Number) entities.createNativeQuery("select count(*) from " + column[0] + " where instr(cast(`" + column[1] + "` as char character set utf8mb4) collate utf8mb4_bin, ?) > 0")
                            .setParameter(1, word).getSingleResult()).longValue();
                    if (rows > 0) {
                        found.add(each + ": " + word);
                    }
                }
            }
            return found.stream().sorted().toList();
        });
    }
}
