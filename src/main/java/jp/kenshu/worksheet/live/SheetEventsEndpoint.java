package jp.kenshu.worksheet.live;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;

/** What happens on a sheet, as it happens: a stream of server-sent events from the entry after the one that is known. */
@WebServlet(urlPatterns = "/worksheet/live/events", asyncSupported = true)
public class SheetEventsEndpoint extends SheetEndpoint {

    @Inject
    private SheetHub hub;
    @Inject
    private PortalClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            stream(seat(request), request, response);
        } catch (RuleViolation violation) {
            reply(request, response, () -> {
                throw violation;
            });
        }
    }

    private void stream(Seat seat, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var room = hub.room(seat.groupId());
        response.setContentType("text/event-stream; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        var known = request.getHeader("Last-Event-ID");
        var last = known != null && known.matches("\\d{1,18}") ? Long.parseLong(known) : number(request, "after");
        var async = request.startAsync();
        async.setTimeout(0);
        var out = response.getOutputStream();
        var stream = new SheetStream(async, out, last);
        async.addListener(new LeavingListener(() -> room.leave(stream), stream::end));
        stream.open(clock.now().toString());
        out.setWriteListener(stream);
        room.enter(stream);
    }
}
