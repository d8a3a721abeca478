package jp.kenshu.worksheet.desk;

import java.io.IOException;
import java.util.Locale;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.worksheet.paper.ExportKind;
import jp.kenshu.worksheet.paper.SampleSheet;
import jp.kenshu.worksheet.workbook.SheetFile;

/** The drafted sheet as paper, Word document, workbook and slides, to look at before it is opened; a sheet in which something is wrong is none. */
@AllowedTo(Role.SECRETARIAT)
@WebServlet(urlPatterns = {"/worksheet/organiser/sheet-draft.pdf", "/worksheet/organiser/sheet-draft.docx", "/worksheet/organiser/sheet-draft.xlsx",
        "/worksheet/organiser/sheet-draft.pptx"}, asyncSupported = true)
public class DraftSheet extends HttpServlet {

    /** What a workbook says that is only to be looked at: it is of no edition, and is never taken in. */
    private static final String SEAL = "draft";

    @Inject
    private EditedSheet edited;
    @Inject
    private PortalClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!edited.faults().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var ending = request.getServletPath().substring(request.getServletPath().lastIndexOf('.') + 1);
        var kind = ending.equals("pdf") ? ExportKind.A3 : ExportKind.valueOf(ending.toUpperCase(Locale.ROOT));
        var words = Words.in(Language.chosenIn(request));
        var sheet = SampleSheet.of(edited.outline(), edited.conference().getTitle().in(words.locale()), words, clock.now());
        SheetFile.download(kind, words.text("sheetPaper.title")).send(SheetFile.made(kind, sheet, SEAL), response);
    }
}
