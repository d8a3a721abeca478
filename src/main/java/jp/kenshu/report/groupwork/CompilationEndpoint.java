package jp.kenshu.report.groupwork;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.FileNames;
import jp.kenshu.programme.Programme;

/** Hands out the compiled paper: to staff as it stands now, to representatives as it was sent to them. */
@AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@WebServlet(urlPatterns = {"/report/compilation.pdf", "/report/compilation.docx"}, asyncSupported = true)
public class CompilationEndpoint extends HttpServlet {

    @Inject
    private FileNames fileNames;
    @Inject
    private Programme programme;
    @Inject
    private Compilations compilations;
    @Inject
    private Sendings sendings;
    @Inject
    private SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kind = request.getServletPath().endsWith(".pdf") ? PaperKind.PDF : PaperKind.DOCX;
        if (programme.findConference().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var words = Words.in(Language.chosenIn(request));
        var paper = signedIn.isStaff() ? kind.make(compilations.now(words))
                : sendings.findFor(signedIn.getId()).map(sending -> sendings.paper(sending, kind, words.locale().getLanguage())).orElse(null);
        if (paper == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var name = fileNames.of("group-work", kind.ending());
        (kind == PaperKind.PDF ? Download.toLookAt(name, kind.mediaType()) : Download.toKeep(name, kind.mediaType())).send(paper, response);
    }
}
