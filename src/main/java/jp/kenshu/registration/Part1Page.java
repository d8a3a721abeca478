package jp.kenshu.registration;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.Language;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Municipalities;
import jp.kenshu.programme.Municipality;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.PlaceSearch;
import jp.kenshu.programme.Prefecture;
import jp.kenshu.programme.Programme;
import org.omnifaces.util.Faces;

/**
 * The registration for part Ⅰ: the form, what was understood of it, and the receipt. It keeps nothing between the
 * requests; the page carries what was typed, and the attempt by which two tries are one registration.
 */
@RequestScoped
@Named
public class Part1Page {

    private static final int CHOICES_MAX = 8;
    private static final Pattern ATTEMPT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    private HttpServletRequest request;
    @Inject
    private Programme programme;
    @Inject
    private Registrations registrations;
    @Inject
    private RouteChoices routeChoices;
    @Inject
    private PlaceSearch places;
    @Inject
    private Municipalities municipalities;
    @Inject
    private Language language;

    private Conference conference;
    private Part part;
    private AttendeeForm form;
    private String route;
    private String attempt;
    private boolean confirming;
    private List<RouteChoice> routes;
    private List<Municipality> meant;
    private Attendee attendee;

    @PostConstruct
    void read() {
        conference = programme.conference();
        part = conference.findPart(PartKind.INDIVIDUAL).orElse(null);
        form = AttendeeForm.from(request);
        route = request.getParameter("route");
        attempt = request.getParameter("attempt");
        if (attempt == null || !ATTEMPT.matcher(attempt).matches()) {
            attempt = UUID.randomUUID().toString();
        }
        confirming = request.getParameter("confirming") != null;
        meant = form.meantBy(conference, places, CHOICES_MAX);
    }

    /** An edition without a part for single people has no such page. */
    public void mustExist() {
        if (part == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** The person chooses the municipality that they meant. */
    public void choose(String municipality) {
        form.getTyped().put("municipality", municipality);
        meant = List.of();
    }

    /** Shows what was understood, when everything can be understood. */
    public void check() {
        if (isDoneBefore()) {
            return;
        }
        RuleViolation.saidTogether(() -> attendee = understood(), this::routeMustBeOffered);
        confirming = true;
    }

    /** Goes back to the form with everything kept. */
    public void goBack() {
        confirming = false;
    }

    /** Registers, or goes back to the form and says what has come in between. */
    public void register() {
        if (isDoneBefore()) {
            return;
        }
        confirming = false;
        RuleViolation.saidTogether(() -> attendee = understood(), this::routeMustBeOffered);
        var entry = new Entry(attempt, Actor.participant(attendee.getName()), Channel.WEB, language.getCode());
        try {
            showReceipt(registrations.register(attendee, chosen().route().getId(), RouteChoice.isWithLine(route), entry));
        } catch (RuleViolation refused) {
            routes = null; // the last place may have gone while this one waited; the form shows how things stand now
            throw refused;
        }
    }

    /** Whether this very attempt has been registered; the second try then shows the first one's receipt. */
    private boolean isDoneBefore() {
        var before = registrations.findByAttempt(attempt);
        before.ifPresent(this::showReceipt);
        return before.isPresent();
    }

    private void showReceipt(Registration registration) {
        Faces.redirect(RegistrationLetters.receiptPath(registration) + "&done=registered");
    }

    private Attendee understood() {
        return form.attendee(conference, places, municipalities);
    }

    private void routeMustBeOffered() {
        var choice = chosen();
        if (choice == null) {
            throw RuleViolation.at("route", "registration.route");
        }
        if (!choice.forCategory()) {
            throw RuleViolation.at("route", "registration.routeNotForCategory");
        }
        if (choice.state() == RouteChoice.State.NOT_OPEN_YET) {
            throw RuleViolation.at("route", "registration.notOpenYet");
        }
        if (choice.state() == RouteChoice.State.CLOSED) {
            throw RuleViolation.at("route", "registration.closed");
        }
        if (choice.route().isFull() && !RouteChoice.isWithLine(route)) {
            throw RuleViolation.at("route", "registration.full");
        }
    }

    /** The choice that was made, as it stands now; null when there is none. */
    public RouteChoice chosen() {
        var code = route == null ? "" : RouteChoice.codeIn(route);
        return getRoutes().stream().filter(choice -> choice.route().getCode().equals(code)).findFirst().orElse(null);
    }

    /** Whether the form is shown: while a route is open, and to who has already filled it in. */
    public boolean isOpen() {
        return Faces.isPostback() || getRoutes().stream().anyMatch(RouteChoice::isPossible);
    }

    /** Whether registration has begun. */
    public boolean isBegun() {
        return routeChoices.haveOpened(part);
    }

    /** The routes as they stand at this moment. */
    public List<RouteChoice> getRoutes() {
        if (routes == null) {
            routes = part == null ? List.of() : routeChoices.of(part, form.category(conference));
        }
        return routes;
    }

    /** The prefectures to choose from. */
    public List<Prefecture> getPrefectures() {
        return municipalities.prefectures();
    }

    public boolean isConfirming() {
        return confirming;
    }

    public Conference getConference() {
        return conference;
    }

    public Part getPart() {
        return part;
    }

    public AttendeeForm getForm() {
        return form;
    }

    /** The municipalities that may be meant, when what was typed is not clear. */
    public List<Municipality> getMeant() {
        return meant;
    }

    /** The person as the form was understood, once it was. */
    public Attendee getAttendee() {
        return attendee;
    }

    public String getRoute() {
        return route;
    }

    public String getAttempt() {
        return attempt;
    }
}
