package jp.kenshu.registration.form;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.programme.place.Municipality;
import jp.kenshu.programme.place.PlaceSearch;
import jp.kenshu.registration.Attempt;
import jp.kenshu.registration.Attendee;
import jp.kenshu.registration.Channel;
import jp.kenshu.registration.Entry;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.RegistrationTurns;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.RouteChoice;
import jp.kenshu.registration.RouteChoices;
import jp.kenshu.registration.receipt.OpenedReceipt;
import jp.kenshu.registration.receipt.ReceiptAddress;
import org.omnifaces.util.Faces;

/**
 * The registration for part Ⅰ: the form, what was understood of it, and the receipt. It keeps nothing between the
 * requests; the page carries what was typed, and the attempt by which two tries are one registration.
 */
@RequestScoped
@AllowedToEverybody("whoever wants to takes part")
@Named
public class Part1Page {

    private static final int CHOICES_MAX = 8;

    @Inject
    private HttpServletRequest request;
    @Inject
    private Programme programme;
    @Inject
    private Registrations registrations;
    @Inject
    private RegistrationTurns turns;
    @Inject
    private RouteChoices routeChoices;
    @Inject
    private PlaceSearch places;
    @Inject
    private Municipalities municipalities;
    @Inject
    private Language language;
    @Inject
    private ReceiptAddress address;
    @Inject
    private OpenedReceipt opened;
    @Inject
    private FurtherForms furtherForms;

    private Conference conference;
    private Part part;
    private AttendeeForm form;
    private String route;
    private String attempt;
    private boolean confirming;
    private List<RouteChoice> routes;
    private List<Municipality> meant;
    private Attendee attendee;
    private Optional<Registration> made = Optional.empty();

    @PostConstruct
    void read() {
        conference = programme.announced();
        part = conference.findPart(PartKind.INDIVIDUAL).orElse(null);
        form = (isForColleague() ? AttendeeForm.ofColleague(opened.getRegistration().getAttendee()) : AttendeeForm.from(request))
                .asking(furtherForms.ofRegistration(conference));
        route = request.getParameter("route");
        attempt = Attempt.carriedOrNew(request);
        confirming = request.getParameter("confirming") != null;
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

    /** Shows what was understood, when everything can be understood; or the receipt, where just this has been registered. */
    public void check() {
        understand();
        made.ifPresentOrElse(this::showReceipt, () -> confirming = true);
    }

    /** Whether the form has just been opened from a receipt, for somebody of the same office. */
    public boolean isForColleague() {
        return request.getParameter("colleague") != null && "GET".equals(request.getMethod()) && opened.getRegistration() != null;
    }

    /** Goes back to the form with everything kept. */
    public void goBack() {
        confirming = false;
    }

    /** Registers, or goes back to the form and says what has come in between. */
    public void register() {
        confirming = false;
        understand();
        made.ifPresentOrElse(this::showReceipt, this::registerNow);
    }

    private void registerNow() {
        try {
            showReceipt(turns.register(attendee, chosen().route().getId(), RouteChoice.isWithLine(route), entryOf(attendee)));
        } catch (RuleViolation refused) {
            routes = null; // the last place may have gone while this one waited; the form shows how things stand now
            conference = programme.announcedAnew();
            part = conference.findPart(PartKind.INDIVIDUAL).orElse(null);
            throw refused;
        }
    }

    private void understand() {
        RuleViolation.saidTogether(() -> attendee = understood(), this::routeMustBeOfferedUnlessTaken);
    }

    /** Who has registered just this does not need the route any more. */
    private void routeMustBeOfferedUnlessTaken() {
        if (attendee != null && registrations.isUnheardOf(part, attendee, attempt)) {
            made = Optional.empty();
            routeMustBeOffered();
            return;
        }
        made = attendee == null || chosen() == null ? Optional.empty() : findWhatWasMade();
        if (made.isEmpty()) {
            RuleViolation.saidTogether(this::routeMustBeOffered, this::mustBeNew);
        }
    }

    /** Who takes part already is told so before confirming anything. */
    private void mustBeNew() {
        if (attendee != null) {
            registrations.mustBeNew(part, attendee, attempt);
        }
    }

    /** What this attempt has made of these very words; of other words it makes another attempt. */
    private Optional<Registration> findWhatWasMade() {
        var before = registrations.findByAttempt(attempt);
        while (before.isPresent() && !before.get().isOf(attendee, chosen().route())) {
            attempt = Attempt.ofOther(attempt, form.getTyped() + " " + route + attendee.getAnswers());
            before = registrations.findByAttempt(attempt);
        }
        return before;
    }

    /**
     * Whether the edition asks nothing besides what any edition does: of that, the page of confirmation tells everybody their own
     * answers.
     */
    boolean isPlain() {
        return part != null && !form.getFurther().getPage().isAsking();
    }

    /** Understands what the form sends, or says what is to be put right; what has been registered of just this already. */
    Optional<Registration> checked() {
        understand();
        return made;
    }

    /** Registers what the page of confirmation sends. What has come in between, the verb says. */
    Registration registered() {
        var person = understood();
        var wanted = part.getRoutes().stream().filter(each -> each.getCode().equals(RouteChoice.codeIn(route))).findFirst()
                .orElseThrow(() -> RuleViolation.at("route", "registration.route"));
        return turns.register(person, wanted.getId(), RouteChoice.isWithLine(route), entryOf(person));
    }

    private Entry entryOf(Attendee person) {
        return new Entry(attempt, Actor.participant(person.getName()), Channel.WEB, language.getCode());
    }

    private void showReceipt(Registration registration) {
        Faces.redirect(address.ofMade(registration, Faces.getResponse()));
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
        if (choice.isFull() && !RouteChoice.isWithLine(route)) {
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
        if (meant == null) {
            meant = form.meantBy(conference, places, CHOICES_MAX);
        }
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
