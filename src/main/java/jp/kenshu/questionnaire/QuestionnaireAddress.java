package jp.kenshu.questionnaire;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;

/** Answers {@code /q/r5} with the page of questionnaire {@code r5}, however its letters were typed. */
@AllowedToEverybody("leads to a page that whoever took part may use")
@WebServlet(urlPatterns = "/q/*", asyncSupported = true)
public class QuestionnaireAddress extends HttpServlet {

    private static final Pattern CODE = Pattern.compile("/[A-Za-z0-9-]{1," + QuestionnairePlan.CODE_MAX + "}");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        show(request, response);
    }

    private static void show(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var path = request.getPathInfo();
        if (path == null || !CODE.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = request.getQueryString();
        request.getRequestDispatcher("/questionnaire/answering?questionnaire=" + path.substring(1).toLowerCase(Locale.ROOT)
                + (query == null ? "" : "&" + query)).forward(request, response);
    }
}
