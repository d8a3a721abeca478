package jp.kenshu.registration.receipt;

import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.account.SignedIn;
import jp.kenshu.account.pocket.Pocket;
import jp.kenshu.audit.Actor;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.RegistrationNumber;
import jp.kenshu.registration.Registrations;

/** The receipt that a request may see: by number and code, or because it belongs to the person who is signed in. */
@RequestScoped
public class OpenedReceipt {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Pocket pocket;
    @Inject
    private Receipts receipts;
    @Inject
    private Registrations registrations;
    @Inject
    private SignedIn signedIn;

    private String number;
    private String code;
    private Registration registration;

    @PostConstruct
    void read() {
        number = pocket.parameter("number");
        code = pocket.parameter("code");
        registration = ownRegistration().or(() -> receipts.find(number, code)).orElse(null);
    }

    private Optional<Registration> ownRegistration() {
        if (request.getSession(false) == null || !signedIn.isParticipant()) {
            return Optional.empty();
        }
        return RegistrationNumber.read(number).flatMap(registrations::find)
                .filter(found -> found.getPerson().getId().equals(signedIn.getId()));
    }

    /** The registration, or null when this request may not see any. */
    public Registration getRegistration() {
        return registration;
    }

    /** The person of the receipt, as the record names them. */
    public Actor asActor() {
        return Actor.participant(registration.getAttendee().getName());
    }

    /** The number as it was asked for. */
    public String getNumber() {
        return number;
    }

    /** The code as it was given. */
    public String getCode() {
        return code;
    }
}
