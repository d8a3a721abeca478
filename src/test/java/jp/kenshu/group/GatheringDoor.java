package jp.kenshu.group;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.group.seating.Seated;

/** The door through which browser tests let five groups gather in Tokyo, seated with {@code seated}; it exists only in the test archive. Answers a receipt's path. */
@WebServlet(urlPatterns = "/test/gathering", asyncSupported = true)
public class GatheringDoor extends HttpServlet {

    @Inject
    private Gathering gathering;
    @Inject
    private Seated seated;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var team = gathering.gather().get(0).getMembers().get(0).getMember().getTeam();
        if (request.getParameter("seated") != null) {
            seated.publish();
        }
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().write("/registration/team-receipt?number=" + team.getNumber() + "&code=" + team.getCode());
    }
}
