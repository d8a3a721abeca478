package jp.kenshu.registration;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Municipalities;
import jp.kenshu.programme.Municipality;
import jp.kenshu.programme.PlaceSearch;
import jp.kenshu.programme.Prefecture;
import jp.kenshu.programme.Programme;
import org.omnifaces.util.Faces;

/** The form in which the secretariat corrects somebody's details for them. */
@RequestScoped
@Named
public class CorrectionPage {

    private static final int CHOICES_MAX = 8;

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

    private Long id;
    private int version;
    private Registration registration;
    private Conference conference;
    private AttendeeForm form;
    private List<Municipality> meant;

    @PostConstruct
    void read() {
        conference = programme.conference();
        form = AttendeeForm.from(request);
        meant = form.meantBy(conference, places, CHOICES_MAX);
    }

    /** Reads the registration that the address names. */
    public void open() {
        registration = id == null ? null : registrations.find(id).orElse(null);
        if (registration == null) {
            Faces.responseSendError(404, null);
        } else if (!Faces.isPostback()) {
            form = AttendeeForm.of(registration.getAttendee());
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
        onBehalf.correct(id, version, form.attendee(conference, places, municipalities), signedIn.asActor());
        Faces.redirect("/registration/organiser/registration?id=%s&done=corrected", id.toString());
    }

    /** The prefectures to choose from. */
    public List<Prefecture> getPrefectures() {
        return municipalities.prefectures();
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
