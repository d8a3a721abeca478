package jp.kenshu.registration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.mail.Letter;
import jp.kenshu.mail.Outbox;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.guide.Letterhead;

/** The letters about a registration for part Ⅰ. */
@ApplicationScoped
public class RegistrationLetters {

    @Inject
    private Outbox outbox;
    @Inject
    private Letterhead letterhead;
    @Inject
    private Programme programme;

    /** The receipt (受付のお知らせ), with number, code and route, and the place in line for who waits. */
    public void receipt(Registration registration, long placeInLine) {
        outbox.post(receiptOf(registration, placeInLine));
    }

    /** The same letter, to be posted with others. */
    Letter receiptOf(Registration registration, long placeInLine) {
        return letter(registration, "registration-receipt", placeInLine);
    }

    /** What has been changed. */
    void changed(Registration registration, long placeInLine) {
        outbox.post(letter(registration, "registration-changed", placeInLine));
    }

    /** To the former address: the registration's mail now goes elsewhere. */
    void addressChanged(Registration registration, String formerAddress) {
        outbox.post(begin(registration, "registration-address-changed", formerAddress));
    }

    /** A place has become free and is now theirs (繰上げ). */
    void promoted(Registration registration) {
        outbox.post(letter(registration, "registration-promoted", 0));
    }

    /** The withdrawal has been received. */
    void withdrawn(Registration registration) {
        outbox.post(begin(registration, "registration-withdrawn", registration.getAttendee().getEmail()));
    }

    /** Somebody has tried many wrong codes at the receipt. */
    void tried(Registration registration) {
        outbox.post(begin(registration, "registration-receipt-tried", registration.getAttendee().getEmail()));
    }

    /** the link for joining on the day. */
    public void joining(Registration registration) {
        outbox.post(letter(registration, "registration-joining", 0));
    }

    /** The address of the receipt's page. */
    public static String receiptPath(Registration registration) {
        return "/registration/receipt?number=" + registration.getNumber() + "&code="
                + URLEncoder.encode(registration.getCode(), StandardCharsets.UTF_8);
    }

    private Letter letter(Registration registration, String template, long placeInLine) {
        var language = registration.getLanguage();
        var route = registration.getRoute();
        var part = programme.announced(registration.getPart());
        return begin(registration, template, registration.getAttendee().getEmail())
                .with("affiliation", registration.getAttendee().getAffiliation().in(language))
                .with("code", ReceiptKeys.codeOf(registration))
                .with("when", Dates.in(language).held(part.getHeldOn(), part.getStartsAt(), part.getEndsAt()))
                .with("changesUntil", Dates.in(language).deadline(programme.detailsCloseAt(part)))
                .with("route", route.getName().in(language))
                .with("joiningLink", route.getJoiningLink())
                .with("joiningNote", route.getJoiningNote())
                .with("waitingRoute", registration.isWaiting() ? registration.getWaitingRoute().getName().in(language) : "")
                .with("placeInLine", registration.isWaiting() ? placeInLine : "")
                .with("receipt", ReceiptKeys.receiptOf(registration));
    }

    /** A letter with the name, the part and the number alone: it may reach an address that is no longer the person's. */
    private Letter begin(Registration registration, String template, String to) {
        var language = registration.getLanguage();
        var part = programme.announced(registration.getPart());
        return letterhead.letter(part.getConference(), to, language, template, registration.getSubject())
                .with("name", registration.getAttendee().getName())
                .with("part", part.getTitle().in(language))
                .with("number", registration.getNumber());
    }
}
