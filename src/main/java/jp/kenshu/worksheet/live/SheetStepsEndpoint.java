package jp.kenshu.worksheet.live;

import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.worksheet.SheetSteps;

/** Takes what 司会 and 書記 do besides writing: {@code {what: reach, step, edit}} or {@code {what: timer, minutes, edit}}. */
@WebServlet(urlPatterns = "/worksheet/live/steps", asyncSupported = true)
public class SheetStepsEndpoint extends SheetEndpoint {

    private static final int MINUTES_MAX = 600;

    @Inject
    private SheetSteps steps;
    @Inject
    private PortalClock clock;

    @Override
    JsonStructure take(Seat seat, JsonObject posted) {
        mustLead(seat);
        var edit = posted.getString("edit");
        switch (posted.getString("what")) {
            case "reach" -> steps.reach(seat.groupId(), posted.getInt("step"), edit, seat.by());
            case "timer" -> {
                var minutes = Math.min(MINUTES_MAX, posted.getInt("minutes"));
                steps.setTimer(seat.groupId(), minutes <= 0 ? null : clock.now().plus(Duration.ofMinutes(minutes)), edit, seat.by());
            }
            default -> throw RuleViolation.of("sheet.broken");
        }
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    /** Some tools are the chair's and the scribe's. */
    static void mustLead(Seat seat) {
        if (!seat.leads()) {
            throw RuleViolation.of("sheet.leadsOnly");
        }
    }
}
