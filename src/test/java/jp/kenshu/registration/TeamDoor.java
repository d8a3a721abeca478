package jp.kenshu.registration;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The door through which browser tests let a team register; it exists only in the test archive. Answers the team's id. */
@WebServlet(urlPatterns = "/test/team", asyncSupported = true)
public class TeamDoor extends HttpServlet {

    @Inject
    private Teams teams;
    @Inject
    private Delegates delegates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var municipality = request.getParameter("municipality");
        var people = Integer.parseInt(request.getParameter("people"));
        var team = teams.register(delegates.venue(request.getParameter("venue")).getId(), delegates.team(municipality, people),
                "手話通訳をお願いします", Delegates.byWeb(municipality + " 1"));
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().write(team.getId() + " " + teams.get(team.getId()).getMembers().get(people - 1).getId());
    }
}
