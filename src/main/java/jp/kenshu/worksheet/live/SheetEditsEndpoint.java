package jp.kenshu.worksheet.live;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.json.JsonStructure;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Json;
import jp.kenshu.PostedJson;
import jp.kenshu.worksheet.SheetEntry;
import jp.kenshu.worksheet.SheetTurns;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.text.Change;
import jp.kenshu.worksheet.text.Splice;

/**
 * Takes what somebody writes in a field, or puts a field back to what it said: {@code {field, edit, base, change}} or
 * {@code {field, edit, restore}}; a question names field and base. Answers every edit of the field after {@code base}, the posted one last.
 */
@AllowedToEverybody("whoever has a seat at the sheet, which Seats decides")
@WebServlet(urlPatterns = "/worksheet/live/edit", asyncSupported = true)
public class SheetEditsEndpoint extends SheetEndpoint {

    private static final int PLACE_MAX = 1_000_000;

    @Inject
    private Worksheets worksheets;
    @Inject
    private SheetTurns turns;

    @Override
    JsonStructure answer(Seat seat, HttpServletRequest request) {
        return told(worksheets.editsAfter(seat.groupId(), number(request, "field"), number(request, "base")));
    }

    @Override
    JsonStructure take(Seat seat, PostedJson posted) {
        long field = posted.number("field");
        var edit = posted.text("edit");
        if (posted.has("restore")) {
            return told(worksheets.restore(seat.groupId(), field, posted.number("restore"), edit, seat.by()));
        }
        var base = posted.number("base");
        var change = change(posted.list("change"));
        return told(turns.edit(seat.groupId(), field, edit, base, change, seat.by()));
    }

    private static Change change(List<PostedJson> splices) {
        var behind = 0;
        var change = new ArrayList<Splice>();
        for (var posted : splices) {
            var splice = new Splice(posted.whole("0", behind, PLACE_MAX), posted.whole("1", 0, PLACE_MAX), posted.text("2"), posted.isSet("3"));
            behind = splice.end();
            change.add(splice);
        }
        return new Change(change);
    }

    private static JsonStructure told(List<SheetEntry> entries) {
        var told = Json.createArrayBuilder();
        entries.forEach(entry -> told.add(entry.told()));
        return Json.createObjectBuilder().add("entries", told).build();
    }
}
