package jp.kenshu.worksheet.live;

import jakarta.inject.Inject;
import jakarta.json.JsonStructure;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Json;
import jp.kenshu.worksheet.Worksheets;

/** What a field said one after the other, newest first. */
@AllowedToEverybody("whoever has a seat at the sheet, which Seats decides")
@WebServlet(urlPatterns = "/worksheet/live/history", asyncSupported = true)
public class SheetHistoryEndpoint extends SheetEndpoint {

    @Inject
    private Worksheets worksheets;

    @Override
    JsonStructure answer(Seat seat, HttpServletRequest request) {
        var versions = Json.createArrayBuilder();
        worksheets.history(seat.groupId(), number(request, "field")).forEach(version -> versions.add(Json.createObjectBuilder()
                .add("revision", version.revision()).add("text", version.text()).add("by", version.by().name())
                .add("staff", version.by().isStaff()).add("at", version.at().toString())));
        return Json.createObjectBuilder().add("versions", versions).build();
    }
}
