package jp.kenshu.programme.settings;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.DraftKey;
import jp.kenshu.draft.DraftedForm;
import jp.kenshu.programme.Programme;

/** Who may write where participants reach the secretariat before it is made known: the secretariat together. */
@ApplicationScoped
@Transactional
public class ContactDraft implements DraftedForm {

    /** The form's name; it belongs to the conference. */
    public static final String FORM = "contact-data";

    @Inject
    private SignedIn signedIn;
    @Inject
    private Programme programme;

    @Override
    public Set<String> forms() {
        return Set.of(FORM);
    }

    @Override
    public boolean letsWrite(DraftKey key) {
        var present = programme.findConference().filter(found -> signedIn.isSecretariat() && found.getId() == key.owner());
        present.filter(found -> found.getVersion() != key.base()).ifPresent(found -> {
            throw RuleViolation.of("draft.outdated");
        });
        return present.isPresent();
    }
}
