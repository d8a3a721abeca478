package jp.kenshu.worksheet.live;

import jakarta.inject.Inject;
import jakarta.json.JsonStructure;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.worksheet.SheetJson;
import jp.kenshu.worksheet.Worksheets;

/** The whole sheet as it stands. */
@AllowedToEverybody("whoever has a seat at the sheet, which Seats decides")
@WebServlet(urlPatterns = "/worksheet/live/state", asyncSupported = true)
public class SheetStateEndpoint extends SheetEndpoint {

    @Inject
    private Worksheets worksheets;

    @Override
    JsonStructure answer(Seat seat, HttpServletRequest request) {
        return SheetJson.of(worksheets.snapshot(seat.groupId()));
    }
}
