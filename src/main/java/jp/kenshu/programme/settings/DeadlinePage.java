package jp.kenshu.programme.settings;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Bilingual;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.mail.LettersAhead;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.TypedDue;
import jp.kenshu.programme.Venue;
import org.omnifaces.util.Faces;

/** The form by which the secretariat moves one deadline or the closing of one route. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class DeadlinePage {

    /** A deadline that is moved by more days is asked about: the year may be a slip of the hand. */
    private static final int FAR_AWAY = 60;

    @Inject
    private LettersAhead ahead;
    @Inject
    private Language language;
    @Inject
    private PortalClock clock;
    @Inject
    private Programme programme;
    @Inject
    private Settings settings;
    @Inject
    private SignedIn signedIn;

    private Long deadline;
    private Long route;
    private TypedDue typed = new TypedDue();
    private Bilingual name;
    private Part part;
    private Venue venue;
    private DueMoment due;
    private boolean closes = true;

    /** Reads the deadline or the route that the address names. */
    public void open() {
        var moved = deadline == null ? null : programme.findDeadline(deadline).orElse(null);
        var closed = route == null ? null : programme.getRoute(route);
        if (moved != null) {
            closes = moved.getKind() != DeadlineKind.OTHER;
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
            typed = TypedDue.of(itsDue, itsVersion);
        }
    }

    /** Moves it to what was typed, once it has been seen what that opens or closes. */
    public void move() {
        var then = typed.insteadOf(due);
        if (!ahead.mustBeSeen("move", then + " " + typed.getVersion(), whatMovingDoes(then), () -> settle(then))) {
            Faces.redirect("/programme/organiser/settings?done=" + (settle(then) ? "moved" : "unchanged"));
        }
    }

    private boolean settle(DueMoment then) {
        return deadline != null ? settings.moveDeadline(deadline, typed.getVersion(), then, signedIn.asActor())
                : settings.closeRoute(route, typed.getVersion(), then, signedIn.asActor());
    }

    /** Before and after with year and weekday, what is open or closed then, and what looks like a slip of the hand. */
    private List<String> whatMovingDoes(DueMoment then) {
        var dates = Dates.in(language.getCode());
        var sentences = new ArrayList<String>();
        sentences.add(language.text("settings.fromTo", dates.deadlineInFull(due), dates.deadlineInFull(then)));
        sentences.add(language.text(effect(then), language.of(name)));
        if (!part.hasOpenedAt(then.at())) {
            sentences.add(language.text("deadline.warn.beforeOpening", dates.moment(part.getOpensAt())));
        }
        var lastDay = venue != null ? venue.getHeldOn() : part.getVenues().stream().map(Venue::getHeldOn).max(Comparator.naturalOrder()).orElse(part.getHeldOn());
        if (lastDay != null && then.day().isAfter(lastDay)) {
            sentences.add(language.text("deadline.warn.afterTheDay", dates.day(lastDay)));
        }
        var days = Math.abs(ChronoUnit.DAYS.between(due.day(), then.day()));
        if (days > FAR_AWAY) {
            sentences.add(language.text("deadline.warn.far", days));
        }
        return sentences;
    }

    private String effect(DueMoment then) {
        if (!closes) {
            return "deadline.effect.calendarOnly";
        }
        var now = clock.now();
        var opened = part.hasOpenedAt(now);
        var openNow = opened && now.isBefore(due.at());
        var openThen = opened && now.isBefore(then.at());
        if (now.isBefore(then.at()) && !opened) {
            return "deadline.effect.notOpenYet";
        }
        return openNow ? (openThen ? "deadline.effect.staysOpen" : "deadline.effect.closes") : (openThen ? "deadline.effect.opens" : "deadline.effect.staysClosed");
    }

    /** The address of this form as it is opened. */
    public String getAddress() {
        return "/programme/organiser/deadline?" + (deadline != null ? "deadline=" + deadline : "route=" + route);
    }

    /** What is typed. */
    public TypedDue getTyped() {
        return typed;
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
