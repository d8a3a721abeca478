package jp.kenshu.assignment.board;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.DraftKey;
import jp.kenshu.draft.DraftedForm;
import jp.kenshu.registration.Teams;

/** Who may write down until when one team has more time, and why, before it is granted: the secretariat together. */
@ApplicationScoped
@Transactional
public class ExtensionDraft implements DraftedForm {

    /** The form's name; it belongs to the team. */
    public static final String FORM = "due-extension";

    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;

    @Override
    public Set<String> forms() {
        return Set.of(FORM);
    }

    @Override
    public boolean letsWrite(DraftKey key) {
        return signedIn.isSecretariat() && key.base() == 0 && teams.find(key.owner()).isPresent();
    }
}
