package jp.kenshu.worksheet.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import jp.kenshu.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The cards on the tables: each says whose table it is, and its square code leads to that table alone. */
class TableCardsTest {

    private static final String PAGE = "https://kenshu.example.jp/worksheet/join";
    private static final List<TableCards.Card> CARDS = List.of(card(4, "看取り", "K7MQ2XWDRT"), card(12, "急変時の対応", "PH4ZN8VCYE"));

    @Test
    void squareCodeOfEachCardOpensItsOwnTable() throws Exception {
        try (var file = Loader.loadPDF(made("ja"))) {
            assertEquals(CARDS.size(), file.getNumberOfPages());
            for (int page = 0; page < CARDS.size(); page++) {
                var picture = new PDFRenderer(file).renderImageWithDPI(page, 100);

                assertEquals(CARDS.get(page).address(), new QRCodeReader().decode(bitmap(picture)).getText());
            }
        }
    }

    @Test
    void cardSaysWhoseItIsAndHowToComeInWithoutACamera() throws Exception {
        for (var language : List.of("ja", "en")) {
            var pdf = made(language);
            Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("table-cards-" + language + ".pdf"), pdf);
            try (var file = Loader.loadPDF(pdf)) {
                var text = text(file, 1);
                assertTrue(text.contains("4") && text.contains("看取り") && text.contains("K7MQ2 XWDRT") && text.contains(PAGE), text);
                assertTrue(text(file, 2).contains("PH4ZN 8VCYE"), text(file, 2));
            }
        }
    }

    private static TableCards.Card card(int number, String scene, String code) {
        return new TableCards.Card(number, scene, code, PAGE, PAGE + "?code=" + code);
    }

    private static byte[] made(String language) {
        return TableCards.of(new TableCards.Head("令和５年度 都道府県・市町村担当者等研修会議", "東京会場", "令和５年10月20日（金）"), CARDS, Words.in(language), WrittenSheets.NOW);
    }

    private static String text(PDDocument file, int page) throws Exception {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(file);
    }

    private static BinaryBitmap bitmap(BufferedImage page) {
        var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
    }
}
