package jp.kenshu.report.participation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.worksheet.paper.WrittenSheets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The report on participation on paper: the map has every prefecture once, small figures stay away, and what was never reached is listed. */
class ParticipationPapersTest {

    private static final Words JA = Words.in("ja");
    private static final Words EN = Words.in("en");

    @Test
    void mapHasEveryPrefectureAtAPlaceOfItsOwn() {
        var tiles = CountedPeople.figures(false).map().tiles();

        assertEquals(47, tiles.size());
        assertEquals(47, new HashSet<>(tiles.stream().map(tile -> tile.column() + " " + tile.row()).toList()).size());
        assertEquals("北海道", tiles.get(0).name().ja());
        assertEquals("京都", tiles.get(25).name().ja());
        assertTrue(tiles.stream().anyMatch(tile -> tile.darkness() == 4) && tiles.stream().allMatch(tile -> tile.darkness() <= 4), tiles::toString);
        assertTrue(CountedPeople.figures(false).map().drawing(JA).svg("地図").contains("鹿児島"));
    }

    /** 47 names in letters are longer than those in kanji, and a tile is no wider. */
    @Test
    void everyPrefectureIsCalledInEnglishToWhoReadsInEnglish() throws IOException {
        var figures = CountedPeople.figures(false, EN);
        var map = figures.map().drawing(EN).svg("map");
        var pdf = ParticipationDocument.of(figures, EN, WrittenSheets.NOW);
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("participation-en.pdf"), pdf);

        try (var file = Loader.loadPDF(pdf); var workbook = new XSSFWorkbook(new ByteArrayInputStream(ParticipationWorkbook.of(figures, EN)))) {
            var text = new PDFTextStripper().getText(file);
            figures.reach().prefectures().forEach(each -> {
                var name = each.prefecture().getEnglish();
                assertTrue(map.contains(">" + name + "</text>") || map.contains(">" + name.substring(0, 4) + "-</text>") && map.contains(">" + name.substring(4) + "</text>"), name);
                assertTrue(text.contains(each.prefecture().getEnglish()) && !text.contains(each.prefecture().getName()), each.prefecture().getEnglish());
            });
            assertEquals("Hokkaido", workbook.getSheetAt(figures.tables().size()).getRow(1).getCell(0).getStringCellValue());
        }
    }

    @Test
    void noSheetOfTheWorkbookIsDividedSidewaysOnPaper() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(ParticipationWorkbook.of(CountedPeople.figures(false), JA)))) {
            workbook.forEach(sheet -> assertEquals("true 1 0", sheet.getFitToPage() + " " + sheet.getPrintSetup().getFitWidth() + " " + sheet.getPrintSetup().getFitHeight(),
                    sheet.getSheetName()));
        }
    }

    @Test
    void paperForAnAdviserSaysWhatTheMarkMeansAndTheOneForTheSecretariatHasNone() throws IOException {
        for (var keepsBack : List.of(true, false)) {
            var figures = CountedPeople.figures(keepsBack);
            var pdf = ParticipationDocument.of(figures, JA, WrittenSheets.NOW);
            Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("participation-" + keepsBack + ".pdf"), pdf);
            Files.write(Path.of("target", "papers", "participation-" + keepsBack + ".xlsx"), ParticipationWorkbook.of(figures, JA));

            try (var file = Loader.loadPDF(pdf)) {
                var text = new PDFTextStripper().getText(file).replaceAll("\\s", "");
                assertEquals(keepsBack, text.contains("＊"), text);
                assertTrue(text.contains("札幌市") && text.contains("表1"), text);
                assertFalse(text.contains("{"), text);
            }
        }
    }
}
