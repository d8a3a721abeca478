package jp.kenshu.registration;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;

/**
 * The receipts of part Ⅰ, opened by number and code or mailed again. Nobody learns whether a number, a code or an
 * address exists, and nobody can try codes for long.
 */
@ApplicationScoped
public class Receipts {

    private final Tries wrongCodes = new Tries(20, Duration.ofMinutes(15));
    private final Tries letters = new Tries(3, Duration.ofMinutes(10));

    @Inject
    private Registrations registrations;

    /** The registration of {@code number} and {@code code}, if they belong together. */
    public Optional<Registration> find(String number, String code) {
        var id = RegistrationNumber.read(number);
        if (id.isEmpty() || code == null || !wrongCodes.areLeftFor(id.get().toString())) {
            return Optional.empty();
        }
        var found = registrations.findByReceipt(number, code);
        if (found.isEmpty()) {
            wrongCodes.count(id.get().toString());
        }
        return found;
    }

    /** The registration of {@code number} and {@code code}, or in words why it is not shown. */
    public Registration open(String number, String code) {
        var id = RegistrationNumber.read(number);
        if (id.isPresent() && !wrongCodes.areLeftFor(id.get().toString())) {
            throw RuleViolation.of("receipt.tooMany");
        }
        return find(number, code).orElseThrow(() -> RuleViolation.of("receipt.wrong"));
    }

    /** Mails the receipts of {@code typed}, an address as somebody typed it; whether there are any stays unsaid. */
    public void mailAgain(String typed) {
        var address = InputText.email(typed);
        if (!InputText.isEmail(address)) {
            throw RuleViolation.at("resendTo", "attendee.emailWrong");
        }
        if (letters.count(address)) {
            registrations.mailReceipts(address);
        }
    }
}
