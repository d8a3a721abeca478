package jp.kenshu.registration.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.Language;
import jp.kenshu.OneLine;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.mail.LettersAhead;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.TeamDecisions;
import org.omnifaces.util.Faces;

/** The form by which the secretariat sets the capacity of a route or a venue, with the reason that goes on the record. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class CapacityPage {

    private static final int REASON_MAX = 500;
    private static final int NAMED_AT_MOST = 20;
    private static final int CAPACITY_MAX = 1_000_000;

    @Inject
    private Programme programme;
    @Inject
    private Registrations registrations;
    @Inject
    private TeamDecisions decisions;
    @Inject
    private SignedIn signedIn;
    @Inject
    private LettersAhead ahead;
    @Inject
    private Language language;
    @Inject
    private HttpServletRequest request;

    private Long route;
    private Long venue;
    private String capacity;
    private String reason;
    private Bilingual name;
    private int taken;
    private Integer present;
    private final List<String> sentences = new ArrayList<>();

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

    /** Sets the capacity, once it has been seen what that opens or closes and who moves up; they do so at once. */
    public void save() {
        var because = mustBeGiven();
        var wanted = typed();
        if (Objects.equals(wanted, present)) {
            throw RuleViolation.at("capacity", "settings.nothingChanged");
        }
        var movesUp = new ArrayList<Registration>();
        if (ahead.mustBeSeen("save", wanted + " " + present + " " + because, sentences, () -> {
            movesUp.clear();
            movesUp.addAll(settle(wanted, because));
        })) {
            sentences.addAll(whatItDoes(wanted, movesUp));
            return;
        }
        var movedUp = settle(wanted, because);
        Faces.redirect("/registration/organiser/capacity?" + getQuery() + "&done=saved" + movedUp.stream().limit(NAMED_AT_MOST)
                .map(registration -> "&up=" + registration.getId()).collect(Collectors.joining()) + "&letters=" + movedUp.size());
    }

    private List<Registration> settle(Integer wanted, String because) {
        if (route != null) {
            return registrations.setCapacity(route, wanted, because, signedIn.asActor()).movedUp();
        }
        decisions.setCapacity(venue, wanted, because, signedIn.asActor());
        return List.of();
    }

    private List<String> whatItDoes(Integer wanted, List<Registration> movesUp) {
        var said = new ArrayList<String>();
        said.add(language.text("capacity.fromTo", inWords(present), inWords(wanted)));
        var free = wanted == null ? Integer.MAX_VALUE : wanted - taken - movesUp.size();
        if (free == 0) {
            said.add(language.text(route == null ? "capacity.effect.venueFull" : "capacity.effect.routeFull"));
        } else if (wanted != null) {
            said.add(language.text("capacity.effect.free", free));
        }
        if (!movesUp.isEmpty()) {
            said.add(language.text("capacity.effect.moveUp", movesUp.size(), names(movesUp)));
        }
        return said;
    }

    private String inWords(Integer places) {
        return places == null ? language.text("settings.unlimited") : String.valueOf(places);
    }

    private String names(List<Registration> people) {
        var names = people.stream().limit(NAMED_AT_MOST).map(registration -> registration.getAttendee().getName() + language.aside(registration.getNumber()))
                .collect(Collectors.joining(language.text("formation.and")));
        return people.size() <= NAMED_AT_MOST ? names : names + language.text("capacity.andMore", people.size() - NAMED_AT_MOST);
    }

    /** What has just been done, in words with the names of those who moved up; null for a plain visit. */
    public String getDone() {
        if (Faces.isPostback() || !"saved".equals(request.getParameter("done"))) {
            return null;
        }
        var letters = Optional.ofNullable(request.getParameter("letters")).filter(typed -> typed.matches("\\d{1,6}")).map(Integer::valueOf).orElse(0);
        var people = Arrays.stream(Optional.ofNullable(request.getParameterValues("up")).orElse(new String[0])).filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf).map(registrations::find).flatMap(Optional::stream).toList();
        return people.isEmpty() ? language.text("capacity.done") : language.text("capacity.done.movedUp", letters, names(people)
                + (letters > people.size() ? language.text("capacity.andMore", letters - people.size()) : ""));
    }

    /** What the address names: the route or the venue. */
    public String getQuery() {
        return route != null ? "route=" + route : "venue=" + venue;
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
        return OneLine.in("reason", because);
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
