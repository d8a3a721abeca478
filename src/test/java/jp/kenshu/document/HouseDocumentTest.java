package jp.kenshu.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class HouseDocumentTest {

    private static final String HARD_NAMES = "葛󠄀西 𠮷太郎 髙﨑 辻󠄀 ①㈱〜～－ｶﾞか\u3099";

    @Test
    void hardNamesComeBackAsTheyWereTyped() throws Exception {
        var paper = Papers.blank("名簿");
        paper.paragraph(HARD_NAMES, Style.TEXT);
        paper.paragraph(HARD_NAMES, Style.TEXT.bold());

        var text = Papers.text(paper.print());

        assertEquals(2, count(text, HARD_NAMES), text);
        assertFalse(text.contains("〓"));
        assertFalse(text.contains("※"));
    }

    @Test
    void lookalikesThatShareADrawingAreNotMixedUp() throws Exception {
        var paper = Papers.blank("部首と漢字");
        paper.paragraph("一⼀二⼆人⼈ ー−－‐- ·・");

        var text = Papers.text(paper.print());

        assertTrue(text.contains("一⼀二⼆人⼈ ー−－‐- ·・"), text);
    }

    @Test
    void whatNoFaceDrawsBecomesAGetaAndTheMarginSaysSo() throws Exception {
        var paper = Papers.blank("アンケート");
        paper.paragraph("よかったです𓀀अ。");
        paper.newPage();
        paper.paragraph("二枚目");

        var pdf = paper.print();

        assertTrue(Papers.textOfPage(pdf, 1).contains("よかったです𓀀अ。"));
        assertTrue(Papers.textOfPage(pdf, 1).contains("「〓」は、この文書で表示できない文字です（U+13000, U+0905）"));
        assertFalse(Papers.textOfPage(pdf, 2).contains("〓"));
        assertEquals(List.of("𓀀", "अ"), Drawable.lacking("𓀀山अ田𓀀"));
    }

    @Test
    void namesInOtherScriptsAndPicturesAreDrawn() throws Exception {
        var paper = Papers.blank("名簿");
        for (var name : List.of("김민준 金敏俊 뷁", "김", "สมชาย น้ำทิพย์ ที่ป้า", "😀👨‍👩‍👧🇯🇵👍🏽1️⃣", "محمد علي")) {
            paper.paragraph(name, Style.TEXT);
            paper.paragraph(name, Style.TEXT.bold());
            assertEquals(List.of(), Drawable.lacking(name), name);
        }

        var text = Papers.text(paper.print());

        assertFalse(text.contains("〓") || text.contains("※"), text);
        for (var name : List.of("김민준 金敏俊 뷁", "สมชาย น้ำทิพย์ ที่ป้า", "👨‍👩‍👧", "محمد علي")) {
            assertEquals(2, count(text, name), text);
        }
    }

    @Test
    void arabicIsJoinedAndReadFromTheRight() {
        var line = Line.of("محمد علي さん", Style.TEXT, 400).get(0);

        assertEquals(List.of("علي", " ", "محمد", " ", "さ", "ん"), line.signs().stream().map(Sign::text).toList());
        var alone = HouseTypefaces.signs("م", Weight.REGULAR).get(0).glyphs().get(0).number();
        var joined = line.signs().get(2).glyphs().stream().map(Sign.Glyph::number).toList();
        assertEquals(4, joined.size());
        assertFalse(joined.contains(alone), "the letters stand alone");
        assertEquals("د", line.signs().get(2).glyphs().get(0).text(), "the last letter stands leftmost");
    }

    @Test
    void thaiMarksStandAboveOneAnother() {
        var sign = HouseTypefaces.signs("ที่", Weight.REGULAR).get(0);

        assertEquals(3, sign.glyphs().size());
        assertEquals(1, HouseTypefaces.signs("น้ำ", Weight.REGULAR).size());
    }

    @Test
    void whatWasHandedInIsNeverShortened() throws Exception {
        var paper = Papers.blank("様式").withoutMargins();
        paper.newPage().keepingAll().textIn(new Box(100, 100, 60, 20), "長".repeat(60), Style.TEXT);

        assertEquals("長".repeat(60), Papers.text(paper.print()).replaceAll("\\s", ""));
    }

    @Test
    void textNeitherLeavesItsBoxNorShrinksBelowWhatCanBeRead() throws Exception {
        for (var name : List.of("長".repeat(50), "Wolfeschlegelsteinhausenbergerdorff".repeat(3), "名")) {
            var paper = Papers.blank("名札").withoutMargins();
            var box = new Box(100, 100, 60, 20);
            paper.newPage().lineIn(box, name, Style.TITLE.sized(20));

            var places = Papers.places(paper.print());

            assertTrue(places.stream().allMatch(place -> place.size() >= 5.99f), name);
            assertTrue(places.stream().allMatch(place -> place.x() >= 99 && place.right() <= 161 && place.y() >= 99 && place.y() <= 121), name + places);
        }
    }

    @Test
    void anUnknownVariantIsShownInItsOrdinaryFormAndTheMarginSaysSo() throws Exception {
        var paper = new HouseDocument("Badge", "Conference", Locale.ENGLISH);
        paper.paragraph("山\uDB40\uDDEF田");

        var text = Papers.text(paper.print());

        assertTrue(text.contains("ordinary form instead of the variant that was typed (山)"), text);
    }

    @Test
    void brokenTextDoesNotBreakTheDocument() throws Exception {
        var paper = Papers.blank("\uD800題\u0000名\uDC00");
        paper.title("\uD842");
        paper.facts(Map.of("\u0007氏名", "\uDFB7佐藤\uD842\t\u200B\u200F花子\uFEFF\uFFFF"));
        paper.table(new Table(Column.of("\uD800", 1)).row("\u0301\u3099"));
        paper.paragraph("");

        var text = Papers.text(paper.print());

        assertTrue(text.contains("佐藤"), text);
    }

    @Test
    void noCharacterOfUnicodeBreaksADocument() throws Exception {
        var paper = Papers.blank("すべての文字");
        var everything = new StringBuilder();
        for (int c = 0; c <= 0x323AF; c++) {
            if (Character.isDefined(c)) everything.appendCodePoint(c);
        }
        for (int c = 0xE0000; c <= 0xE01EF; c++) everything.append('葛').appendCodePoint(c);
        paper.paragraph(everything.toString(), Style.SMALL.sized(4));

        var pdf = paper.print();

        assertTrue(Papers.pages(pdf) > 5);
    }

    @Test
    void theHeadingsOfATableAreRepeatedOnEveryPage() throws Exception {
        var table = new Table(Column.of("自治体", 2), Column.ofNumbers("人数", 1));
        for (int i = 1; i <= 120; i++) table.row("第" + i + "市", "" + i);
        var paper = Papers.blank("名簿");
        paper.table(table);

        var pdf = paper.print();

        assertTrue(Papers.pages(pdf) >= 3);
        for (int page = 1; page <= Papers.pages(pdf); page++) {
            assertEquals(1, count(Papers.textOfPage(pdf, page), "自治体 人数"));
        }
        for (int i = 1; i <= 120; i++) assertEquals(1, count(Papers.text(pdf), "第" + i + "市"));
    }

    /** Wherever on a page a heading comes, what it is over begins on the same page, also if that moves on as a whole. */
    @Test
    void noHeadingIsPartedFromWhatStandsUnderIt() throws Exception {
        for (int above = 0; above < 46; above++) {
            for (int rows : List.of(3, 12, 40)) {
                var paper = Papers.blank("集計");
                for (int line = 0; line < above; line++) paper.paragraph("本文", Style.CELL);
                var section = paper.heading("章の見出し");
                var part = paper.subheading("節の見出し");
                var table = new Table(Column.of("選択肢", 1));
                for (int row = 0; row < rows; row++) table.row("値" + row);
                if (above % 2 == 0) paper.table("表１", table);
                else paper.table(table);
                var pdf = paper.print();

                var page = Papers.textOfPage(pdf, section.page());
                assertEquals(section.page(), part.page());
                assertTrue(page.contains("章の見出し") && page.contains("節の見出し") && page.contains("値0"), above + " lines above " + rows + " rows: " + page);
            }
        }
    }

    @Test
    void aRowLongerThanAPageRunsOverToTheNextAndLosesNothing() throws Exception {
        var answer = new StringBuilder();
        for (int i = 1; i <= 400; i++) answer.append("（").append(i).append("）連携の課題。");
        var paper = Papers.blank("回答");
        paper.table(new Table(Column.of("設問", 1), Column.of("回答", 3)).row("課題", answer.toString()));

        var pdf = paper.print();

        assertTrue(Papers.pages(pdf) >= 2);
        var text = Papers.text(pdf).replaceAll("\\s", "");
        for (int i = 1; i <= 400; i++) assertEquals(1, count(text, "（" + i + "）"), "（" + i + "）");
    }

    @Test
    void longFactsNotesAndListsRunOverToo() throws Exception {
        var longText = "在宅医療と介護の連携を進める。".repeat(300);
        var paper = Papers.blank("長文");
        paper.facts(Map.of("自由記述", longText));
        paper.note(longText);
        paper.list(List.of(longText, "次の点"));
        paper.steps(List.of("一つ目", longText));
        paper.paragraph(longText);

        var pdf = paper.print();

        assertTrue(Papers.pages(pdf) >= 8);
        assertEquals(5 * 300, count(Papers.text(pdf).replaceAll("\\s", "")
                .replaceAll("令和５年度在宅医療・介護連携推進支援事業研修会議長文|\\d+/\\d+", ""), "在宅医療と介護の連携を進める。"));
    }

    @Test
    void everyPageSaysItsNumberAndTheNumberOfPages() throws Exception {
        var paper = Papers.blank("資料１");
        for (int i = 0; i < 3; i++) paper.newPage();

        var pdf = paper.print();

        for (int page = 1; page <= 3; page++) {
            assertTrue(Papers.textOfPage(pdf, page).contains(page + " / 3"));
            assertTrue(Papers.textOfPage(pdf, page).contains(Papers.CONFERENCE));
        }
    }

    @Test
    void aDocumentSaysItsTitleItsLanguageAndItsStructure() throws Exception {
        try (var file = Loader.loadPDF(Papers.receipt().print())) {

            var catalog = file.getDocumentCatalog();

            assertEquals("参加申込受付票", file.getDocumentInformation().getTitle());
            assertEquals("ja", catalog.getLanguage());
            assertTrue(catalog.getMarkInfo().isMarked());
            assertTrue(catalog.getViewerPreferences().displayDocTitle());
            assertEquals(1, catalog.getStructureTreeRoot().getKids().size());
        }
    }

    @Test
    void theSamePaperIsTheSameToTheByte() {
        assertArrayEquals(Papers.receipt().print(), Papers.receipt().print());
    }

    @Test
    void manyPapersCanBeMadeAtOnce() throws Exception {
        var expected = Papers.receipt().print();
        var threads = Executors.newFixedThreadPool(8);
        Callable<byte[]> receipt = () -> Papers.receipt().print();

        var papers = threads.invokeAll(Collections.nCopies(40, receipt));

        for (var paper : papers) assertArrayEquals(expected, paper.get());
        threads.shutdown();
    }

    @Test
    void theCodeOnAReceiptCanBeRead() throws Exception {
        try (var file = Loader.loadPDF(Papers.receipt().print())) {
            var page = new PDFRenderer(file).renderImageWithDPI(0, 150);

            var code = new QRCodeReader().decode(bitmap(page));

            assertEquals("https://kenshu.example.jp/registration/I-000123?code=KQ7M-2XWD", code.getText());
        }
    }

    @Test
    void textInABoxShrinksUntilItFits() throws Exception {
        var cards = Papers.blank("名札").on(Paper.A4.withMargin(10)).withoutMargins();
        var sheet = cards.newPage();
        var name = "スリジャヤワルダナプラコッテ 髙次郎";
        sheet.lineIn(Box.ofMm(20, 20, 80, 15), name, Style.TITLE.sized(24).aligned(Align.CENTRE));
        sheet.textIn(Box.ofMm(20, 40, 40, 10), "鹿児島県 南さつま市 高齢者支援課", Style.TEXT);

        var text = Papers.text(cards.print());

        assertTrue(text.contains(name), text);
        assertFalse(text.contains("1 / 1"), text);
    }

    @Test
    void aPictureIsPrintedAndDescribed() throws Exception {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", png);
        var paper = Papers.blank("会場図");
        paper.picture(png.toByteArray(), 80, "会場までの地図");

        try (var file = Loader.loadPDF(paper.print())) {
            assertTrue(file.getPage(0).getResources().getXObjectNames().iterator().hasNext());
        }
        assertThrows(IllegalArgumentException.class, () -> Papers.blank("会場図").picture(new byte[] {1}, 80, "壊れた図"));
    }

    private static BinaryBitmap bitmap(BufferedImage page) {
        int width = page.getWidth();
        int height = page.getHeight();
        var pixels = page.getRGB(0, 0, width, height, null, 0, width);
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
