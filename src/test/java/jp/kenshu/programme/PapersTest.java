package jp.kenshu.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import jp.kenshu.Words;
import jp.kenshu.programme.guide.FlyerDocument;
import jp.kenshu.programme.guide.GuideDocument;
import jp.kenshu.seed.edition.Announcements;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;


/** The flyer and the guides, as the portal makes them of what is announced. */
class PapersTest {

    private static final Instant NOW = Instant.parse("2023-09-04T00:00:00Z");
    private static final String SITE = "https://kenshu.example.jp/";

    private final Conference r5 = Announcements.of("r5");
    private final Conference blocks = Announcements.of("blocks");

    @Test
    void flyerIsOneSheetWithBothPartsAndTheProgramme() throws IOException {
        var flyer = kept("flyer-ja", new FlyerDocument(r5, SITE, Words.in("ja"), NOW).print());

        assertEquals(2, pages(flyer));
        assertTrue(text(flyer, 1).contains("ウェビナー参加：定員450名、申込みは10月6日（金）17:00まで"), text(flyer, 1));
        assertTrue(text(flyer, 1).contains(SITE));
        assertTrue(text(flyer, 2).contains("13:35～16:00"));
        assertTrue(text(flyer, 2).contains("グループワーク"));
    }

    @Test
    void englishFlyerIsOneSheetToo() throws IOException {
        var flyer = kept("flyer-en", new FlyerDocument(r5, SITE, Words.in("en"), NOW).print());

        assertEquals(2, pages(flyer));
        assertTrue(text(flyer, 1).contains("450 places"), text(flyer, 1));
        assertTrue(text(flyer, 2).contains("Keynote lecture"));
    }

    @Test
    void flyerOfAnotherEditionTellsItsFourVenues() throws IOException {
        var flyer = text(kept("flyer-blocks", new FlyerDocument(blocks, SITE, Words.in("ja"), NOW).print()), 1);

        blocks.getParts().get(0).getVenues().forEach(venue -> assertTrue(flyer.contains(venue.getName().ja()), flyer));
    }

    @Test
    void guideTellsTheWayTheRulesAndTheSteps() throws IOException {
        var guide = allOf(kept("guide-tokyo-ja", guide("tokyo", "ja")));

        assertTrue(guide.contains("ＴＫＰ新橋カンファレンスセンター"), guide);
        assertTrue(guide.contains("参加者は写真撮影、ビデオ撮影、録音はできません。"));
        assertTrue(guide.contains("8：30～17：00"));
        assertTrue(guide.contains("（８）検討に係るまとめの共有等"));
        assertTrue(guide.contains("全グループ分を資料化"));
    }

    @Test
    void guidesDifferInTheirDeadlines() throws IOException {
        var tokyo = allOf(guide("tokyo", "ja"));
        var osaka = allOf(kept("guide-osaka-en", guide("osaka", "en")));

        assertTrue(tokyo.contains("10月17日（火）17:00まで"), tokyo);
        assertTrue(osaka.contains("until the end of Fri 20 Oct"), osaka);
    }

    private byte[] guide(String venue, String language) {
        var at = r5.getParts().stream().flatMap(part -> part.getVenues().stream())
                .filter(found -> found.getCode().equals(venue)).findFirst().orElseThrow();
        return new GuideDocument(at, Words.in(language), NOW).print();
    }

    private static byte[] kept(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name + ".pdf"), pdf);
        return pdf;
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var file = Loader.loadPDF(pdf)) {
            return file.getNumberOfPages();
        }
    }

    private static String allOf(byte[] pdf) throws IOException {
        try (var file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file).replaceAll("\\R", "");
        }
    }

    private static String text(byte[] pdf, int page) throws IOException {
        try (var file = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(file).replaceAll("\\R", "");
        }
    }
}
