package jp.kenshu.programme.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.programme.Deadline;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Material;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.storage.StoredFile;
import jp.kenshu.storage.StoredFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the secretariat changes of the announced conference, with the record, on the real database. */
class SettingsIT extends PortalIT {

    private static final Actor SECRETARIAT = Actor.staff("事務局 試験");
    private static final byte[] PDF = new HouseDocument("資料", "研修会議", Locale.JAPANESE).print();

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Programme programme;
    @Inject
    private Settings settings;
    @Inject
    private Materials materials;
    @Inject
    private StoredFiles files;
    @Inject
    private AuditTrail audit;

    @BeforeEach
    void beginAnew() {
        rehearsal.beginAnew();
    }

    @Test
    void movedDeadlineIsOnTheRecordWithWhatWasBefore() {
        var deadline = overview();
        var before = deadline.getDue();

        settings.moveDeadline(deadline.getId(), deadline.getVersion(), DueMoment.typed("令和5年10月25日", null, LocalDate.EPOCH), SECRETARIAT);

        assertEquals(DueMoment.typed("2023-10-25", "", LocalDate.EPOCH), present(deadline).getDue());
        var recorded = audit.of("deadline:" + deadline.getId());
        assertEquals(1, recorded.size());
        assertTrue(recorded.get(0).getValues(Locale.JAPANESE).get(1).endsWith("10月25日（水）中"), recorded.get(0).getDetail());
        assertTrue(recorded.get(0).getValues(Locale.ENGLISH).get(1).contains("25 Oct"), recorded.get(0).getValues(Locale.ENGLISH).toString());
        settings.moveDeadline(deadline.getId(), present(deadline).getVersion(), before, SECRETARIAT);
    }

    @Test
    void changeUponAStaleReadingIsRefused() {
        var deadline = overview();
        var before = deadline.getDue();
        settings.moveDeadline(deadline.getId(), deadline.getVersion(), DueMoment.typed("2023-10-25", "12:00", LocalDate.EPOCH), SECRETARIAT);

        var stale = assertThrows(RuleViolation.class, () -> settings.moveDeadline(deadline.getId(), deadline.getVersion(),
                DueMoment.typed("2023-10-26", "12:00", LocalDate.EPOCH), SECRETARIAT));

        assertEquals("settings.changedMeanwhile", stale.key());
        assertEquals(DueMoment.typed("2023-10-25", "12:00", LocalDate.EPOCH), present(deadline).getDue());
        settings.moveDeadline(deadline.getId(), present(deadline).getVersion(), before, SECRETARIAT);
    }

    @Test
    void contactIsCheckedAndRecorded() {
        var conference = programme.conference();
        var former = new Settings.Contact(conference.getContactEmail(), conference.getContactPhone(),
                conference.getContactNote().ja(), conference.getContactNote().en());

        var wrong = assertThrows(RuleViolation.class, () -> settings.answerAt(conference.getId(), conference.getVersion(),
                new Settings.Contact("nobody", null, null, null), SECRETARIAT));
        var half = assertThrows(RuleViolation.class, () -> settings.answerAt(conference.getId(), conference.getVersion(),
                new Settings.Contact(null, null, "平日のみ", null), SECRETARIAT));
        settings.answerAt(conference.getId(), conference.getVersion(),
                new Settings.Contact("ｄｅｓｋ＠example.jp", "０３－０００", null, null), SECRETARIAT);

        assertEquals("email", wrong.field());
        assertEquals("noteEn", half.field());
        assertEquals("desk@example.jp", programme.conference().getContactEmail());
        assertEquals(1, audit.of("conference:" + conference.getId()).size());
        settings.answerAt(conference.getId(), programme.conference().getVersion(), former, SECRETARIAT);
    }

    @Test
    void fileIsPublishedReplacedAndTakenBack() throws Exception {
        var paper = paper();

        materials.publish(paper.getId(), new ByteArrayInputStream(PDF), "C:\\fakepath\\資料１ 𠮷.txt", SECRETARIAT);
        var first = paper().getFile();
        var firstPlace = files.pathOf(first);
        assertEquals("資料１ 𠮷.pdf", first.getOriginalName());
        assertEquals("application/pdf", first.getMediaType());
        assertArrayEquals(PDF, Files.readAllBytes(firstPlace));
        materials.publish(paper.getId(), new ByteArrayInputStream(office("wordprocessingml.document")), "資料１.docx", SECRETARIAT);
        var second = paper().getFile();
        assertFalse(Files.exists(firstPlace));
        materials.takeBack(paper.getId(), SECRETARIAT);

        assertEquals(null, paper().getFile());
        assertFalse(Files.exists(files.pathOf(second)));
        assertEquals(List.of("materialPublished", "materialPublished", "materialTakenBack"),
                audit.of("material:" + paper.getId()).stream().map(entry -> entry.getAction()).toList());
    }

    @Test
    void otherKindsOfFilesAreRefusedWhateverTheirNameSays() throws Exception {
        var script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var program = new byte[] {'M', 'Z', 0, 0, 1, 2, 3, 4};
        var macros = zip("<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>");

        for (var content : List.of(script, program, macros, zip("nothing"), new byte[0], new byte[StoredFiles.SIZE_MAX + 1])) {
            var refused = assertThrows(RuleViolation.class,
                    () -> materials.publish(paper().getId(), new ByteArrayInputStream(content), "資料１.pdf", SECRETARIAT));
            assertEquals("file", refused.field());
        }
        assertEquals(null, paper().getFile());
        assertEquals(List.of(), audit.of("material:" + paper().getId()));
    }

    @Test
    void papersForParticipantsAreNotReadByStrangers() {
        var paper = programme.conference().getParts().stream().flatMap(part -> part.getMaterials().stream())
                .filter(each -> !each.isOpen()).findFirst().orElseThrow();
        materials.publish(paper.getId(), new ByteArrayInputStream(PDF), "資料.pdf", SECRETARIAT);

        StoredFile file = programme.findMaterial(paper.getId()).orElseThrow().getFile();

        assertFalse(materials.letsRead(file));
        materials.takeBack(paper.getId(), SECRETARIAT);
    }

    private Deadline overview() {
        return programme.conference().getDeadlines().stream()
                .filter(deadline -> deadline.getKind() == DeadlineKind.OVERVIEW).findFirst().orElseThrow();
    }

    private Deadline present(Deadline read) {
        return programme.findDeadline(read.getId()).orElseThrow();
    }

    private Material paper() {
        return programme.conference().findPart(PartKind.INDIVIDUAL).orElseThrow().getMaterials().stream()
                .filter(material -> material.getMadeByPortal() == null).findFirst().orElseThrow();
    }

    private static byte[] office(String kind) throws Exception {
        return zip("<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument." + kind + ".main+xml\"/></Types>");
    }

    private static byte[] zip(String contentTypes) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(contentTypes.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
