package jp.kenshu.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.Programme;
import org.omnifaces.util.Faces;

/** The form by which the secretariat sets the capacity of a route or a venue, with the reason that goes on the record. */
@Named
@RequestScoped
public class CapacityPage {

    private static final int REASON_MAX = 500;
    private static final int CAPACITY_MAX = 1_000_000;

    @Inject
    private Programme programme;
    @Inject
    private Registrations registrations;
    @Inject
    private TeamDecisions decisions;
    @Inject
    private SignedIn signedIn;

    private Long route;
    private Long venue;
    private String capacity;
    private String reason;
    private Bilingual name;
    private int taken;
    private Integer present;

    /** Reads the route or the venue that the address names. */
    public void open() {
        var ofRoute = route == null ? null : programme.getRoute(route);
        var ofVenue = venue == null ? null : programme.getVenue(venue);
        if (ofRoute != null) {
            show(ofRoute.getName(), ofRoute.getTaken(), ofRoute.getCapacity());
        } else if (ofVenue != null) {
            show(ofVenue.getName(), ofVenue.getTaken(), ofVenue.getCapacity());
        } else {
            Faces.responseSendError(404, null);
        }
    }

    private void show(Bilingual itsName, int itsTaken, Integer itsCapacity) {
        name = itsName;
        taken = itsTaken;
        present = itsCapacity;
        if (!Faces.isPostback()) {
            capacity = itsCapacity == null ? null : itsCapacity.toString();
        }
    }

    /** Sets the capacity; people in line for a route move up at once. */
    public void save() {
        var because = mustBeGiven();
        if (route != null) {
            registrations.setCapacity(route, typed(), because, signedIn.asActor());
        } else {
            decisions.setCapacity(venue, typed(), because, signedIn.asActor());
        }
        Faces.redirect("/programme/organiser/settings?done=capacity");
    }

    private Integer typed() {
        var plain = InputText.code(capacity);
        if (plain == null) {
            return null;
        }
        if (!plain.matches("\\d{1,7}") || Integer.parseInt(plain) > CAPACITY_MAX) {
            throw RuleViolation.at("capacity", "capacity.unclear");
        }
        return Integer.valueOf(plain);
    }

    private String mustBeGiven() {
        var because = InputText.trimmed(reason);
        if (because == null) {
            throw RuleViolation.at("reason", "capacity.reason.missing");
        }
        if (InputText.length(because) > REASON_MAX) {
            throw RuleViolation.at("reason", "settings.tooLong", REASON_MAX);
        }
        return because;
    }

    public Long getRoute() {
        return route;
    }

    public void setRoute(Long route) {
        this.route = route;
    }

    public Long getVenue() {
        return venue;
    }

    public void setVenue(Long venue) {
        this.venue = venue;
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(String capacity) {
        this.capacity = capacity;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Bilingual getName() {
        return name;
    }

    public int getTaken() {
        return taken;
    }

    public Integer getPresent() {
        return present;
    }
}
