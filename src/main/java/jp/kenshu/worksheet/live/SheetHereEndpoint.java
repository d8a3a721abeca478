package jp.kenshu.worksheet.live;

import jakarta.inject.Inject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.PostedJson;
import jp.kenshu.RuleViolation;

/** Takes where somebody is: {@code {writer, field}}, or {@code {writer, gone: true}} when the page is closed. */
@AllowedToEverybody("whoever has a seat at the sheet, which Seats decides")
@WebServlet(urlPatterns = "/worksheet/live/here", asyncSupported = true)
public class SheetHereEndpoint extends SheetEndpoint {

    @Inject
    private SheetHub hub;

    @Override
    JsonStructure take(Seat seat, PostedJson posted) {
        var writer = posted.text("writer");
        if (!writer.matches("[A-Za-z0-9]{1,40}")) {
            throw RuleViolation.of("sheet.broken");
        }
        var room = hub.room(seat.groupId());
        if (posted.isSet("gone")) {
            room.endPresence(writer);
        } else {
            room.showPresence(writer, seat.name(), posted.isNothing("field") ? null : Long.valueOf(posted.number("field")));
        }
        return JsonValue.EMPTY_JSON_OBJECT;
    }
}
