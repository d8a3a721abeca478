package jp.kenshu.registration;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.Language;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.audit.AuditEntry;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import jp.kenshu.programme.Route;
import org.omnifaces.util.Faces;

/** Everything about one registration, and what the secretariat may do about it for the person. */
@ViewScoped
@Named
public class RegistrationPage implements Serializable {

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
        registrations.changeRoute(id, wanted.getId(), true, signedIn.asActor());
        show("route");
    }

    /** Withdraws the registration. */
    public void withdraw() {
        registrations.withdraw(id, signedIn.asActor());
        show("withdrawn");
    }

    /** Mails the receipt once more. */
    public void sendReceiptAgain() {
        onBehalf.sendReceiptAgain(id, signedIn.asActor());
        show("sent");
    }

    private void show(String done) {
        Faces.redirect("/registration/organiser/registration?id=%s&done=%s", id.toString(), done);
    }

    /** The routes that are for the person's category. */
    public List<Route> getRoutes() {
        return registration.getPart().getRoutes().stream()
                .filter(each -> each.takes(registration.getAttendee().getCategory())).toList();
    }

    /** What was done, in words. */
    public String action(AuditEntry entry) {
        return language.words().text("audit." + entry.getAction());
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
