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
 * What happens on sheets, as it happens: one stream of server-sent events for all sheets that are open in a browser, each
 * from the entry after the one that is known ({@code group} and {@code after} for each).
 */
@AllowedToEverybody("whoever has a seat at the sheet, which Seats decides")
@WebServlet(urlPatterns = "/worksheet/live/events", asyncSupported = true)
public class SheetEventsEndpoint extends SheetEndpoint {

    @Inject
    private SheetHub hub;
    @Inject
    private PortalClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            stream(request, response);
        } catch (RuleViolation violation) {
            reply(request, response, () -> {
                throw violation;
            });
        }
    }

    private void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var refused = new LinkedHashMap<Long, String>();
        var seated = seated(request, refused::put);
        response.setContentType("text/event-stream; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        var async = request.startAsync();
        async.setTimeout(0);
        var out = response.getOutputStream();
        var stream = new SheetStream(async, out, lasting(seated));
        async.addListener(new LeavingListener(stream::leave, stream::end));
        stream.open(clock.now().toString());
        out.setWriteListener(stream);
        refused.forEach(stream::tellRefused);
        seated.forEach(each -> stream.follow(each.groupId(), hub.room(each.groupId()), each.after()));
    }
}
