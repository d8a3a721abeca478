package jp.kenshu.registration;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.RuleViolation;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Municipalities;
import jp.kenshu.programme.Municipality;
import jp.kenshu.programme.PlaceSearch;
import jp.kenshu.programme.Prefecture;
import org.omnifaces.util.Faces;

/** Where a participant of part Ⅰ corrects what they said of themselves. */
@RequestScoped
@Named
public class DetailsPage {

    private static final int CHOICES_MAX = 8;

    @Inject
    private HttpServletRequest request;
    @Inject
    private OpenedReceipt opened;
    @Inject
    private Registrations registrations;
    @Inject
    private PlaceSearch places;
    @Inject
    private Municipalities municipalities;

    private Registration registration;
    private AttendeeForm form;
    private List<Municipality> meant = List.of();

    @PostConstruct
    void read() {
        registration = opened.getRegistration();
        if (registration != null) {
            var posted = "POST".equals(request.getMethod());
            form = posted ? AttendeeForm.from(request) : AttendeeForm.of(registration.getAttendee());
            meant = posted ? form.meantBy(getConference(), places, CHOICES_MAX) : List.of();
        }
    }

    /** Who may not see the receipt, or can no longer change it, goes to the receipt's page, which says so. */
    public void mustBeChangeable() {
        if (registration == null) {
            Faces.redirect("/registration/receipt");
        } else if (!registrations.isOpenForChanges(registration)) {
            Faces.redirect(RegistrationLetters.receiptPath(registration));
        }
    }

    /** The person chooses the municipality that they meant. */
    public void choose(String municipality) {
        form.getTyped().put("municipality", municipality);
        meant = List.of();
    }

    /** Corrects the registration. */
    public void save() {
        if (registration == null) {
            throw RuleViolation.of("receipt.wrong");
        }
        var attendee = form.attendee(getConference(), places, municipalities);
        var corrected = registrations.correct(registration.getId(), attendee, opened.asActor());
        Faces.redirect(RegistrationLetters.receiptPath(corrected) + "&done=corrected");
    }

    /** The address of the receipt. */
    public String getReceipt() {
        return RegistrationLetters.receiptPath(registration);
    }

    public Registration getRegistration() {
        return registration;
    }

    public Conference getConference() {
        return registration.getPart().getConference();
    }

    public AttendeeForm getForm() {
        return form;
    }

    public List<Municipality> getMeant() {
        return meant;
    }

    /** The prefectures to choose from. */
    public List<Prefecture> getPrefectures() {
        return municipalities.prefectures();
    }
}
