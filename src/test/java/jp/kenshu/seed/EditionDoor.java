package jp.kenshu.seed;

import java.io.IOException;
import java.time.OffsetDateTime;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The door through which tests let the shared portal run another edition; it exists only in the test archive. */
@WebServlet(urlPatterns = "/test/edition", asyncSupported = true)
public class EditionDoor extends HttpServlet {

    @Inject
    private OtherEdition edition;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var at = request.getParameter("at");
        response.setContentType("text/plain; charset=UTF-8");
        switch (request.getParameter("do")) {
            case "open" -> edition.open(request.getParameter("name"));
            case "fill" -> edition.fill(at == null ? null : OffsetDateTime.parse(at).toInstant());
            case "close" -> edition.close();
            case "letters" -> {
                for (var letter : edition.letters()) {
                    response.getWriter().println(letter[0] + "\n" + letter[1] + "\n" + letter[2]);
                }
            }
            case "representative" -> response.getWriter().print(edition.email("""
                    select m.person.email from TeamMember m where m.representative = true and m.removedAt is null
                      and m.team.state = jp.kenshu.registration.TeamState.ADMITTED order by m.id"""));
            case "member" -> response.getWriter().print(edition.email("""
                    select m.person.email from TeamMember m where m.representative = false and m.removedAt is null
                      and m.confirmedAt is not null and m.team.state = jp.kenshu.registration.TeamState.ADMITTED order by m.id"""));
            case "participant" -> response.getWriter().print(edition.email(
                    "select r.person.email from Registration r where r.withdrawnAt is null order by r.id"));
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
