package jp.kenshu.report.summary;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.programme.FileNames;
import jp.kenshu.questionnaire.Questionnaires;

/** Two questionnaires side by side to take away, as a report for a committee and as a workbook. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@WebServlet(urlPatterns = {"/report/organiser/comparison.pdf", "/report/organiser/comparison.xlsx"}, asyncSupported = true)
public class ComparisonFile extends HttpServlet {

    @Inject
    private Questionnaires questionnaires;
    @Inject
    private ComparisonReader reader;
    @Inject
    private FileNames fileNames;
    @Inject
    private PortalClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var one = Asked.id(request, "id").flatMap(questionnaires::find);
        var other = Asked.id(request, "with").flatMap(questionnaires::find);
        if (one.isEmpty() || other.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var words = Words.in(Language.chosenIn(request));
        var compared = reader.compare(one.get(), other.get(), words);
        var cover = SummaryCover.of(one.get(), compared.one(), compared.other(), clock.now().atZone(PortalClock.JAPAN), words);
        var name = one.get().getCode() + "-" + other.get().getCode() + "-comparison";
        if (request.getServletPath().endsWith(".pdf")) {
            Download.toLookAt(fileNames.of(name, "pdf"), "application/pdf").send(ComparisonPaper.of(cover, compared, words), response);
        } else {
            ComparisonWorkbook.write(cover, compared, words, Download.workbook(fileNames.of(name, "xlsx")).open(response));
        }
    }
}
