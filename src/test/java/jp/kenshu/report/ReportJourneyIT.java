package jp.kenshu.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Base64;

import jp.kenshu.BrowserIT;
import jp.kenshu.Role;
import jp.kenshu.registration.Delegates;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** From the last answer to the committee's paper and the letters that bring the group work to the representatives. */
class ReportJourneyIT extends BrowserIT {

    private static final String REPRESENTATIVE = Delegates.address(Delegates.NAGAREYAMA + " 1");
    private static final int BEFORE = 60;

    @Test
    void lastAnswerIsInTheCommitteesPaperAndTheRepresentativesGetTheGroupWork() throws IOException {
        var group = get("/test/sheet?number=4&people=2&municipality=" + Delegates.NAGAREYAMA).body().split(" ")[0];
        setClock("2023-10-20T16:35:00+09:00");
        get("/test/room?group=" + group + "&lock=8");
        signInAs(Role.SECRETARIAT);
        open("/questionnaire/organiser/questionnaires");
        pressFirst("main tbody a");
        press("open");
        awaitText("アンケートを始めました");
        get("/test/answers?people=" + BEFORE);

        answerLast();
        signInAs(Role.ORGANISER);
        open("/home");
        pressFirst("main a[href*='/report/organiser/summary']");
        awaitText("集計した回答の数：" + (BEFORE + 1));
        var paper = read(first("a[href*='summary.pdf'][href*='texts=yes']").getDomProperty("href"));
        assertTrue(paper.contains("n=" + (BEFORE + 1)) || paper.contains(String.valueOf(BEFORE + 1)), paper);
        assertTrue(paper.contains("最後の回答です"), paper);

        signInAs(Role.SECRETARIAT);
        open("/report/organiser/group-work");
        press("do-send");
        press("send-letters");
        awaitText("まとめ集を送りました");
        open("/mail/organiser/outbox?q=" + encoded(REPRESENTATIVE));
        assertEquals(1, all("#list tbody tr").stream().filter(row -> row.getText().contains("まとめ")).count(), mainText());
        signInAs(REPRESENTATIVE);
        open("/report/compilation");
        awaitText("1 グループ分です");
        assertTrue(read("/report/compilation.pdf").contains("救急搬送のうち看取り期の件数"));
    }

    private void answerLast() {
        open("/q/r5");
        for (var chosen : new String[] {"#q_f1 input[value='4']", "#q_f3 input[value='1']"}) {
            run("document.querySelector(\"" + chosen + "\").click()");
        }
        type("q_q8", "最後の回答です");
        press("send");
        awaitText("御回答ありがとうございました");
    }

    /** What stands in a PDF that this browser is handed out, without spaces and ends of lines. */
    private String read(String address) throws IOException {
        var given = (String) run("return fetch('" + address + "').then((answer) => answer.blob()).then((blob) => new Promise((told) => {"
                + "const reader = new FileReader(); reader.onload = () => told(reader.result.split(',')[1]); reader.readAsDataURL(blob); }))");
        try (var pdf = Loader.loadPDF(Base64.getDecoder().decode(given))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }
}
