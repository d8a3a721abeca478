package jp.kenshu.registration.desk;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.Drafts;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import jp.kenshu.programme.place.PlaceSearch;
import jp.kenshu.registration.Channel;
import jp.kenshu.registration.Entry;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.Teams;
import jp.kenshu.registration.VenueChoice;
import jp.kenshu.registration.VenueChoices;
import jp.kenshu.registration.form.FurtherForms;
import jp.kenshu.registration.form.TeamForm;
import org.omnifaces.util.Faces;

/** The entry of teams that telephone or send a fax, by the secretariat on their behalf, one after the other and after the deadline too. */
@RequestScoped
@AllowedTo(Role.SECRETARIAT)
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
    private Drafts drafts;
    @Inject
    private VenueChoices venueChoices;
    @Inject
    private PlaceSearch places;
    @Inject
    private FurtherForms furtherForms;

    private Part part;
    private TeamForm form;
    private Channel channel = Channel.PHONE;
    private Team entered;

    @PostConstruct
    void read() {
        part = programme.announced().findPart(PartKind.TEAM).orElse(null);
        form = part == null ? null : TeamForm.from(request, part, furtherForms).offering(places);
        entered = Asked.id(request, "entered").flatMap(teams::find).orElse(null);
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
        form.standForItsWords(attempt -> teams.isUsedForAnother(attempt, chosen().getId(), form.getAttendees(), form.getNote()));
        var team = teams.register(chosen().getId(), form.getAttendees(), form.getNote(),
                new Entry(form.getAttempt(), signedIn.asActor(), channel, "ja"));
        drafts.forget(EntryDrafts.TEAM_ENTRY, signedIn.getId());
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
