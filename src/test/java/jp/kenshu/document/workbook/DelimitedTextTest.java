package jp.kenshu.document.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jp.kenshu.document.workbook.UnreadableWorkbook.Reason;
import org.junit.jupiter.api.Test;

/** Lists as text, in whatever character set and with whatever between the cells. */
class DelimitedTextTest {

    private static final String LIST = "氏名,職種,備考\r\n髙橋　惠子,保健師,\"一行目\n二行目, \"\"引用\"\"\"\r\n\r\n試験,,#N/A\r\n";

    @Test
    void everyUsualCharacterSetGivesTheSameList() throws Exception {
        var marked = "\uFEFF" + LIST;
        for (var file : List.of(LIST.getBytes(StandardCharsets.UTF_8), marked.getBytes(StandardCharsets.UTF_8), LIST.getBytes(Charset.forName("windows-31j")),
                marked.getBytes(StandardCharsets.UTF_16LE), LIST.replace(',', '\t').replace("、", ",").getBytes(StandardCharsets.UTF_8))) {
            var rows = read(file).sheets().get(0).rows();
            assertEquals(List.of("氏名", "髙橋　惠子", "試験"), rows.stream().map(row -> row.cell(0)).toList());
            assertEquals(List.of(1, 2, 5), rows.stream().map(UploadedWorkbook.Row::number).toList());
            assertEquals("一行目\n二行目", rows.get(1).cell(2).substring(0, 7));
            assertEquals(CellReading.Kind.FAULT, rows.get(2).kind(2));
        }
    }

    @Test
    void pagesOfTheWebAreToldAsSuch() {
        assertEquals(Reason.WEB_PAGE, reason("<html><table><tr><td>区分</td></tr></table></html>"));
        assertEquals(Reason.WEB_PAGE, reason("MIME-Version: 1.0\nContent-Type: multipart/related"));
        assertEquals(Reason.WEB_PAGE, reason("\uFEFF<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"));
        assertEquals(Reason.NOT_A_WORKBOOK, reason("ただの文章です。"));
    }

    private static UploadedWorkbook read(byte[] file) throws Exception {
        return UploadedWorkbook.readList(new ByteArrayInputStream(file), 100);
    }

    private static Reason reason(String text) {
        return assertThrows(UnreadableWorkbook.class, () -> read(text.getBytes(StandardCharsets.UTF_8))).reason();
    }
}
