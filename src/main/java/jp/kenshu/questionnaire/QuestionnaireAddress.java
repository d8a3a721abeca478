package jp.kenshu.questionnaire;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;

/**
 * Answers {@code /q/r5} with the page of questionnaire {@code r5}, however its letters were typed. What is sent there and can be kept as it
 * stands is kept without making the page again ({@link SoundAnswers}).
 */
@AllowedToEverybody("leads to a page that whoever took part may use")
@WebServlet(urlPatterns = "/q/*", asyncSupported = true)
public class QuestionnaireAddress extends HttpServlet {

    private static final Pattern CODE = Pattern.compile("/[A-Za-z0-9-]{1," + QuestionnairePlan.CODE_MAX + "}");

    @Inject
    private transient SoundAnswers answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var code = code(request);
        if (code.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            show(code.get(), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var code = code(request);
        var kept = code.flatMap(each -> answers.keep(each, request));
        if (kept.isPresent()) {
            response.sendRedirect(request.getContextPath() + ThanksPage.addressOf(code.get(), kept.get()));
        } else {
            doGet(request, response);
        }
    }

    private static Optional<String> code(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).filter(path -> CODE.matcher(path).matches()).map(path -> path.substring(1).toLowerCase(Locale.ROOT));
    }

    private static void show(String code, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var query = request.getQueryString();
        request.getRequestDispatcher("/questionnaire/answering?questionnaire=" + code + (query == null ? "" : "&" + query)).forward(request, response);
    }
}
