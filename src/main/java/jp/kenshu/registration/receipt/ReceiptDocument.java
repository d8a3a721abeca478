package jp.kenshu.registration.receipt;

import java.util.LinkedHashMap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.announcement.Announced;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.RegistrationLetters;
import jp.kenshu.registration.Registrations;

/** The receipt of a registration for part Ⅰ on paper (受付票), with the code that opens it on a telephone. */
@RequestScoped
public class ReceiptDocument {

    @Inject
    private Language language;
    @Inject
    private Announced announced;
    @Inject
    private PublicAddress address;
    @Inject
    private Registrations registrations;

    /** The receipt of {@code registration} as PDF, in the language of the request. */
    byte[] print(Registration registration) {
        var words = language.words();
        var part = registration.getPart();
        var conference = language.of(part.getConference().getYear()) + " " + language.of(part.getConference().getTitle());
        var document = new HouseDocument(words.text("receipt.title"), conference, language.getLocale())
                .dated(registration.getChangedAt().atZone(PortalClock.JAPAN));
        document.title(words.text("receipt.title"));
        if (registration.isWithdrawn()) {
            document.note(words.text("receipt.isWithdrawn", announced.moment(registration.getWithdrawnAt())));
        }
        document.facts(factsOf(registration));
        if (registration.isWaiting()) {
            document.note(words.text("receipt.lineRule"));
        }
        document.qrCode(address.of(RegistrationLetters.receiptPath(registration)), words.text("receipt.qr"));
        return document.print();
    }

    private LinkedHashMap<String, String> factsOf(Registration registration) {
        var words = language.words();
        var part = registration.getPart();
        var attendee = registration.getAttendee();
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.text("receipt.number"), registration.getNumber());
        facts.put(words.text("receipt.code"), registration.getCode());
        facts.put(words.text("receipt.part"), language.of(part.getTitle()));
        if (part.getHeldOn() != null) {
            facts.put(words.text("receipt.when"), announced.held(part.getHeldOn(), part.getStartsAt(), part.getEndsAt()));
        }
        facts.put(words.text("receipt.route"), language.of(registration.getRoute().getName()));
        if (registration.isWaiting()) {
            facts.put(words.text("receipt.line"), words.text("receipt.lineOf",
                    language.of(registration.getWaitingRoute().getName()), registrations.placeInLine(registration)));
        }
        if (registration.getRoute().getJoiningLink() != null && !registration.isWithdrawn()) {
            facts.put(words.text("receipt.joining"), registration.getRoute().getJoiningLink());
        }
        if (!registration.isWithdrawn()) {
            facts.put(words.text("receipt.changesUntil"), announced.deadline(registrations.changesCloseAt(part)));
        }
        facts.put(words.text("attendee.name.label"), words.text("receipt.nameOf", attendee.getName(), attendee.getReading()));
        facts.put(words.text("attendee.category.label"), language.of(attendee.getCategory().getName()));
        facts.put(words.text("attendee.affiliation.label"), language.of(attendee.getAffiliation()));
        if (attendee.getDepartment() != null) {
            facts.put(words.text("attendee.department.label"), attendee.getDepartment());
        }
        facts.put(words.text("attendee.profession.label"), attendee.getProfession());
        facts.put(words.text("attendee.email.label"), attendee.getEmail());
        facts.put(words.text("receipt.registeredAt"), announced.moment(registration.getRegisteredAt()));
        return facts;
    }
}
