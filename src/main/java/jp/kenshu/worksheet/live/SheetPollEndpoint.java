package jp.kenshu.worksheet.live;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;

/** What is new on a sheet since the entry that is known, for browsers that no stream reaches; answered within 20 seconds. */
@WebServlet(urlPatterns = "/worksheet/live/poll", asyncSupported = true)
public class SheetPollEndpoint extends SheetEndpoint {

    private static final long WAITS_MS = 20_000;

    @Inject
    private SheetHub hub;
    @Inject
    private PortalClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            wait(seat(request), request, response);
        } catch (RuleViolation violation) {
            reply(request, response, () -> {
                throw violation;
            });
        }
    }

    private void wait(Seat seat, HttpServletRequest request, HttpServletResponse response) {
        var room = hub.room(seat.groupId());
        response.setHeader("Cache-Control", "no-store");
        var people = request.getParameter("here");
        var async = request.startAsync();
        async.setTimeout(WAITS_MS);
        var poll = new SheetPoll(async, clock.now().toString(), number(request, "after"), people == null ? "" : people);
        async.addListener(new LeavingListener(() -> room.leave(poll), () -> poll.answer(List.of())));
        room.enter(poll);
    }
}
