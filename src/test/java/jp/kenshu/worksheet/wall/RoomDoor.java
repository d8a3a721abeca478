package jp.kenshu.worksheet.wall;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.PortalClock;
import jp.kenshu.audit.Actor;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.worksheet.SheetSteps;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.followup.FollowUps;
import jp.kenshu.worksheet.paper.WrittenSheets;
import jp.kenshu.worksheet.summary.Summaries;
import jp.kenshu.worksheet.text.Change;

/** The door through which browser tests let a group write its sheet, close a step and release the まとめ, and send reminders; it exists only in the test archive. */
@WebServlet(urlPatterns = "/test/room", asyncSupported = true)
public class RoomDoor extends HttpServlet {

    private static final Actor MORITA = Actor.participant("森田 真理");

    @Inject
    private Worksheets worksheets;
    @Inject
    private SheetSteps steps;
    @Inject
    private Summaries summaries;
    @Inject
    private WorkGroups groups;
    @Inject
    private FollowUps followUps;
    @Inject
    private PortalClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("remind") != null) {
            followUps.sendDue();
            return;
        }
        long group = Long.parseLong(request.getParameter("group"));
        var written = WrittenSheets.written();
        var sheet = worksheets.snapshot(group);
        sheet.fields().forEach(field -> write(group, field, written.text(field.name())));
        sheet.rows().forEach(row -> row.fields().forEach(field -> write(group, field, textOf(written, row, field.name()))));
        if (request.getParameter("lock") != null) {
            steps.lock(group, List.of(Integer.valueOf(request.getParameter("lock"))), clock.now(), "room-lock", Actor.staff("事務局 花子"));
        }
        if (request.getParameter("release") != null) {
            summaries.release(groups.get(group).getVenue().getId(), Actor.staff("事務局 花子"));
        }
        response.getWriter().print("written");
    }

    private static String textOf(SheetView written, SheetView.Row row, String name) {
        return written.rows(row.kind()).get(0).text(name);
    }

    private void write(long group, SheetView.Field field, String text) {
        worksheets.edit(group, field.id(), "room-" + field.id(), 0, Change.of(0, 0, text), MORITA);
    }
}
