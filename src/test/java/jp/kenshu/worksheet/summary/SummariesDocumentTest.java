package jp.kenshu.worksheet.summary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.worksheet.paper.WrittenSheets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The paper that the representatives receive: every group's まとめ, and that it is not to be published. */
class SummariesDocumentTest {

    @Test
    void everyGroupIsInItWithItsMunicipalitiesAndThatItIsNotPublic() throws Exception {
        var pdf = SummariesDocument.of(new SummariesDocument.Head("令和５年度 研修会議", "東京会場", "令和５年10月20日（金）"),
                List.of(new SummariesDocument.Entry("グループ1 看取り", "千葉県流山市", "連絡先を一本化する。\n𠮷野の取組を広げる。"),
                        new SummariesDocument.Entry("グループ2 急変時の対応", "長崎県平戸市", ""),
                        new SummariesDocument.Entry("グループ3 入退院支援", "京都府福知山市", "様式をそろえる。".repeat(400))), Words.in("ja"), WrittenSheets.NOW);
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("summaries.pdf"), pdf);

        String text;
        try (var file = Loader.loadPDF(pdf)) {
            text = new PDFTextStripper().getText(file).replaceAll("\\s", "");
        }
        for (var words : List.of("グループ1", "看取り", "千葉県流山市", "𠮷野の取組", "記載はありません", "グループ3", "公開しないでください")) {
            assertTrue(text.contains(words), words);
        }
    }
}
