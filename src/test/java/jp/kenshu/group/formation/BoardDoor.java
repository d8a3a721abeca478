package jp.kenshu.group.formation;

import java.io.IOException;
import java.time.OffsetDateTime;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.Rehearsal;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.ScenePreferences;
import jp.kenshu.assignment.Wishes;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Teams;

/**
 * What the benchmark of the board needs besides the portal: {@code GET} signs the browser in as the secretariat, {@code POST} lets a
 * team of every municipality of the country come to Tokyo, most of them with a wish, and begins a draft, whose id is answered. It
 * exists only in test archives.
 */
@WebServlet(urlPatterns = "/test/bench/board", asyncSupported = true)
public class BoardDoor extends HttpServlet {

    private static final Actor OFFICE = Actor.staff("事務局 花子");
    private static final int PLACES = 10_000;
    private static final String[] SCENES = {"daily", "discharge", "emergency", "endoflife"};

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Municipalities municipalities;
    @Inject
    private Delegates delegates;
    @Inject
    private Teams teams;
    @Inject
    private ScenePreferences preferences;
    @Inject
    private Formations formations;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        signedIn.enter(rehearsal.staff(Role.SECRETARIAT));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        rehearsal.beginAnew();
        rehearsal.standAt(OffsetDateTime.parse("2023-10-04T10:00+09:00").toInstant());
        rehearsal.venueCapacity("tokyo", PLACES);
        var venue = delegates.venue("tokyo").getId();
        var number = 0;
        for (var municipality : municipalities.all()) {
            number++;
            var team = teams.register(venue, delegates.team(municipality.getCode(), 1 + number % 4), null, Delegates.byWeb(municipality.getName()));
            if (number % 10 != 0) {
                preferences.submit(team.getId(), Wishes.of(SCENES[number % 7 % 4], SCENES[(number % 7 + 1) % 4], null), OFFICE);
            }
        }
        response.getWriter().print(formations.begin(venue, null, OFFICE).getId());
    }
}
