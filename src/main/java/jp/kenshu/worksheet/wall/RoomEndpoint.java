package jp.kenshu.worksheet.wall;

import java.io.IOException;
import java.time.format.DateTimeFormatter;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Json;
import jp.kenshu.JsonEndpoint;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.worksheet.paper.Guests;

/** What the room says to a group, and the group's call for staff, for the sheet that shows both. */
@AllowedToEverybody("whoever is a guest at the sheet, which Guests decides")
@WebServlet(urlPatterns = "/worksheet/room", asyncSupported = true)
public class RoomEndpoint extends JsonEndpoint {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    @Inject
    private Guests guests;
    @Inject
    private Room room;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var guest = guests.find(request.getParameter("group"));
        if (guest.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        tell(guest.get(), request, response);
    }

    /** Calls for staff, or takes the call back where {@code call} is {@code no}. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var guest = guests.find(request.getParameter("group")).filter(Guests.Guest::writes);
        if (guest.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var group = guest.get().group().getId();
        if ("no".equals(request.getParameter("call"))) {
            room.answer(group, guest.get().by());
        } else {
            room.call(group, guest.get().by());
        }
        tell(guest.get(), request, response);
    }

    private void tell(Guests.Guest guest, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = Words.in(Language.chosenIn(request));
        var remarks = Json.createArrayBuilder();
        for (var remark : room.remarks(guest.group())) {
            remarks.add(Json.createObjectBuilder().add("id", remark.getId()).add("kind", remark.getKind().name())
                    .add("words", remark.getWords()).add("said", words.text("room.saidBy", words.name(remark.getKind()), remark.getSaidBy().name(),
                            TIME.format(remark.getSaidAt().atZone(PortalClock.JAPAN)))));
        }
        answer(response, Json.createObjectBuilder().add("remarks", remarks).add("call", call(guest, words)).build());
    }

    private JsonObjectBuilder call(Guests.Guest guest, Words words) {
        var call = room.lastCall(guest.group().getId());
        var told = Json.createObjectBuilder().add("open", call.filter(StaffCall::isOpen).isPresent());
        if (call.isEmpty()) {
            return told.add("text", "");
        }
        var moment = call.get().isOpen() ? call.get().getCalledAt() : call.get().getAnsweredAt();
        var time = TIME.format(moment.atZone(PortalClock.JAPAN));
        if (call.get().isOpen()) {
            return told.add("text", words.text("room.called", time));
        }
        return told.add("text", call.get().getAnsweredBy().isStaff() ? words.text("room.answered", call.get().getAnsweredBy().name(), time)
                : words.text("room.takenBack", time));
    }
}
