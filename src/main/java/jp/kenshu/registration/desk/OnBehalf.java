package jp.kenshu.registration.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.InputText;
import jp.kenshu.OneLine;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.Attendee;
import jp.kenshu.registration.Entry;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.RegistrationLetters;
import jp.kenshu.registration.Registrations;
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
        OneLine.in("remark", said);
        if (said == null && !programme.getRoute(routeId).isOpenAt(clock.now())) {
            throw RuleViolation.at("remark", "entry.remark.missing");
        }
        var registration = registrations.register(attendee, routeId, true, entry);
        if (audit.of(registration.getSubject()).stream().noneMatch(done -> done.getAction().equals(ENTERED))) {
            audit.record(entry.by(), ENTERED, registration.getSubject(), entry.channel(), Said.orWord(said, "record.nothing"));
        }
        return registration;
    }

    /** Corrects the details of a registration that was read in {@code version}. */
    @AllowedTo(Role.SECRETARIAT)
    public Registration correct(long id, int version, Attendee corrected, Actor by) {
        if (registrations.get(id).getVersion() != version) {
            throw RuleViolation.of("settings.changedMeanwhile");
        }
        return registrations.correct(id, corrected, by);
    }

    /** Mails the receipt once more. */
    @AllowedTo(Role.SECRETARIAT)
    public void sendReceiptAgain(long id, Actor by) {
        var registration = registrations.get(id);
        if (registration.isWithdrawn()) {
            throw RuleViolation.of("registration.alreadyWithdrawn");
        }
        letters.receipt(registration, registrations.placeInLine(registration));
        audit.record(by, "receiptSentAgain", registration.getSubject(), registration.getAttendee().getEmail());
    }
}
