package jp.kenshu.report.chapter;

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
import jp.kenshu.programme.FileNames;
import jp.kenshu.programme.Programme;

/** Hands out the chapter as Word document. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
@WebServlet(urlPatterns = "/report/organiser/chapter.docx", asyncSupported = true)
public class ChapterEndpoint extends HttpServlet {

    @Inject
    private FileNames fileNames;
    @Inject
    private Programme programme;
    @Inject
    private Chapter chapter;
    @Inject
    private Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (programme.findConference().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.toKeep(fileNames.of("chapter", "docx"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .send(chapter.now(language.words()), response);
    }
}
