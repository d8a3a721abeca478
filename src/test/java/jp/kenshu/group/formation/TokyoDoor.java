package jp.kenshu.group.formation;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import jp.kenshu.group.formation.search.Gathering;

/** The door through which browser tests let the teams of a venue come; it exists only in the test archive. */
@WebServlet(urlPatterns = "/test/tokyo-teams", asyncSupported = true)
public class TokyoDoor extends HttpServlet {

    @Inject
    private Gathering gathering;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        gathering.come();
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().write(gathering.card(Gathering.IZU) + " " + gathering.card(Gathering.OKAZAKI) + " "
                + gathering.card(Gathering.INAGI) + " " + gathering.card(Gathering.MITO));
    }
}
