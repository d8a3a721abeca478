package jp.kenshu.registration.desk;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.audit.AuditEntry;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.listing.Listed;
import jp.kenshu.mail.LettersAhead;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import jp.kenshu.programme.Route;
import jp.kenshu.registration.Changes;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.Registrations;
import org.omnifaces.util.Faces;

/** Everything about one registration, and what the secretariat may do about it for the person. */
@ViewScoped
@AllowedTo(Role.SECRETARIAT)
@Named
public class RegistrationPage implements Serializable {

    @Inject
    private Listed listed;
    @Inject
    private Registrations registrations;
    @Inject
    private OnBehalf onBehalf;
    @Inject
    private AuditTrail audit;
    @Inject
    private Outbox outbox;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;
    @Inject
    private LettersAhead lettersAhead;

    private Long id;
    private transient Registration registration;
    private String route;
    private long placeInLine;
    private transient List<AuditEntry> history = List.of();
    private transient List<OutgoingMail> letters = List.of();

    /** Reads the registration that the address names, with its history and letters. */
    public void open() {
        registration = id == null ? null : registrations.find(id).orElse(null);
        if (registration == null) {
            Faces.responseSendError(404, null);
            return;
        }
        placeInLine = registrations.placeInLine(registration);
        history = audit.of(registration.getSubject());
        letters = outbox.about(registration.getSubject());
    }

    /** Changes the route; when it is full, the person waits in line like everybody. */
    public void changeRoute() {
        var wanted = registration.getPart().findRoute(route)
                .orElseThrow(() -> RuleViolation.at("route", "registration.route"));
        if (wanted.equals(registration.getRoute()) || wanted.equals(registration.getWaitingRoute())) {
            show("unchanged");
        } else if (!mustBeSeen("change", route, language.text("onBehalf.willChange", language.of(registration.getRoute().getName()), language.of(wanted.getName())),
                () -> registrations.changeRoute(id, wanted.getId(), true, signedIn.asActor()))) {
            show(String.valueOf(registrations.changeRoute(id, wanted.getId(), true, signedIn.asActor())));
        }
    }

    /** Takes the person out of the line; they keep the route that they have. */
    public void leaveLine() {
        if (!mustBeSeen("leave-line", "leave", language.text("onBehalf.willLeaveLine", language.of(registration.getRoute().getName())),
                () -> registrations.leaveLine(id, signedIn.asActor()))) {
            show(String.valueOf(registrations.leaveLine(id, signedIn.asActor())));
        }
    }

    private boolean mustBeSeen(String button, String sign, String saying, Runnable deed) {
        return lettersAhead.mustBeSeen(button, sign + " " + id + " " + registration.getVersion(), List.of(saying), deed);
    }

    /** Withdraws the registration. */
    public void withdraw() {
        if (!mustBeSeen("withdraw", "withdraw", language.text("onBehalf.withdraw.lead"), () -> registrations.withdraw(id, signedIn.asActor()))) {
            registrations.withdraw(id, signedIn.asActor());
            show("withdrawn");
        }
    }

    /** Mails the receipt once more. */
    public void sendReceiptAgain() {
        onBehalf.sendReceiptAgain(id, signedIn.asActor());
        show("sent");
    }

    private void show(String done) {
        Faces.redirect(listed.carrying("/registration/organiser/registration?id=" + id + "&done=" + done));
    }

    /** The routes that are for the person's category. */
    public List<Route> getRoutes() {
        return registration.getPart().getRoutes().stream()
                .filter(each -> each.takes(registration.getAttendee().getCategory())).toList();
    }

    /** What has just become of a deed, in words, or null for a plain visit. */
    public String getDone() {
        var done = Faces.getRequestParameter("done");
        return done != null && language.words().has("onBehalf.done." + done) ? language.text("onBehalf.done." + done) : null;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Registration getRegistration() {
        return registration;
    }

    public String getRoute() {
        return route;
    }

    public void setRoute(String route) {
        this.route = route;
    }

    public long getPlaceInLine() {
        return placeInLine;
    }

    public List<AuditEntry> getHistory() {
        return history;
    }

    public List<OutgoingMail> getLetters() {
        return letters;
    }
}
