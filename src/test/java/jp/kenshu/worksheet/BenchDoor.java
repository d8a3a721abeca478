package jp.kenshu.worksheet;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.Rehearsal;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.worksheet.live.Seats;

/**
 * What the benchmarks of the live sheet need besides the portal: tables with groups, a seat without mail, and the
 * yardstick, a bare echo of what is posted to every stream of a room. It exists only in test archives.
 */
@WebServlet(urlPatterns = "/test/bench/*", asyncSupported = true)
public class BenchDoor extends HttpServlet {

    private static final int PLACES = 1_000;
    private static final int PEOPLE = 4;

    private final transient ConcurrentHashMap<String, Set<AsyncContext>> rooms = new ConcurrentHashMap<>();

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Tables tables;
    @Inject
    private Municipalities municipalities;
    @Inject
    private Seats seats;
    @Inject
    private Worksheets worksheets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        switch (request.getPathInfo()) {
            case "/tables" -> response.getWriter().print(setTables(Integer.parseInt(request.getParameter("count"))));
            case "/sit" -> {
                request.getSession();
                seats.sitDown(Long.parseLong(request.getParameter("group")), Long.parseLong(request.getParameter("person")));
            }
            case "/fill" -> tables.fill(Long.parseLong(request.getParameter("group")), Integer.parseInt(request.getParameter("rows")));
            default -> listen(request, response);
        }
    }

    private String setTables(int count) {
        rehearsal.beginAnew();
        rehearsal.venueCapacity("tokyo", PLACES);
        return municipalities.all().stream().limit(count).map(municipality -> {
            var group = tables.group(municipalities.all().indexOf(municipality) + 1, municipality.getCode(), PEOPLE);
            worksheets.open(group.getId());
            return group.getId() + " " + tables.person(group.getId());
        }).collect(Collectors.joining("\n"));
    }

    private void listen(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream; charset=UTF-8");
        var stream = request.startAsync();
        stream.setTimeout(0);
        response.flushBuffer();
        rooms.computeIfAbsent(request.getParameter("room"), room -> ConcurrentHashMap.newKeySet()).add(stream);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = "data: " + request.getReader().readLine() + "\n\n";
        var room = rooms.get(request.getParameter("room"));
        for (var stream : room) {
            synchronized (stream) {
                try {
                    stream.getResponse().getWriter().write(words);
                    stream.getResponse().flushBuffer();
                } catch (IOException | IllegalStateException gone) {
                    room.remove(stream);
                }
            }
        }
    }
}
