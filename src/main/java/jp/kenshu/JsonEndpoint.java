package jp.kenshu;

import java.io.IOException;

import jakarta.json.JsonStructure;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What a page's script asks and posts: answered in JSON, which nobody keeps unless it says so. A request that cannot be read is
 * the sender's fault.
 */
public abstract class JsonEndpoint extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            super.service(request, response);
        } catch (UnreadableRequest unreadable) {
            response.sendError(unreadable.status());
        }
    }

    /** Answers {@code told}. */
    protected static void answer(HttpServletResponse response, JsonStructure told) throws IOException {
        response.setContentType("application/json; charset=UTF-8");
        if (!response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", "no-store");
        }
        response.getWriter().write(told.toString());
    }
}
