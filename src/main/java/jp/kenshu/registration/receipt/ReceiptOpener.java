package jp.kenshu.registration.receipt;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.InputText;
import jp.kenshu.account.pocket.Opener;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.Teams;

/** The receipts of both parts, opened by number and code. */
@ApplicationScoped
public class ReceiptOpener implements Opener {

    @Inject
    private Registrations registrations;
    @Inject
    private Teams teams;

    @Override
    public boolean opens(String path, Map<String, String> parts) {
        var number = InputText.code(parts.get("number"));
        var code = InputText.code(parts.get("code"));
        if (path.startsWith("/registration/team-receipt")) {
            return teams.findByReceipt(number, code).isPresent();
        }
        return path.startsWith("/registration/") && registrations.findByReceipt(number, code).isPresent();
    }
}
