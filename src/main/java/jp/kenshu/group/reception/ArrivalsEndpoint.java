package jp.kenshu.group.reception;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Json;
import jp.kenshu.JsonEndpoint;
import jp.kenshu.Role;
import jp.kenshu.group.VenuePlace;

/** Tells a desk how many have come, at the venue and group by group, while other desks go on. */
@AllowedTo(Role.SECRETARIAT)
@WebServlet(urlPatterns = "/group/organiser/arrivals", asyncSupported = true)
public class ArrivalsEndpoint extends JsonEndpoint {

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
        answer(response, figures.build());
    }
}
