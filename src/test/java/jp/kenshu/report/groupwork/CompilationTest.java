package jp.kenshu.report.groupwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.worksheet.paper.WrittenSheets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** The compiled work of all groups: what is in it and in which order, as PDF and as Word, with its figures; also where a group has no sheet. */
class CompilationTest {

    private static final Words JA = Words.in("ja");

    @Test
    void everyGroupIsInThePdfInTheOrderOfVenuesAndScenesAndHasItsPageInTheContents() throws Exception {
        var pdf = keep("compilation.pdf", PaperKind.PDF.make(CompiledGroups.compilation()));

        try (var file = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(file).replaceAll("[\\s\\u3000]", "");
            inOrder(text, "東京会場グループ２日常の療養支援".replaceAll("[\\s\\u3000]", ""), "東京会場グループ１看取り", "大阪会場グループ１看取り");
            for (var words : List.of("公開しないでください", "夜間の連絡先を一本化し", "シートは作成されていません", "まとめは回収されていません", "→（５）短期目標・長期目標",
                    "救急搬送のうち看取り期の件数", "全事業所で連絡先を共有する", "シートの集計")) {
                assertTrue(text.contains(words.replaceAll("[\\s\\u3000]", "")), words);
            }
            assertFalse(text.contains("森田"), "nobody's name");
            var page = new PDFTextStripper();
            page.setStartPage(3);
            page.setEndPage(3);
            assertTrue(page.getText(file).contains("グループ１"), page.getText(file));
            page.setStartPage(1);
            page.setEndPage(1);
            assertTrue(page.getText(file).replaceAll("[ \\u3000]", "").contains("看取り千葉県流山市3"), page.getText(file));
        }
    }

    @Test
    void wordDocumentHasVenuesGroupsAndStepsAsHeadingsAndAFilledTableOfContents() throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(keep("compilation.docx", PaperKind.DOCX.make(CompiledGroups.compilation()))))) {
            assertEquals(List.of("東京会場　令和５年10月20日（金）", "大阪会場　令和５年10月27日（金）", "シートの集計"), textsOf(document, "Heading1"));
            assertEquals(List.of("東京会場　グループ２　日常の療養支援", "東京会場　グループ１　看取り", "大阪会場　グループ１　看取り", "日常の療養支援（1 グループ）",
                    "看取り（2 グループ）"), textsOf(document, "Heading2"));
            assertTrue(textsOf(document, "TOC2").contains("大阪会場　グループ１　看取り"), "contents");
            assertEquals(List.of("表1　多く挙げられた指標（看取り）", "表2　指標のある目標（看取り）"), textsOf(document, "Caption"));
        }
    }

    @Test
    void figuresCountIndicatorsByGroupsAndTargetsWithTheirTimes() {
        var endOfLife = GroupWorkFigures.of(CompiledGroups.compilation().groups()).scenes().get(1);

        assertEquals(List.of(new GroupWorkFigures.Used("救急搬送のうち看取り期の件数", 2, 4)), endOfLife.indicators());
        assertEquals(List.of("短期目標 4 4 4 4", "長期目標 4 0 0 0"), endOfLife.targets().stream().map(each -> "%s %d %d %d %d".formatted(each.name().ja(), each.all(),
                each.withIndicator(), each.fields().get(0).count(), each.fields().get(1).count())).toList());
    }

    @Test
    void anythingLongAndNothingAtAllMakePapers() throws Exception {
        var sheet = WrittenSheets.sheet(2, 170, "長い答えはここまで三十字ほどになる文を繰り返したものです。");
        var longOne = new Compilation(JA, "令和５年度", List.of(new Compilation.AtVenue("東京会場", "", List.of(CompiledGroups.group(1, 3, sheet, "長い。".repeat(1700))))), WrittenSheets.NOW);
        var none = new Compilation(JA, "令和５年度", List.of(), WrittenSheets.NOW);

        for (var kind : PaperKind.values()) {
            assertTrue(keep("compilation-long." + kind.ending(), kind.make(longOne)).length > 5_000);
            assertTrue(keep("compilation-none." + kind.ending(), kind.make(none)).length > 1_000);
        }
        assertEquals(List.of(), GroupWorkFigures.of(none.groups()).scenes());
    }

    @Test
    void signIsAnotherOnceAnythingIsWritten() {
        assertEquals(CompiledGroups.compilation().sign(), CompiledGroups.compilation().sign());
        assertNotEquals(CompiledGroups.compilation().sign(), new Compilation(JA, "", List.of(new Compilation.AtVenue("東京会場", "",
                List.of(CompiledGroups.group(1, 3, WrittenSheets.sheet(2, 1, "。"), "まとめ")))), WrittenSheets.NOW).sign());
    }

    private static List<String> textsOf(XWPFDocument document, String style) {
        return document.getParagraphs().stream().filter(paragraph -> style.equals(paragraph.getStyle())).map(paragraph -> paragraph.getText()).toList();
    }

    private static void inOrder(String text, String... parts) {
        int at = -1;
        for (var part : parts) {
            int next = text.lastIndexOf(part.replaceAll("[\\s\\u3000]", ""));
            assertTrue(next > at, () -> part + " in " + text);
            at = next;
        }
    }

    private static byte[] keep(String name, byte[] file) throws Exception {
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name), file);
        return file;
    }
}
