package jp.kenshu.group.reception;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.Json;
import jp.kenshu.group.VenuePlace;

/** Tells a desk how many have come, at the venue and group by group, while other desks go on. */
@WebServlet(urlPatterns = "/group/organiser/arrivals", asyncSupported = true)
public class ArrivalsEndpoint extends HttpServlet {

    @Inject
    private VenuePlace place;
    @Inject
    private Attendance attendance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (place.getVenue() == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var standing = attendance.at(place.getVenue());
        var figures = Json.createObjectBuilder().add("all", standing.getArrived());
        standing.groups().forEach(group -> figures.add(group.getKey(), group.getArrived()));
        response.setContentType("application/json; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(figures.build().toString());
    }
}
