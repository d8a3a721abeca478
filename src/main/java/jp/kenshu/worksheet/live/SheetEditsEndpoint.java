package jp.kenshu.worksheet.live;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.Json;
import jp.kenshu.worksheet.SheetEntry;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.text.Change;

/**
 * Takes what somebody writes in a field, or puts a field back to what it said: {@code {field, edit, base, change}} or
 * {@code {field, edit, restore}}; a question names field and base. Answers every edit of the field after {@code base}, the posted one last.
 */
@WebServlet(urlPatterns = "/worksheet/live/edit", asyncSupported = true)
public class SheetEditsEndpoint extends SheetEndpoint {

    @Inject
    private Worksheets worksheets;
    @Inject
    private SheetHub hub;

    @Override
    JsonStructure answer(Seat seat, HttpServletRequest request) {
        return told(worksheets.editsAfter(seat.groupId(), number(request, "field"), number(request, "base")));
    }

    @Override
    JsonStructure take(Seat seat, JsonObject posted) {
        long field = posted.getJsonNumber("field").longValueExact();
        var edit = posted.getString("edit");
        if (posted.containsKey("restore")) {
            return told(worksheets.restore(seat.groupId(), field, posted.getJsonNumber("restore").longValueExact(), edit, seat.by()));
        }
        var base = posted.getJsonNumber("base").longValueExact();
        var change = Change.read(posted.getJsonArray("change"));
        return told(hub.room(seat.groupId()).inTurn(() -> worksheets.edit(seat.groupId(), field, edit, base, change, seat.by())));
    }

    private static JsonStructure told(List<SheetEntry> entries) {
        var told = Json.createArrayBuilder();
        entries.forEach(entry -> told.add(entry.told()));
        return Json.createObjectBuilder().add("entries", told).build();
    }
}
