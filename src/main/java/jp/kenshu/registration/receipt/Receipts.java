package jp.kenshu.registration.receipt;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;
import jp.kenshu.Tries;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.RegistrationNumber;
import jp.kenshu.registration.Registrations;

/**
 * The receipts of part Ⅰ, opened by number and code or mailed again. Nobody learns whether a number, a code or an
 * address exists. A right code opens whatever strangers have tried before (50 bits are not to be guessed); who tries
 * wrong ones is soon told no more, and the person of the receipt is told of it by mail.
 */
@ApplicationScoped
public class Receipts {

    private final Tries wrongCodes = new Tries(20, Duration.ofMinutes(15));
    private final Tries warnings = new Tries(1, Duration.ofDays(1));
    private final Tries letters = new Tries(3, Duration.ofMinutes(10));

    @Inject
    private Registrations registrations;

    /** The registration of {@code number} and {@code code}, if they belong together. */
    public Optional<Registration> find(String number, String code) {
        var id = RegistrationNumber.read(number);
        if (id.isEmpty() || code == null) {
            return Optional.empty();
        }
        var found = registrations.findByReceipt(number, code);
        if (found.isEmpty() && wrongCodes.count(id.get().toString()) && !wrongCodes.areLeftFor(id.get().toString())
                && warnings.count(id.get().toString())) {
            registrations.warnOfTries(id.get());
        }
        return found;
    }

    /** The registration of {@code number} and {@code code}, or in words why it is not shown. */
    public Registration open(String number, String code) {
        return find(number, code).orElseThrow(() -> RuleViolation.of(isTriedTooOften(number) ? "receipt.tooMany" : "receipt.wrong"));
    }

    private boolean isTriedTooOften(String number) {
        return RegistrationNumber.read(number).filter(id -> !wrongCodes.areLeftFor(id.toString())).isPresent();
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
