package jp.kenshu.worksheet.live;

import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.PortalClock;
import jp.kenshu.PostedJson;
import jp.kenshu.RuleViolation;
import jp.kenshu.worksheet.SheetSteps;
import jp.kenshu.worksheet.outline.SheetTool;

/** Takes what those who lead do besides writing: {@code {what: reach, step, edit}} or {@code {what: timer, minutes, edit}}. */
@AllowedToEverybody("whoever has a seat at the sheet, which Seats decides")
@WebServlet(urlPatterns = "/worksheet/live/steps", asyncSupported = true)
public class SheetStepsEndpoint extends SheetEndpoint {

    private static final int MINUTES_MAX = 600;

    @Inject
    private SheetSteps steps;
    @Inject
    private PortalClock clock;

    @Override
    JsonStructure take(Seat seat, PostedJson posted) {
        var edit = posted.text("edit");
        switch (posted.text("what")) {
            case "reach" -> {
                mustHave(seat, SheetTool.STEPS);
                steps.reach(seat.groupId(), posted.whole("step", Integer.MIN_VALUE, Integer.MAX_VALUE), edit, seat.by());
            }
            case "timer" -> {
                mustHave(seat, SheetTool.TIMER);
                var minutes = Math.min(MINUTES_MAX, posted.whole("minutes", Integer.MIN_VALUE, Integer.MAX_VALUE));
                steps.setTimer(seat.groupId(), minutes <= 0 ? null : clock.now().plus(Duration.ofMinutes(minutes)), edit, seat.by());
            }
            default -> throw RuleViolation.of("sheet.broken");
        }
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    /** Some tools are the chair's and the scribe's, or whoever's the sheet says. */
    static void mustHave(Seat seat, SheetTool tool) {
        if (!seat.has(tool)) {
            throw RuleViolation.of("sheet.leadsOnly");
        }
    }
}
