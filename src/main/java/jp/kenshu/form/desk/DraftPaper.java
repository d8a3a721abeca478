package jp.kenshu.form.desk;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.document.form.PrintedForm;
import jp.kenshu.document.form.WordForm;
import jp.kenshu.document.form.WorkbookForm;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.paper.BlankPaper;
import jp.kenshu.form.paper.FormPaper;

/** A draft as it would be printed, as Word document and as workbook, to look at before it is opened. */
@AllowedTo(Role.SECRETARIAT)
@WebServlet(urlPatterns = {"/form/organiser/form-draft.pdf", "/form/organiser/form-draft.docx", "/form/organiser/form-draft.xlsx"}, asyncSupported = true)
public class DraftPaper extends HttpServlet {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** What a workbook says that is only to be looked at: it is of no version, and is never taken in. */
    private static final String SEAL = "draft";

    @Inject
    private EditedForm edited;
    @Inject
    private PortalClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!edited.isThere()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var form = new AskedForm(edited.definition(), edited.anybody());
        var words = Words.in(Language.chosenIn(request));
        var paper = edited.kept().isEmpty() ? FormPaper.of(form, edited.conference().getTitle().ja(), Map.of())
                : FormPaper.in(words, form, edited.conference().getTitle().in(words.locale()));
        if (request.getServletPath().endsWith(".pdf")) {
            Download.toLookAt(paper.title() + ".pdf", "application/pdf").open(response).write(edited.kept().isEmpty()
                    ? PrintedForm.print(paper, Map.of()) : toFillInByHand(form, words));
        } else if (request.getServletPath().endsWith(".xlsx")) {
            Download.workbook(paper.title() + ".xlsx").open(response).write(WorkbookForm.write(paper, Map.of(), SEAL));
        } else {
            Download.toKeep(paper.title() + ".docx", WORD).open(response).write(WordForm.write(paper, Map.of(), edited.code()));
        }
    }

    /** As a questionnaire is handed out on paper. */
    private byte[] toFillInByHand(AskedForm form, Words words) {
        return BlankPaper.print(form, List.of(BlankPaper.Copy.DRAFT), words, clock.now().atZone(PortalClock.JAPAN).truncatedTo(ChronoUnit.DAYS));
    }
}
