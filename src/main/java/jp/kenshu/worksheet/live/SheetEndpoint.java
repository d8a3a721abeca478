package jp.kenshu.worksheet.live;

import java.io.IOException;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.Json;
import jp.kenshu.Language;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;

/**
 * What a sheet's page asks and posts. The question names the group; who has no seat there finds nothing. A broken rule is
 * answered in words, so that the page can say them and keep what was typed.
 */
abstract class SheetEndpoint extends HttpServlet {

    private static final int LOCKED = 423;

    @Inject
    private Seats seats;
    @Inject
    private SignedIn signedIn;

    /** Answers a question of who has a seat at the sheet. */
    JsonStructure answer(Seat seat, HttpServletRequest request) {
        throw RuleViolation.of("sheet.broken");
    }

    /** Does what is posted by who may write in the sheet. */
    JsonStructure take(Seat seat, JsonObject posted) {
        throw RuleViolation.of("sheet.broken");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        reply(request, response, () -> answer(seat(request), request));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var seat = findSeat(request).filter(Seat::writes);
        try (var reader = Json.createReader(request.getReader())) {
            reply(request, response, () -> take(seat.orElseThrow(() -> RuleViolation.of("sheet.unknown")), reader.readObject()));
        }
    }

    /** The seat of who asks; there is none without one. */
    final Seat seat(HttpServletRequest request) {
        return findSeat(request).orElseThrow(() -> RuleViolation.of("sheet.unknown"));
    }

    private Optional<Seat> findSeat(HttpServletRequest request) {
        return Optional.of(number(request, "group")).filter(group -> group > 0 && request.getSession(false) != null).flatMap(seats::find);
    }

    /** A number in the address, or 0. */
    static long number(HttpServletRequest request, String name) {
        var given = request.getParameter(name);
        return given != null && given.matches("\\d{1,18}") ? Long.parseLong(given) : 0;
    }

    /** Something to answer. */
    interface Answer {

        /** Makes the answer. */
        JsonStructure make();
    }

    /** Replies with what {@code answer} makes, or with why it cannot be. */
    final void reply(HttpServletRequest request, HttpServletResponse response, Answer answer) throws IOException {
        JsonStructure words;
        try {
            words = answer.make();
        } catch (RuleViolation violation) {
            response.setStatus(statusOf(violation, request));
            words = said(violation, request);
        } catch (JsonException | ClassCastException | NullPointerException | IndexOutOfBoundsException | IllegalArgumentException unreadable) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            words = said(RuleViolation.of("sheet.broken"), request);
        }
        response.setContentType("application/json; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(words.toString());
    }

    private int statusOf(RuleViolation violation, HttpServletRequest request) {
        return switch (violation.key()) {
            case "sheet.unknown", "group.unknown" -> isKnown(request) ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_UNAUTHORIZED;
            case "sheet.fieldUnknown", "sheet.rowUnknown" -> HttpServletResponse.SC_NOT_FOUND;
            case "sheet.revisionUnknown" -> HttpServletResponse.SC_CONFLICT;
            case "sheet.locked" -> LOCKED;
            default -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }

    private boolean isKnown(HttpServletRequest request) {
        return request.getSession(false) != null && signedIn.isAnybody();
    }

    private static JsonObject said(RuleViolation violation, HttpServletRequest request) {
        return Json.createObjectBuilder().add("key", violation.key())
                .add("text", Words.in(Language.chosenIn(request)).text(violation.key(), violation.values())).build();
    }
}
