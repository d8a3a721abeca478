package jp.kenshu.lecture;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;

/** Answers {@code /lecture/r5-I-02} with the page of that lecture; the address stays whatever becomes of its files. */
@AllowedToEverybody("leads to the page of a lecture, which asks who may see it")
@WebServlet(urlPatterns = "/lecture/*", asyncSupported = true)
public class LectureAddress extends HttpServlet {

    /** The attribute of the request under which the page finds the code of its lecture. */
    static final String CODE = "jp.kenshu.lecture";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var path = request.getPathInfo();
        if (path == null || !path.matches("/[A-Za-z0-9-]{1,90}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(CODE, path.substring(1));
        request.getRequestDispatcher("/lecture/talk").forward(request, response);
    }
}
