package jp.kenshu.registration.form;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.programme.announcement.SoundForm;
import jp.kenshu.registration.receipt.ReceiptAddress;

/** Registers a team that has seen the page of confirmation, if nothing has come in between. Whatever else is sent, {@link Part2Page} looks at. */
@ApplicationScoped
public class SoundTeams implements SoundForm {

    @Inject
    private Part2Page page;
    @Inject
    private ReceiptAddress address;

    @Override
    public String path() {
        return "/registration/part2";
    }

    @Override
    public Optional<Answer> answer(HttpServletRequest request, HttpServletResponse response) {
        return SoundForm.isSent(request, "confirm", "register") && page.isConfirming() && page.getPart() != null
                ? Optional.of(Answer.leadingTo(address.ofMade(page.registered(), response))) : Optional.empty();
    }
}
