package jp.kenshu.worksheet.live;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.Asked;
import jp.kenshu.Json;
import jp.kenshu.JsonEndpoint;
import jp.kenshu.Language;
import jp.kenshu.PostedJson;
import jp.kenshu.RuleViolation;
import jp.kenshu.UnreadableRequest;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;
import jp.kenshu.account.StillIn;

/**
 * What a sheet's page asks and posts. The question names the group; who has no seat there finds nothing. A broken rule is
 * answered in words, so that the page can say them and keep what was typed.
 */
abstract class SheetEndpoint extends JsonEndpoint {

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
    JsonStructure take(Seat seat, PostedJson posted) {
        throw RuleViolation.of("sheet.broken");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        reply(request, response, () -> answer(seat(request), request));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var seat = findSeat(request).filter(Seat::writes);
        reply(request, response, () -> take(seat.orElseThrow(() -> RuleViolation.of("sheet.unknown")), PostedJson.read(request.getInputStream())));
    }

    /** The seat of who asks; there is none without one. */
    final Seat seat(HttpServletRequest request) {
        return findSeat(request).orElseThrow(() -> RuleViolation.of("sheet.unknown"));
    }

    private Optional<Seat> findSeat(HttpServletRequest request) {
        return findSeat(request, number(request, "group"));
    }

    private Optional<Seat> findSeat(HttpServletRequest request, long group) {
        return Optional.of(group).filter(each -> each > 0 && request.getSession(false) != null).flatMap(seats::find);
    }

    /** The sheets that the question names and at which who asks has a seat; {@code refuse} hears of the others, none at all is a broken rule. */
    final List<Followed> seated(HttpServletRequest request, BiConsumer<Long, String> refuse) {
        var asked = Followed.in(request);
        var seated = asked.stream().filter(each -> findSeat(request, each.groupId()).isPresent()).toList();
        var unknown = RuleViolation.of("sheet.unknown");
        if (seated.isEmpty()) {
            throw unknown;
        }
        asked.stream().filter(each -> !seated.contains(each)).forEach(each -> refuse.accept(each.groupId(),
                saying(unknown, request).add("status", statusOf(unknown, request)).build().toString()));
        return seated;
    }

    /** Whether who asks still has these seats, to be asked as long as the answer lasts. */
    final BooleanSupplier lasting(List<Followed> seated) {
        var tickets = new LinkedHashMap<Long, StillIn.Ticket>();
        seated.forEach(each -> seats.ticket(each.groupId()).filter(ticket -> !ticket.role().isStaff() || !tickets.containsValue(ticket))
                .ifPresent(ticket -> tickets.put(each.groupId(), ticket)));
        return () -> tickets.entrySet().stream().allMatch(each -> seats.isStillSeated(each.getKey(), each.getValue()));
    }

    /** A number in the address, or 0. */
    static long number(HttpServletRequest request, String name) {
        return Asked.id(request, name).orElse(0L);
    }

    /** Something to answer. */
    interface Answer {

        /** Makes the answer. */
        JsonStructure make() throws IOException;
    }

    /** Replies with what {@code answer} makes, or with why it cannot be. */
    final void reply(HttpServletRequest request, HttpServletResponse response, Answer answer) throws IOException {
        JsonStructure words;
        try {
            words = answer.make();
        } catch (RuleViolation violation) {
            response.setStatus(statusOf(violation, request));
            words = said(violation, request);
        } catch (UnreadableRequest unreadable) {
            response.setStatus(unreadable.status());
            words = said(RuleViolation.of("sheet.broken"), request);
        }
        answer(response, words);
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
        return saying(violation, request).build();
    }

    private static JsonObjectBuilder saying(RuleViolation violation, HttpServletRequest request) {
        return Json.createObjectBuilder().add("key", violation.key())
                .add("text", Words.in(Language.chosenIn(request)).text(violation.key(), violation.values()));
    }
}
