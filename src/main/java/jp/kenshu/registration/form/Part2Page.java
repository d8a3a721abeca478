package jp.kenshu.registration.form;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.place.PlaceSearch;
import jp.kenshu.registration.Channel;
import jp.kenshu.registration.Entry;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.Teams;
import jp.kenshu.registration.VenueChoice;
import jp.kenshu.registration.VenueChoices;
import jp.kenshu.registration.receipt.ReceiptAddress;
import org.omnifaces.util.Faces;

/**
 * The registration of a municipality's team for part Ⅱ: the form with a block for each person, what was understood of
 * it, and the receipt. It keeps nothing between the requests; the page carries what was typed.
 */
@RequestScoped
@AllowedToEverybody("whoever wants to takes part")
@Named
public class Part2Page {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Programme programme;
    @Inject
    private Teams teams;
    @Inject
    private VenueChoices venueChoices;
    @Inject
    private PlaceSearch places;
    @Inject
    private FurtherForms furtherForms;
    @Inject
    private Language language;
    @Inject
    private ReceiptAddress address;

    private Part part;
    private TeamForm form;
    private boolean confirming;

    @PostConstruct
    void read() {
        part = programme.announced().findPart(PartKind.TEAM).orElse(null);
        form = part == null ? null : TeamForm.from(request, part, furtherForms).offering(places);
        confirming = request.getParameter("confirming") != null;
    }

    /** An edition without teams has no such page. */
    public void mustExist() {
        if (part == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Shows what was understood, when everything can be understood. */
    public void check() {
        understand();
        confirming = true;
    }

    /** Goes back to the form with everything kept. */
    public void goBack() {
        confirming = false;
    }

    /** Registers the team, or goes back to the form and says what has come in between. */
    public void register() {
        confirming = false;
        Faces.redirect(address.ofMade(registered(), Faces.getResponse()));
    }

    /** Registers the team that the page of confirmation sends, or says what has come in between. */
    Team registered() {
        understand();
        var by = Actor.participant(form.getAttendees().get(0).getName());
        return teams.register(chosen().venue().getId(), form.getAttendees(), form.getNote(),
                new Entry(form.getAttempt(), by, Channel.WEB, language.getCode()));
    }

    private void understand() {
        RuleViolation.saidTogether(() -> form.understand(places), this::venueMustBeOpen);
        form.standForItsWords(attempt -> teams.isUsedForAnother(attempt, chosen().venue().getId(), form.getAttendees(), form.getNote()));
        teams.mustBeNew(part, form.getAttendees(), form.getAttempt());
    }

    private void venueMustBeOpen() {
        var choice = chosen();
        if (choice == null) {
            throw RuleViolation.at("venue", "team.venueMissing");
        }
        if (!choice.open()) {
            throw RuleViolation.at("venue", "team.closed");
        }
    }

    /** The venue that was chosen, as it stands now; null when there is none. */
    public VenueChoice chosen() {
        return getVenues().stream().filter(choice -> choice.venue().getCode().equals(form.getVenue())).findFirst().orElse(null);
    }

    /** The venues as they stand at this moment, for so many people. */
    public List<VenueChoice> getVenues() {
        return part == null ? List.of() : venueChoices.of(part, form.getPeople());
    }

    /** Whether the form is shown: while a venue is open, and to who has already filled it in. */
    public boolean isOpen() {
        return Faces.isPostback() || getVenues().stream().anyMatch(VenueChoice::open);
    }

    /** Whether registration has begun. */
    public boolean isBegun() {
        return venueChoices.haveOpened(part);
    }

    public Part getPart() {
        return part;
    }

    public TeamForm getForm() {
        return form;
    }

    public boolean isConfirming() {
        return confirming;
    }
}
