package jp.kenshu.worksheet.live;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jp.kenshu.RuleViolation;

/** Takes where somebody is: {@code {writer, field}}, or {@code {writer, gone: true}} when the page is closed. */
@WebServlet(urlPatterns = "/worksheet/live/here", asyncSupported = true)
public class SheetHereEndpoint extends SheetEndpoint {

    @Inject
    private SheetHub hub;

    @Override
    JsonStructure take(Seat seat, JsonObject posted) {
        var writer = posted.getString("writer");
        if (!writer.matches("[A-Za-z0-9]{1,40}")) {
            throw RuleViolation.of("sheet.broken");
        }
        var room = hub.room(seat.groupId());
        if (posted.getBoolean("gone", false)) {
            room.isGone(writer);
        } else {
            room.isHere(writer, seat.name(), posted.isNull("field") ? null : Long.valueOf(posted.getJsonNumber("field").longValueExact()));
        }
        return JsonValue.EMPTY_JSON_OBJECT;
    }
}
