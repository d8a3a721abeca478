package jp.kenshu.questionnaire;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.Asked;

/** Hands out files of one questionnaire, which the address names by its id; without one there is nothing to find. */
public abstract class QuestionnaireFile extends HttpServlet {

    @Inject
    private Questionnaires questionnaires;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = Asked.id(request, "id").flatMap(questionnaires::find);
        if (asked.isPresent()) {
            hand(asked.get(), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Hands out the file of {@code questionnaire} that was asked for. */
    protected abstract void hand(Questionnaire questionnaire, HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** The last part of the address without its ending: what was asked for. */
    protected static String nameIn(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }
}
