package jp.kenshu.registration.form;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.RuleViolation;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.programme.place.Municipality;
import jp.kenshu.programme.place.PlaceSearch;
import jp.kenshu.registration.Attempt;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.receipt.OpenedReceipt;
import jp.kenshu.registration.receipt.ReceiptAddress;
import org.omnifaces.util.Faces;

/** Where a participant of part Ⅰ corrects what they said of themselves. */
@RequestScoped
@AllowedToEverybody("whoever has the number and code of a receipt opens it")
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
    @Inject
    private ReceiptAddress address;
    @Inject
    private FurtherForms furtherForms;

    private Registration registration;
    private String receipt;
    private AttendeeForm form;
    private List<Municipality> meant = List.of();

    @PostConstruct
    void read() {
        registration = opened.getRegistration();
        if (registration != null) {
            var posted = "POST".equals(request.getMethod());
            receipt = address.of(registration);
            form = posted ? AttendeeForm.from(request).asking(furtherForms.ofRegistration(getConference()))
                    : AttendeeForm.of(registration.getAttendee()).asking(furtherForms.ofRegistration(registration));
            meant = posted ? form.meantBy(getConference(), places, CHOICES_MAX) : List.of();
        }
    }

    /** Who may not see the receipt, or can no longer change it, goes to the receipt's page, which says so. */
    public void mustBeChangeable() {
        if (registration == null) {
            Faces.redirect("/registration/receipt");
        } else if (!registrations.isOpenForChanges(registration)) {
            Faces.redirect(address.of(registration));
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
        Faces.redirect(address.of(corrected) + (corrected.getVersion() == registration.getVersion() ? "&done=unchanged" : "&done=corrected"));
    }

    /** This showing of the form, to which what is kept of it on the device belongs. */
    public String getAttempt() {
        return Attempt.carriedOrNew(request);
    }

    /** The address of the receipt. */
    public String getReceipt() {
        return receipt;
    }

    public Registration getRegistration() {
        return registration;
    }

    /** The conference of the registration; null without one. */
    public Conference getConference() {
        return registration == null ? null : registration.getPart().getConference();
    }

    public AttendeeForm getForm() {
        return form;
    }

    public List<Municipality> getMeant() {
        return meant;
    }

}
