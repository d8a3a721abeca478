package jp.kenshu.worksheet;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.PortalClock;
import jp.kenshu.Rehearsal;
import jp.kenshu.audit.Actor;

/**
 * The door through which browser tests set a table, let a long day go by on its sheet, close a step and open it again, on a sheet of R5 or of another edition; it exists only in the test archive.
 * Answers the group's id, the code of its table and the addresses of its members.
 */
@WebServlet(urlPatterns = "/test/sheet", asyncSupported = true)
public class SheetDoor extends HttpServlet {

    private static final Actor OFFICE = Actor.staff("事務局 花子");

    @Inject
    private Tables tables;
    @Inject
    private Worksheets worksheets;
    @Inject
    private SheetSteps steps;
    @Inject
    private PortalClock clock;
    @Inject
    private Rehearsal rehearsal;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        if (request.getParameter("age") != null) {
            tables.age(Long.parseLong(request.getParameter("group")), Integer.parseInt(request.getParameter("age")));
            return;
        }
        if (request.getParameter("rows") != null) {
            tables.fill(Long.parseLong(request.getParameter("group")), Integer.parseInt(request.getParameter("rows")));
            return;
        }
        if (request.getParameter("lock") != null) {
            steps.lock(Long.parseLong(request.getParameter("group")), List.of(Integer.valueOf(request.getParameter("lock"))), clock.now(), "door-1", OFFICE);
            return;
        }
        if (request.getParameter("unlock") != null) {
            steps.unlock(Long.parseLong(request.getParameter("group")), List.of(Integer.valueOf(request.getParameter("unlock"))), "door-2", OFFICE);
            return;
        }
        if (request.getParameter("outline") != null) {
            rehearsal.beginAnew();
            tables.consistOf(request.getParameter("outline"));
        }
        var group = tables.group(Integer.parseInt(request.getParameter("number")), request.getParameter("municipality"),
                Integer.parseInt(request.getParameter("people"))).getId();
        if (request.getParameter("population") != null) {
            tables.tell(group, Map.of("population", request.getParameter("population")));
        }
        response.getWriter().print(group + " " + worksheets.open(group).getJoinCode() + " " + String.join(" ", tables.addresses(group)));
    }
}
