package jp.kenshu.document.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import jp.kenshu.document.form.PaperForm.Entry;
import jp.kenshu.document.form.PaperForm.Row;
import jp.kenshu.document.form.PaperForm.Shape;
import jp.kenshu.document.form.ReturnedForm.Fault;
import jp.kenshu.document.form.ReturnedForm.Trouble;
import jp.kenshu.document.form.UnreadableForm.Reason;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Forms out to Word and Excel and back: nothing changes by itself, and nothing is misread. */
class FormRoundTripTest {

    private static final int SHEETS = 200;
    private static final String SEAL = "AbC+/=09";
    private static final PaperForm FORM = form();

    private static PaperForm form() {
        return new PaperForm("資料３ 事前課題", "令和５年度 研修会議Ⅱ").known(new LinkedHashMap<>(Map.of("自治体名", "千葉県流山市")))
                .heading("自治体の概要").ask("管内人口（人）", Entry.line("population", "管内人口"))
                .ask("（ア）長所", Entry.text("strengths", "（ア）長所")).ask("希望", Entry.choice("first", "第１希望", List.of("①日常", "②入退院")))
                .heading("４つの場面").grid(List.of("日常", "入退院", "急変", "看取り"), List.of(row("goal"), row("current"),
                        new Row("自身で設定", List.of("a", "b", "c", "d").stream().map(scene -> Entry.mark("self-set-" + scene, "自身で設定")).toList())))
                .remark("※１ 目的について").ask("知りたいこと", Entry.text("want-to-know", "知りたいこと"));
    }

    private static Row row(String field) {
        return new Row("（" + field + "）", List.of("a", "b", "c", "d").stream().map(scene -> Entry.text(field + "-" + scene, field + scene)).toList());
    }

    private static Map<String, String> generated(int seed) {
        var random = new Random(seed);
        var texts = new LinkedHashMap<String, String>();
        for (var entry : FORM.entries()) {
            texts.put(entry.key(), entry.shape() == Shape.TEXT ? HardText.from(random)
                    : entry.shape() == Shape.CHOICE ? entry.choices().get(seed % 2) : HardText.line(random));
        }
        return texts;
    }

    @Test
    void twoHundredSheetsOfHardTextComeBackFromWordAsTheyWere() throws Exception {
        for (int seed = 0; seed < SHEETS; seed++) {
            var texts = generated(seed);

            var read = FormReader.read(WordForm.write(FORM, texts, SEAL), FORM);

            assertEquals(new ReturnedForm(SEAL, inOrder(texts), List.of(), List.of()), read, "seed " + seed);
        }
    }

    @Test
    void twoHundredSheetsOfHardTextComeBackFromExcelAsTheyWere() throws Exception {
        for (int seed = 0; seed < SHEETS; seed++) {
            var texts = generated(seed);

            var read = FormReader.read(WorkbookForm.write(FORM, texts, SEAL), FORM);

            assertEquals(new ReturnedForm(SEAL, inOrder(texts), List.of(), List.of()), read, "seed " + seed);
        }
    }

    private static Map<String, String> inOrder(Map<String, String> texts) {
        return new LinkedHashMap<>(texts);
    }

    @Test
    void wordDocumentWithAnEntryDeletedAndOneDoubledNamesBoth() throws Exception {
        var texts = generated(7);
        var document = edited(WordForm.write(FORM, texts, SEAL), "word/document.xml", xml -> {
            var strengths = control(xml, "strengths");
            var goal = control(xml, "goal-a");
            return xml.replace(strengths, "").replace(goal, goal + goal);
        });

        var read = FormReader.read(document, FORM);

        assertEquals(List.of(new Fault("strengths", Trouble.MISSING), new Fault("goal-a", Trouble.TWICE)), read.faults());
        assertEquals(texts.get("goal-b"), read.texts().get("goal-b"));
        assertTrue(!read.texts().containsKey("goal-a") && !read.texts().containsKey("strengths"));
    }

    @Test
    void wordEntriesThatWereMovedKeepTheirKeys() throws Exception {
        var texts = generated(8);
        var document = edited(WordForm.write(FORM, texts, SEAL), "word/document.xml", xml -> {
            var here = control(xml, "goal-a");
            var there = control(xml, "current-d");
            return xml.replace(here, "@@").replace(there, here).replace("@@", there);
        });

        var read = FormReader.read(document, FORM);

        assertEquals(List.of(), read.faults());
        assertEquals(texts.get("goal-a"), read.texts().get("goal-a"));
        assertEquals(texts.get("current-d"), read.texts().get("current-d"));
    }

    @Test
    void wordEntriesWhoseMarksAnotherProgramDroppedAreReadByTheirNamesAndNamed() throws Exception {
        var texts = generated(11);
        var document = edited(WordForm.write(FORM, texts, SEAL), "word/document.xml", xml -> xml.replaceAll("<w:tag w:val=\"goal-a\"/>", ""));

        var read = FormReader.read(document, FORM);

        assertEquals(List.of(new Fault("goal-a", Trouble.WORN)), read.faults());
        assertEquals(texts.get("goal-a"), read.texts().get("goal-a"));
    }

