package jp.kenshu.questionnaire.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.questionnaire.desk.InvitationPapers.Invitation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class InvitationPapersTest {

    private static final Invitation R5 = new Invitation("令和５年度 研修会議", "令和5年度　在宅医療・介護連携推進支援事業　都道府県・市町村担当者等研修会議　参加者アンケート",
            "回答の締切：11月10日（金）中", "portal.example.jp/q/r5", "https://portal.example.jp/q/r5?by=qr", false);

    @Test
    void theSlideIsAsWideAsAScreenAndSaysTheAddress() throws IOException {
        try (var slide = Loader.loadPDF(InvitationPapers.slide(R5, Words.in("ja"), Instant.EPOCH))) {
            var page = slide.getPage(0).getMediaBox();

            assertEquals(1, slide.getNumberOfPages());
            assertEquals(16 / 9.0, page.getWidth() / page.getHeight(), 0.001);
            assertTrue(new PDFTextStripper().getText(slide).contains("portal.example.jp/q/r5"));
        }
    }

    @Test
    void posterAndSlipsAreOneSheetInBothLanguages() throws IOException {
        for (var language : List.of("ja", "en")) {
            var words = Words.in(language);
            for (var made : List.of(InvitationPapers.poster(R5, words, Instant.EPOCH), InvitationPapers.slips(R5, words, Instant.EPOCH))) {
                try (var paper = Loader.loadPDF(made)) {
                    assertEquals(1, paper.getNumberOfPages());
                    assertTrue(new PDFTextStripper().getText(paper).contains("portal.example.jp/q/r5"));
                }
            }
        }
    }

    /** Slips of two questionnaires lie on one table. */
    @Test
    void everySlipSaysWhichQuestionnaireItIsFor() throws IOException {
        for (var language : List.of("ja", "en")) {
            var slips = InvitationPapers.slips(R5, Words.in(language), Instant.EPOCH);
            Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("slips-" + language + ".pdf"), slips);
            try (var paper = Loader.loadPDF(slips)) {
                assertEquals(8, new PDFTextStripper().getText(paper).replaceAll("\\s", "").split("参加者アンケート", -1).length - 1);
            }
        }
    }

    @Test
    void noLineOfATitleEndsWithinAWord() throws IOException {
        for (var made : List.of(InvitationPapers.poster(R5, Words.in("ja"), Instant.EPOCH), InvitationPapers.slide(R5, Words.in("ja"), Instant.EPOCH))) {
            Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("invitation-" + made.length + ".pdf"), made);
            try (var paper = Loader.loadPDF(made)) {
                var text = new PDFTextStripper().getText(paper);
                for (var word : List.of("在宅医療", "介護連携推進支援事業", "都道府県", "市町村担当者等研修会議", "参加者", "アンケート", "スマートフォン", "QRコード", "アドレス")) {
                    assertTrue(text.contains(word), word + " is torn in " + text);
                }
            }
        }
    }
}
