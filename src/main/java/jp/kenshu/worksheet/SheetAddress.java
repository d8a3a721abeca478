package jp.kenshu.worksheet;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;

/** Answers {@code /worksheet/7} with the page of group 7's sheet. */
@AllowedToEverybody("leads to the page of a sheet, which asks Seats")
@WebServlet(urlPatterns = "/worksheet/*", asyncSupported = true)
public class SheetAddress extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var path = request.getPathInfo();
        if (path == null || !path.matches("/\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = request.getQueryString();
        request.getRequestDispatcher("/worksheet/sheet?group=" + path.substring(1) + (query == null ? "" : "&" + query)).forward(request, response);
    }
}