    @Test
    void formSavedAgainByLibreOfficeIsReadOneCopyAParagraph() throws Exception {
        var texts = Map.of("population", "206000", "strengths", "一行目", "goal-a", "日常の目的", "self-set-b", "○", "want-to-know", "", "first", "②入退院");
        var saved = edited(WordForm.write(FORM, texts, SEAL), "word/document.xml", FormRoundTripTest::asLibreOfficeSavesIt);

        var read = FormReader.read(saved, FORM);

        assertEquals(SEAL, read.seal());
        texts.forEach((key, text) -> assertEquals(text, read.texts().get(key), key));
        assertEquals(FORM.entries().size(), read.texts().size());
        assertEquals(List.of(Trouble.DOUBTFUL, Trouble.WORN), read.faults().stream().map(Fault::trouble).distinct().sorted(java.util.Comparator.comparing(Trouble::name)).toList());
        assertTrue(read.faults().contains(new Fault("strengths", Trouble.DOUBTFUL)), read.faults().toString());
        assertTrue(read.faults().contains(new Fault("goal-a", Trouble.WORN)), read.faults().toString());
        assertEquals(List.of(), read.strays());
    }

    /** Drops keys and marks of emptiness, makes three copies of each control, and puts a line break before that of the strengths. */
    private static String asLibreOfficeSavesIt(String xml) {
        var saved = new StringBuilder();
        int from = 0;
        for (int begin = xml.indexOf("<w:sdt>"); begin >= 0; begin = xml.indexOf("<w:sdt>", from)) {
            int end = xml.indexOf("</w:sdt>", begin) + "</w:sdt>".length();
            var control = xml.substring(begin, end).replaceAll("<w:tag [^>]*/>|<w:lock [^>]*/>|<w:showingPlcHdr/>", "");
            saved.append(xml, from, begin);
            if (control.contains("dropDownList")) {
                saved.append(control.replaceAll("<w:alias [^>]*/>|<w:id [^>]*/>", ""));
            } else {
                saved.append(control.contains("（ア）長所") ? "<w:r><w:br/></w:r>" : "").append(control)
                        .append(control.replaceAll("(<w:t[^>]*>[^<]*</w:t>)", "$1$1")).append(control);
            }
            from = end;
        }
        return saved.append(xml.substring(from)).toString();
    }

    @Test
    void wornEntriesThatAreThereTwiceAreNotGuessed() throws Exception {
        var document = edited(WordForm.write(FORM, Map.of("strengths", "はじめ"), SEAL), "word/document.xml", xml -> {
            var worn = control(xml, "strengths").replaceAll("<w:tag [^>]*/>", "");
            return xml.replace(control(xml, "strengths"), worn).replace(control(xml, "want-to-know"), worn);
        });

        var read = FormReader.read(document, FORM);

        assertEquals(List.of(new Fault("strengths", Trouble.TWICE), new Fault("want-to-know", Trouble.MISSING)), read.faults());
    }

    @Test
    void errorsOfExcelAreNamedByTheirPlaceAndNotTakenForAnAnswer() throws Exception {
        var changed = changed(WorkbookForm.write(FORM, Map.of("goal-a", "日常の目的"), SEAL), workbook -> {
            var sheet = workbook.getSheetAt(0);
            cell(workbook, "kenshu_strengths").setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
            cell(workbook, "kenshu_population").setCellValue(true);
            sheet.getWorkbook().setForceFormulaRecalculation(false);
        });

        var read = FormReader.read(changed, FORM);

        assertEquals(List.of(Trouble.FAULTY, Trouble.FAULTY), read.faults().stream().map(Fault::trouble).toList());
        assertTrue(read.faults().stream().anyMatch(fault -> fault.key().equals("strengths") && fault.found().endsWith(" #N/A")), read.faults().toString());
        assertTrue(!read.texts().containsKey("strengths") && !read.texts().containsKey("population"));
        assertEquals("日常の目的", read.texts().get("goal-a"));
    }

    private static org.apache.poi.xssf.usermodel.XSSFCell cell(XSSFWorkbook workbook, String name) {
        var place = new org.apache.poi.ss.util.CellReference(workbook.getName(name).getRefersToFormula());
        return workbook.getSheetAt(0).getRow(place.getRow()).getCell(place.getCol());
    }

    @Test
    void formsInTheStrictFormOfOpenXmlAreRead() throws Exception {
        var texts = generated(12);

        assertEquals(new ReturnedForm(SEAL, inOrder(texts), List.of(), List.of()), FormReader.read(strict(WordForm.write(FORM, texts, SEAL)), FORM));
        assertEquals(new ReturnedForm(SEAL, inOrder(texts), List.of(), List.of()), FormReader.read(strict(WorkbookForm.write(FORM, texts, SEAL)), FORM));
    }

