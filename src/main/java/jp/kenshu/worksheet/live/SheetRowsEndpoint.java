package jp.kenshu.worksheet.live;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jp.kenshu.RuleViolation;
import jp.kenshu.worksheet.RowKind;
import jp.kenshu.worksheet.SheetRows;

/** Takes what somebody does to the lists: {@code {what: add|move|tie|merge|remove|restore|tidy, edit, …}}. */
@WebServlet(urlPatterns = "/worksheet/live/rows", asyncSupported = true)
public class SheetRowsEndpoint extends SheetEndpoint {

    @Inject
    private SheetRows rows;

    @Override
    JsonStructure take(Seat seat, JsonObject posted) {
        var group = seat.groupId();
        var edit = posted.getString("edit");
        var by = seat.by();
        switch (posted.getString("what")) {
            case "add" -> rows.add(group, RowKind.valueOf(posted.getString("kind")), id(posted, "parent"), edit, by);
            case "move" -> rows.move(group, id(posted, "row"), posted.getInt("places"), edit, by);
            case "tie" -> rows.tie(group, id(posted, "row"), id(posted, "parent"), edit, by);
            case "merge" -> rows.merge(group, id(posted, "row"), id(posted, "into"), edit, by);
            case "remove" -> rows.remove(group, id(posted, "row"), edit, by);
            case "restore" -> rows.restore(group, id(posted, "row"), edit, by);
            case "tidy" -> {
                SheetStepsEndpoint.mustLead(seat);
                rows.tidy(group, edit, by);
            }
            default -> throw RuleViolation.of("sheet.broken");
        }
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static Long id(JsonObject posted, String name) {
        return posted.isNull(name) ? null : Long.valueOf(posted.getJsonNumber(name).longValueExact());
    }
}
