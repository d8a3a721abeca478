package jp.kenshu.worksheet.live;

import java.io.IOException;
import java.util.LinkedHashMap;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;

/**
 * What is new on sheets since the entries that are known, for browsers that no stream reaches; answered within 20 seconds, or
 * at once for who names {@code wait=0} and keeps no connection.
 */
@AllowedToEverybody("whoever has a seat at the sheet, which Seats decides")
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
            wait(request, response);
        } catch (RuleViolation violation) {
            reply(request, response, () -> {
                throw violation;
            });
        }
    }

    private void wait(HttpServletRequest request, HttpServletResponse response) {
        var refused = new LinkedHashMap<Long, String>();
        var seated = seated(request, refused::put);
        response.setHeader("Cache-Control", "no-store");
        var async = request.startAsync();
        async.setTimeout(WAITS_MS);
        var poll = new SheetPoll(async, clock.now().toString(), hub::soon);
        async.addListener(new LeavingListener(poll::leave, poll::answer));
        refused.forEach(poll::tellRefused);
        seated.forEach(each -> poll.follow(each.groupId(), hub.room(each.groupId()), each.after(), each.mark()));
        poll.ask(!"0".equals(request.getParameter("wait")));
    }
}