    private static byte[] strict(byte[] file) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file)); var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties", "http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties")
                        .replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties", "http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties")
                        .replace("http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", "http://purl.oclc.org/ooxml/officeDocument/extendedProperties")
                        .replace("http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "http://purl.oclc.org/ooxml/officeDocument/customProperties")
                        .replaceAll("http://schemas\\.openxmlformats\\.org/(officeDocument|spreadsheetml|wordprocessingml|drawingml)/2006/", "http://purl.oclc.org/ooxml/$1/")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void textBesideAWordEntryIsNamedAndNotTakenForIt() throws Exception {
        var document = edited(WordForm.write(FORM, Map.of("strengths", "顔が見える関係"), SEAL), "word/document.xml",
                xml -> xml.replace(control(xml, "strengths"), control(xml, "strengths") + "<w:r><w:t>欄の外のことば</w:t></w:r>"));

        var read = FormReader.read(document, FORM);

        assertEquals("顔が見える関係", read.texts().get("strengths"));
        assertEquals(List.of("欄の外のことば"), read.strays());
    }

    private static String control(String xml, String key) {
        int tag = xml.indexOf("w:val=\"" + key + "\"");
        int from = xml.lastIndexOf("<w:sdt>", tag);
        return xml.substring(from, xml.indexOf("</w:sdt>", tag) + "</w:sdt>".length());
    }

    @Test
    void mergedAndMovedCellsOfAWorkbookAreNamedAndNotMisread() throws Exception {
        var texts = new LinkedHashMap<>(generated(9));
        texts.put("goal-a", "日常の目的");
        texts.put("goal-b", "入退院の目的");
        var changed = changed(WorkbookForm.write(FORM, texts, SEAL), workbook -> {
            var sheet = workbook.getSheetAt(0);
            var goal = new org.apache.poi.ss.util.CellReference(workbook.getName("kenshu_goal_a").getRefersToFormula());
            sheet.addMergedRegion(new CellRangeAddress(goal.getRow(), goal.getRow(), 1, 2));
            workbook.removeName(workbook.getName("kenshu_strengths"));
            workbook.getName("kenshu_population").setRefersToFormula("'" + sheet.getSheetName() + "'!$H$40");
            sheet.createRow(39).createCell(7).setCellValue(206_000);
        });

        var read = FormReader.read(changed, FORM);

        assertEquals(List.of(new Fault("strengths", Trouble.MISSING), new Fault("population", Trouble.MOVED),
                new Fault("goal-a", Trouble.MERGED), new Fault("goal-b", Trouble.MERGED)), read.faults());
        assertEquals("206000", read.texts().get("population"));
        assertTrue(!read.texts().containsKey("goal-a") && !read.texts().containsKey("goal-b"));
        assertEquals(texts.get("current-c"), read.texts().get("current-c"));
    }

    @Test
    void filesThatAreNoFormsEachHaveTheirReason() throws Exception {
        assertEquals(Reason.NOT_A_FORM, reason("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Reason.NOT_A_FORM, reason(new byte[0]));
        assertEquals(Reason.TOO_LARGE, reason(new byte[FormInspection.LARGEST_FILE + 1]));
        assertEquals(Reason.DAMAGED, reason(java.util.Arrays.copyOf(WordForm.write(FORM, Map.of(), SEAL), 3000)));
        assertEquals(Reason.PASSWORD, reason(locked(WordForm.write(FORM, Map.of(), SEAL))));
        assertEquals(Reason.MACROS, reason(with(WordForm.write(FORM, Map.of(), SEAL), "word/vbaProject.bin", new byte[] {1})));
        assertEquals(Reason.MACROS, reason(with(WorkbookForm.write(FORM, Map.of(), SEAL), "xl/vbaProject.bin", new byte[] {1})));
        assertEquals(Reason.UNPACKS_TOO_LARGE, reason(with(WordForm.write(FORM, Map.of(), SEAL), "word/media/bomb.bin", new byte[70_000_000])));
    }

    @Test
    void foreignDocumentHasNoSeal() throws Exception {
        try (var workbook = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            workbook.createSheet("名簿").createRow(0).createCell(0).setCellValue("氏名");
            workbook.write(bytes);

            assertEquals(null, FormReader.read(bytes.toByteArray(), FORM).seal());
        }
    }

    private static Reason reason(byte[] file) {
        return assertThrows(UnreadableForm.class, () -> FormReader.read(file, FORM)).reason();
    }

    private static byte[] locked(byte[] file) throws Exception {
        try (var container = new POIFSFileSystem(); var bytes = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("himitsu");
            try (var stream = encryptor.getDataStream(container)) {
                stream.write(file);
            }
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private interface Edit {
        String of(String xml);
    }

    private interface Change {
        void in(XSSFWorkbook workbook);
    }

    private static byte[] changed(byte[] file, Change change) throws Exception {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file)); var bytes = new ByteArrayOutputStream()) {
            change.in(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] with(byte[] file, String part, byte[] content) throws Exception {
        return rewritten(file, part, content, xml -> xml, "");
    }

    private static byte[] edited(byte[] file, String part, Edit edit) throws Exception {
        return rewritten(file, null, null, edit, part);
    }

    private static byte[] rewritten(byte[] file, String added, byte[] content, Edit edit, String edited) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file)); var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var part = in.readAllBytes();
                out.write(entry.getName().equals(edited) ? edit.of(new String(part, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : part);
            }
            if (added != null) {
                out.putNextEntry(new ZipEntry(added));
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
