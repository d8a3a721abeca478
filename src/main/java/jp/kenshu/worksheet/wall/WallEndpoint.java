package jp.kenshu.worksheet.wall;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Json;
import jp.kenshu.JsonEndpoint;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;

/** What the wall of a venue says now, for the page that shows it; and taking a group's call, from a plain form on that page. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@WebServlet(urlPatterns = "/worksheet/organiser/wall-now", asyncSupported = true)
public class WallEndpoint extends JsonEndpoint {

    @Inject
    private Programme programme;
    @Inject
    private Wall wall;
    @Inject
    private Room room;
    @Inject
    private SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var venue = programme.announced().findPart(PartKind.TEAM).flatMap(part -> part.findVenue(String.valueOf(request.getParameter("venue"))));
        if (venue.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var words = Words.in(Language.chosenIn(request));
        var view = wall.of(venue.get(), words);
        var cells = Json.createArrayBuilder();
        new WallCells(view, words).all().forEach(cell -> cells.add(Json.createObjectBuilder().add("key", cell.key()).add("text", cell.text()).add("tone", cell.tone())));
        var calls = Json.createArrayBuilder();
        view.groups().stream().filter(group -> group.call() != null).forEach(group -> calls.add(group.id()));
        answer(response, Json.createObjectBuilder().add("cells", cells).add("calls", calls).build());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var group = request.getParameter("group");
        var venue = request.getParameter("venue");
        if (group == null || !group.matches("\\d{1,18}") || venue == null || !venue.matches("[\\w-]{1,40}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        room.answer(Long.parseLong(group), signedIn.asActor());
        response.sendRedirect("/worksheet/organiser/wall?venue=" + venue + "&done=answered");
    }
}
