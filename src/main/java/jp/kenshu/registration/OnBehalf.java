package jp.kenshu.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.InputText;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.programme.Programme;
import jp.kenshu.storage.Retried;

/** What the secretariat does for people who telephone or fax. It is done by the same rules, and the record says who did it. */
@ApplicationScoped
@Retried
@Transactional
public class OnBehalf {

    /** Longest remark, in characters as a reader counts them. */
    public static final int REMARK_MAX = 500;
    private static final String ENTERED = "enteredOnBehalf";

    @Inject
    private Registrations registrations;
    @Inject
    private Programme programme;
    @Inject
    private RegistrationLetters letters;
    @Inject
    private AuditTrail audit;
    @Inject
    private PortalClock clock;

    /**
     * Registers somebody who telephoned or sent a fax; when the route is full they wait in line like everybody. After
     * the closing it needs a remark that says why.
     */
    public Registration register(Attendee attendee, long routeId, Entry entry, String remark) {
        var said = InputText.trimmed(remark);
        if (InputText.length(said) > REMARK_MAX) {
            throw RuleViolation.at("remark", "settings.tooLong", REMARK_MAX);
        }
        if (said == null && !programme.getRoute(routeId).isOpenAt(clock.now())) {
            throw RuleViolation.at("remark", "entry.remark.missing");
        }
        var registration = registrations.register(attendee, routeId, true, entry);
        if (audit.of(registration.getSubject()).stream().noneMatch(done -> done.getAction().equals(ENTERED))) {
            audit.record(entry.by(), ENTERED, registration.getSubject(), entry.channel() + (said == null ? "" : " / " + said));
        }
        return registration;
    }

    /** Corrects the details of a registration that was read in {@code version}. */
    public Registration correct(long id, int version, Attendee corrected, Actor by) {
        if (registrations.get(id).getVersion() != version) {
            throw RuleViolation.of("settings.changedMeanwhile");
        }
        return registrations.correct(id, corrected, by);
    }

    /** Mails the receipt once more. */
    public void sendReceiptAgain(long id, Actor by) {
        var registration = registrations.get(id);
        if (registration.isWithdrawn()) {
            throw RuleViolation.of("registration.alreadyWithdrawn");
        }
        letters.receipt(registration, registrations.placeInLine(registration));
        audit.record(by, "receiptSentAgain", registration.getSubject(), registration.getAttendee().getEmail());
    }
}
