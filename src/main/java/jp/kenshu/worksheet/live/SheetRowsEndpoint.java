package jp.kenshu.worksheet.live;

import jakarta.inject.Inject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.PostedJson;
import jp.kenshu.RuleViolation;
import jp.kenshu.worksheet.SheetRows;
import jp.kenshu.worksheet.outline.SheetTool;

/** Takes what somebody does to the lists: {@code {what: add|move|tie|merge|remove|restore|tidy, edit, …}}. */
@AllowedToEverybody("whoever has a seat at the sheet, which Seats decides")
@WebServlet(urlPatterns = "/worksheet/live/rows", asyncSupported = true)
public class SheetRowsEndpoint extends SheetEndpoint {

    private static final int PLACES_MAX = 10_000;

    @Inject
    private SheetRows rows;

    @Override
    JsonStructure take(Seat seat, PostedJson posted) {
        var group = seat.groupId();
        var edit = posted.text("edit");
        var by = seat.by();
        switch (posted.text("what")) {
            case "add" -> rows.add(group, posted.text("kind"), id(posted, "parent"), edit, by);
            case "move" -> rows.move(group, posted.number("row"), posted.whole("places", -PLACES_MAX, PLACES_MAX), edit, by);
            case "tie" -> rows.tie(group, posted.number("row"), id(posted, "parent"), edit, by);
            case "merge" -> rows.merge(group, posted.number("row"), posted.number("into"), edit, by);
            case "remove" -> rows.remove(group, posted.number("row"), edit, by);
            case "restore" -> rows.restore(group, posted.number("row"), edit, by);
            case "tidy" -> {
                SheetStepsEndpoint.mustHave(seat, SheetTool.TIDY);
                rows.tidy(group, edit, by);
            }
            default -> throw RuleViolation.of("sheet.broken");
        }
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static Long id(PostedJson posted, String name) {
        return posted.isNothing(name) ? null : Long.valueOf(posted.number(name));
    }
}
