package jp.kenshu.programme;

import java.time.format.DateTimeFormatter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.Bilingual;
import jp.kenshu.account.SignedIn;
import org.omnifaces.util.Faces;

/** The form by which the secretariat moves one deadline or the closing of one route. */
@Named
@RequestScoped
public class DeadlinePage {

    @Inject
    private Programme programme;
    @Inject
    private Settings settings;
    @Inject
    private SignedIn signedIn;

    private Long deadline;
    private Long route;
    private int version;
    private String day;
    private String time;
    private Bilingual name;
    private Part part;
    private Venue venue;
    private DueMoment due;

    /** Reads the deadline or the route that the address names. */
    public void open() {
        var moved = deadline == null ? null : programme.findDeadline(deadline).orElse(null);
        var closed = route == null ? null : programme.getRoute(route);
        if (moved != null) {
            show(moved.getLabel(), moved.getPart(), moved.getVenue(), moved.getDue(), moved.getVersion());
        } else if (closed != null) {
            show(closed.getName(), closed.getPart(), null, closed.getDue(), closed.getVersion());
        } else {
            Faces.responseSendError(404, null);
        }
    }

    private void show(Bilingual itsName, Part itsPart, Venue itsVenue, DueMoment itsDue, int itsVersion) {
        name = itsName;
        part = itsPart;
        venue = itsVenue;
        due = itsDue;
        if (!Faces.isPostback()) {
            version = itsVersion;
            day = itsDue.day().toString();
            time = itsDue.wholeDay() ? null : DateTimeFormatter.ofPattern("HH:mm").format(itsDue.inJapan());
        }
    }

    /** Moves it to what was typed. */
    public void move() {
        var typed = DueMoment.typed(day, time);
        if (deadline != null) {
            settings.moveDeadline(deadline, version, typed, signedIn.asActor());
        } else {
            settings.closeRoute(route, version, typed, signedIn.asActor());
        }
        Faces.redirect("/programme/organiser/settings?done=moved");
    }

    public Long getDeadline() {
        return deadline;
    }

    public void setDeadline(Long deadline) {
        this.deadline = deadline;
    }

    public Long getRoute() {
        return route;
    }

    public void setRoute(Long route) {
        this.route = route;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public Bilingual getName() {
        return name;
    }

    public Part getPart() {
        return part;
    }

    public Venue getVenue() {
        return venue;
    }

    public DueMoment getDue() {
        return due;
    }
}
