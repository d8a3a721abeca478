package jp.kenshu.assignment.form;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Download;
import jp.kenshu.Role;
import jp.kenshu.storage.FileKind;

/** Hands a form out as Word document, workbook or PDF, to who may fill it; for everybody else there is none. */
@AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
@WebServlet(urlPatterns = {"/assignment/form.docx", "/assignment/form.xlsx", "/assignment/form.pdf"}, asyncSupported = true)
public class FormFile extends HttpServlet {

    private static final Map<Forms.Kind, FileKind> SERVED_AS = Map.of(Forms.Kind.WORD, FileKind.WORD, Forms.Kind.EXCEL, FileKind.EXCEL,
            Forms.Kind.PDF, FileKind.PDF);

    @Inject
    private FormTarget target;
    @Inject
    private Forms forms;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kind = Arrays.stream(Forms.Kind.values()).filter(each -> request.getServletPath().endsWith("." + each.ending())).findFirst().orElseThrow();
        var made = target.paper() == FormIdentity.Paper.HOMEWORK ? target.member().map(member -> forms.homework(member, kind))
                : target.team().map(team -> forms.preference(team, kind));
        if (made.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.toKeep(made.get().name(), SERVED_AS.get(kind).mediaType()).send(made.get().content(), response);
    }
}
