package jp.kenshu.circular;

import java.util.Arrays;
import java.util.List;

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
import jp.kenshu.draft.Drafts;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Route;
import jp.kenshu.programme.Venue;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.registration.Attempt;
import org.omnifaces.util.Faces;

/** The form in which a circular is written: for whom, and its words. What it becomes is looked at on the next page. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class CircularPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Programme programme;
    @Inject
    private Municipalities municipalities;
    @Inject
    private Recipients recipients;
    @Inject
    private Circulars circulars;
    @Inject
    private Drafts drafts;
    @Inject
    private Language language;

    private Conference conference;
    private Circular circular;
    private boolean gone;
    private String attempt;
    private int version;
    private CircularForm form;

    @PostConstruct
    void read() {
        conference = programme.conference();
        var asked = Asked.id(request, "id");
        circular = asked.flatMap(id -> circulars.find(conference, id)).orElse(null);
        gone = request.getParameter("id") != null && circular == null;
        attempt = Attempt.carriedOrNew(request.getParameter("attempt"));
        version = circular == null ? 0 : circular.getVersion();
        form = circular == null ? CircularForm.blank(recipients.addressees(conference), language.words()) : CircularForm.of(circular);
    }

    /** There is no such page for a circular that is not there; one that is ordered or sent is looked at on its own page. */
    public void mustBeOpen() {
        if (gone) {
            Faces.responseSendError(404, null);
        } else if (circular != null && circular.getState() != Circular.State.DRAFT && !Faces.isPostback()) {
            Faces.redirect("/circular/organiser/sending?id=" + circular.getId());
        }
    }

    /** Keeps what was written, and goes on to look at it. */
    public void keep() {
        var content = form.understand(conference, municipalities);
        var kept = circular == null ? circulars.write(conference, attempt, content, signedIn.asActor())
                : circulars.rewrite(circular.getId(), version, content, signedIn.asActor());
        drafts.forget(circular == null ? CircularDrafts.NEW : CircularDrafts.KEPT, circular == null ? signedIn.getId() : circular.getId());
        Faces.redirect("/circular/organiser/sending?id=" + kept.getId());
    }

    /** The all that the edition has. */
    public List<Addressees> getAllAddressees() {
        return recipients.addressees(conference);
    }

    /** The all of teams, as {@code by-category} names them. */
    public String getOfTeams() {
        return String.join(" ", Arrays.stream(Addressees.values()).filter(Addressees::isOfTeams).map(Enum::name).toList());
    }

    /** How registrations or teams of {@code addressees} may stand, besides taking part. */
    public List<Chosen.Stand> standsOf(Addressees addressees) {
        return Arrays.stream(Chosen.Stand.values()).filter(stand -> stand.isOf(addressees)).toList();
    }

    /** What somebody may not have done. */
    public List<Lack> getLacks() {
        return List.of(Lack.values());
    }

    /** The routes of part Ⅰ. */
    public List<Route> getRoutes() {
        return conference.findPart(PartKind.INDIVIDUAL).map(part -> part.getRoutes()).orElse(List.of());
    }

    /** The venues of part Ⅱ. */
    public List<Venue> getVenues() {
        return conference.findPart(PartKind.TEAM).map(part -> part.getVenues()).orElse(List.of());
    }

    /** What can be filled in for {@code addressees}. */
    public List<CircularField> fieldsOf(Addressees addressees) {
        return List.copyOf(addressees.fields());
    }

    /** Under which name the form saves itself, and whose it is. */
    public String getDraftForm() {
        return circular == null ? CircularDrafts.NEW : CircularDrafts.KEPT;
    }

    /** Whose the saved form is. */
    public Long getDraftOwner() {
        return circular == null ? signedIn.getId() : circular.getId();
    }

    public Conference getConference() {
        return conference;
    }

    public Circular getCircular() {
        return circular;
    }

    public String getAttempt() {
        return attempt;
    }

    public CircularForm getForm() {
        return form;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
