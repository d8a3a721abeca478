package jp.kenshu;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.account.People;
import jp.kenshu.account.SignedIn;
import jp.kenshu.registration.Stage;

/** The door through which browser tests set the stage; it exists only in the test archive. */
@WebServlet(urlPatterns = "/test/*", asyncSupported = true)
public class TestDoor extends HttpServlet {

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private SignedIn signedIn;
    @Inject
    private People people;
    @Inject
    private Stage stage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        switch (request.getPathInfo()) {
            case "/begin-anew" -> rehearsal.beginAnew();
            case "/clock" -> rehearsal.standAt(OffsetDateTime.parse(request.getParameter("at")).toInstant());
            case "/capacity" -> rehearsal.capacity(request.getParameter("route"), numberOf(request));
            case "/venue-capacity" -> rehearsal.venueCapacity(request.getParameter("venue"), numberOf(request));
            case "/sign-in" -> signIn(request);
            case "/person" -> people.meet(request.getParameter("email"), request.getParameter("name"), "ja");
            case "/sign-out" -> signOut(request, response);
            case "/servlet" -> { // past everything that decides on addresses
                getServletContext().getNamedDispatcher(request.getParameter("name")).forward(request, response);
                return;
            }
            case "/stage" -> {
                var told = stage.set();
                stage.comeMore(Asked.number(request, "more").orElse(0));
                tell(response, told);
                return;
            }
            case "/statements" -> {
                response.setContentType("text/plain; charset=UTF-8");
                response.getWriter().print(String.join("\n", AskedStatements.of(request.getParameter("of"))));
                return;
            }
            case "/second-connections" -> {
                response.setContentType("text/plain; charset=UTF-8");
                response.getWriter().print(String.join("\n", AskedStatements.secondConnections()));
                return;
            }
            case "/fail" -> throw new IllegalStateException("A fault that nobody foresaw");
            default -> {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
        }
        tell(response, Map.of());
    }

    private static void tell(HttpServletResponse response, Map<String, String> what) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        for (var each : what.entrySet()) {
            response.getWriter().println(each.getKey() + " " + each.getValue());
        }
    }

    private static Integer numberOf(HttpServletRequest request) {
        var places = request.getParameter("places");
        return places == null || places.isEmpty() ? null : Integer.valueOf(places);
    }

    private static void signOut(HttpServletRequest request, HttpServletResponse response) {
        request.getSession().invalidate();
        var kept = new Cookie("kenshu-kept", "");
        kept.setPath("/");
        kept.setMaxAge(0);
        response.addCookie(kept);
    }

    private void signIn(HttpServletRequest request) {
        var role = Role.valueOf(request.getParameter("role"));
        if (role.isStaff()) {
            signedIn.enter(rehearsal.staff(role));
        } else {
            signedIn.enter(people.at(request.getParameter("email")).get(0));
        }
    }
}
