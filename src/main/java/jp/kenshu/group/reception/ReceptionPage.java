package jp.kenshu.group.reception;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.group.VenuePlace;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.TeamMember;
import org.omnifaces.util.Faces;

/**
 * A reception desk: type or scan, Enter finds, Enter marks present, and the person reads group, table and seat from the
 * screen. Buttons carry the id of whom they mean, so that a list that has changed meanwhile marks nobody else.
 */
@RequestScoped
@AllowedTo(Role.SECRETARIAT)
@Named
public class ReceptionPage {

    private static final int FOUND_AT_MOST = 40;
    private static final Pattern CHOICE = Pattern.compile("(\\d{1,18})-(CHAIR|SCRIBE|PRESENTER)-(\\d{1,18})-(\\d{1,18})");

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;
    @Inject
    private VenuePlace place;
    @Inject
    private Arrivals arrivals;
    @Inject
    private Attendance attendance;
    @Inject
    private Substitutes substitutes;

    private String words;
    private Attendance.Standing standing;
    private List<Guest> found = List.of();
    private List<TeamMember> elsewhere = List.of();
    private List<StandIn> standIns = List.of();

    @PostConstruct
    void read() {
        words = request.getParameter("q");
        if (place.getVenue() == null) {
            return;
        }
        standing = attendance.at(place.getVenue());
        standIns = substitutes.at(place.getVenue());
        if (words != null && !words.isBlank()) {
            var typed = new Typed(words);
            found = typed.among(standing.guests().stream().map(Guest::member).toList()).stream().limit(FOUND_AT_MOST)
                    .map(member -> standing.find(member.getId()).orElseThrow()).toList();
            if (found.isEmpty()) {
                elsewhere = place.getVenues().stream().filter(venue -> !venue.equals(place.getVenue()))
                        .flatMap(venue -> typed.among(arrivals.expectedAt(venue)).stream()).limit(FOUND_AT_MOST).toList();
            }
        }
    }

    /** There is no such page without a venue. */
    public void mustExist() {
        place.mustExist();
    }

    /** Does what the pressed button says. */
    public void act() {
        if (!Faces.isPostback() || place.getVenue() == null) {
            return;
        }
        idIn("receive").ifPresent(id -> show("received=" + id + (arrivals.receive(id, signedIn.asActor()) ? "" : "&again=true")));
        idIn("receive-team").ifPresent(id -> show("team=" + id + "&count=" + arrivals.receiveTeam(id, signedIn.asActor())));
        idIn("take-back").ifPresent(id -> show(arrivals.takeBack(id, signedIn.asActor()) ? "tookBack=" + id : "notThere=" + id));
        idIn("give-back").ifPresent(id -> {
            substitutes.takeBack(id, signedIn.asActor());
            show("gaveBack=true");
        });
        var choice = CHOICE.matcher(String.valueOf(request.getParameter("substitute")));
        if (choice.matches()) {
            var standIn = substitutes.appoint(Long.parseLong(choice.group(1)), GroupRole.valueOf(choice.group(2)), Long.parseLong(choice.group(3)),
                    Long.parseLong(choice.group(4)), signedIn.asActor());
            show("appointed=" + standIn.getId());
        }
    }

    private Optional<Long> idIn(String parameter) {
        return Asked.id(request, parameter);
    }

    private void show(String what) {
        Faces.redirect("/group/organiser/reception?venue=" + place.getVenue().getCode() + "&" + what);
    }

    /** Who has just been received here, or null. */
    public Guest getReceived() {
        return idIn("received").flatMap(standing::find).filter(Guest::isPresent).orElse(null);
    }

    /** Who was taken back, or null. */
    public Guest getTookBack() {
        return idIn("tookBack").flatMap(standing::find).filter(guest -> !guest.isPresent()).orElse(null);
    }

    /** Whether another desk, or this one, had received them before. */
    public boolean isAgain() {
        return request.getParameter("again") != null;
    }

    /** The people of the team that has just been received as a whole. */
    public List<Guest> getReceivedTeam() {
        return idIn("team").map(team -> standing.guests().stream().filter(guest -> guest.member().getTeam().getId().equals(team)).toList()).orElse(List.of());
    }

    /** How many of that team had not been marked before. */
    public long getReceivedCount() {
        return idIn("count").orElse(0L);
    }

    /** Whether a substitute has just been appointed. */
    public boolean isAppointed() {
        return !Faces.isPostback() && idIn("appointed").filter(id -> standIns.stream().anyMatch(each -> each.getId().equals(id))).isPresent();
    }

    /** Whether a role has just been given back. */
    public boolean isGaveBack() {
        return request.getParameter("gaveBack") != null && !Faces.isPostback();
    }

    /** Who was to be taken back and had not been marked, or null. */
    public Guest getNotThere() {
        return idIn("notThere").flatMap(standing::find).filter(guest -> !guest.isPresent()).orElse(null);
    }

    /** The roles that the reception gave today, the newest first. */
    public List<StandIn> getStandIns() {
        return standIns;
    }

    /** The team that everybody found belongs to, when more than one of it is still to come; else null. */
    public Long getTeamTogether() {
        var teams = found.stream().map(guest -> guest.member().getTeam().getId()).distinct().toList();
        return teams.size() == 1 && found.stream().filter(guest -> !guest.isPresent()).count() > 1 ? teams.get(0) : null;
    }

    /** The id of the only one found who has not come yet, whose button Enter presses next. */
    public Long getNext() {
        var awaited = found.stream().filter(guest -> !guest.isPresent()).toList();
        return awaited.size() == 1 ? awaited.get(0).member().getId() : null;
    }

    /** Why somebody is proposed for an empty role. */
    public String reasonOf(Substitution substitution) {
        return substitution.reason(standing.arrivals(), language.words());
    }

    /** What was typed or scanned. */
    public String getWords() {
        return words;
    }

    /** Whether something was looked for. */
    public boolean isLookedFor() {
        return words != null && !words.isBlank();
    }

    public List<Guest> getFound() {
        return found;
    }

    /** Who was found at another venue only. */
    public List<TeamMember> getElsewhere() {
        return elsewhere;
    }

    public Attendance.Standing getStanding() {
        return standing;
    }

    public Venue getVenue() {
        return place.getVenue();
    }
}
