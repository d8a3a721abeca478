package jp.kenshu.registration.desk;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.Drafts;
import jp.kenshu.listing.Listed;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.programme.place.Municipality;
import jp.kenshu.programme.place.PlaceSearch;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.form.AttendeeForm;
import jp.kenshu.registration.form.FurtherForms;
import org.omnifaces.util.Faces;

/** The form in which the secretariat corrects somebody's details for them. */
@RequestScoped
@AllowedTo(Role.SECRETARIAT)
@Named
public class CorrectionPage {

    private static final int CHOICES_MAX = 8;

    @Inject
    private Listed listed;
    @Inject
    private HttpServletRequest request;
    @Inject
    private Programme programme;
    @Inject
    private Registrations registrations;
    @Inject
    private OnBehalf onBehalf;
    @Inject
    private PlaceSearch places;
    @Inject
    private Municipalities municipalities;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Drafts drafts;
    @Inject
    private FurtherForms furtherForms;

    private Long id;
    private int version;
    private Registration registration;
    private Conference conference;
    private AttendeeForm form;
    private List<Municipality> meant;

    @PostConstruct
    void read() {
        conference = programme.announced();
        form = AttendeeForm.from(request).asking(furtherForms.ofRegistration(conference));
        meant = form.meantBy(conference, places, CHOICES_MAX);
    }

    /** Reads the registration that the address names. */
    public void open() {
        registration = id == null ? null : registrations.find(id).orElse(null);
        if (registration == null) {
            Faces.responseSendError(404, null);
        } else if (!Faces.isPostback()) {
            form = AttendeeForm.of(registration.getAttendee()).asking(furtherForms.ofRegistration(registration));
            version = registration.getVersion();
        }
    }

    /** The municipality that was meant has been chosen. */
    public void choose(String municipality) {
        form.getTyped().put("municipality", municipality);
        meant = List.of();
    }

    /** Corrects. */
    public void correct() {
        var corrected = onBehalf.correct(id, version, form.attendee(conference, places, municipalities), signedIn.asActor());
        drafts.forget(EntryDrafts.CORRECTION, id);
        var done = corrected.getVersion() == version ? "unchanged" : "corrected";
        Faces.redirect(listed.carrying("/registration/organiser/registration?id=" + id + "&done=" + done));
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public Registration getRegistration() {
        return registration;
    }

    public Conference getConference() {
        return conference;
    }

    public AttendeeForm getForm() {
        return form;
    }

    public List<Municipality> getMeant() {
        return meant;
    }
}
