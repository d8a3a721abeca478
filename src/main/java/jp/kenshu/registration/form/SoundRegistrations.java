package jp.kenshu.registration.form;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.programme.announcement.SoundForm;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.receipt.ReceiptAddress;

/**
 * Answers what the form of part Ⅰ sends, if nothing is to be put right: of ten thousand people who come when registration opens, most
 * need no page made for them. Whatever else is sent, {@link Part1Page} looks at.
 */
@ApplicationScoped
public class SoundRegistrations implements SoundForm {

    @Inject
    private Part1Page page;
    @Inject
    private Part1Confirmation confirmation;
    @Inject
    private ReceiptAddress address;

    @Override
    public String path() {
        return "/registration/part1";
    }

    @Override
    public Optional<Answer> answer(HttpServletRequest request, HttpServletResponse response) {
        if (SoundForm.isSent(request, "part1", "check") && !page.isConfirming() && page.isPlain()) {
            return Optional.of(page.checked().map(made -> receipt(made, response)).orElseGet(() -> Answer.saying(confirmation.words())));
        }
        return SoundForm.isSent(request, "confirm", "register") && page.isConfirming() && page.getPart() != null
                ? Optional.of(receipt(page.registered(), response)) : Optional.empty();
    }

    private Answer receipt(Registration registration, HttpServletResponse response) {
        return Answer.leadingTo(address.ofMade(registration, response));
    }
}
