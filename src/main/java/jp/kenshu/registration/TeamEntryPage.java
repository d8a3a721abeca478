package jp.kenshu.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.PlaceSearch;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import org.omnifaces.util.Faces;

/** The entry of teams that telephone or send a fax, by the secretariat on their behalf, one after the other and after the deadline too. */
@RequestScoped
@Named
public class TeamEntryPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Programme programme;
    @Inject
    private Teams teams;
    @Inject
    private VenueChoices venueChoices;
    @Inject
    private PlaceSearch places;

    private Part part;
    private TeamForm form;
    private Channel channel = Channel.PHONE;
    private Team entered;

    @PostConstruct
    void read() {
        part = programme.conference().findPart(PartKind.TEAM).orElse(null);
        form = part == null ? null : TeamForm.from(request, part);
        entered = Optional.ofNullable(request.getParameter("entered")).filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf).flatMap(teams::find).orElse(null);
    }

    /** An edition without teams has no such page. */
    public void mustExist() {
        if (part == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Enters the team and makes room for the next one. */
    public void enter() {
        RuleViolation.saidTogether(() -> form.understand(places), () -> chosen());
        var team = teams.register(chosen().getId(), form.getAttendees(), form.getNote(),
                new Entry(form.getAttempt(), signedIn.asActor(), channel, "ja"));
        Faces.redirect("/registration/organiser/team-entry?entered=" + team.getId());
    }

    private Venue chosen() {
        return part.findVenue(String.valueOf(form.getVenue())).orElseThrow(() -> RuleViolation.at("venue", "team.venueMissing"));
    }

    /** The venues as they stand at this moment, for so many people. */
    public List<VenueChoice> getVenues() {
        return part == null ? List.of() : venueChoices.of(part, form.getPeople());
    }

    /** By which channel a team may have come. */
    public List<Channel> getChannels() {
        return Arrays.asList(Channel.PHONE, Channel.FAX);
    }

    public Part getPart() {
        return part;
    }

    public TeamForm getForm() {
        return form;
    }

    /** The team that has just been entered, or null. */
    public Team getEntered() {
        return entered;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }
}
