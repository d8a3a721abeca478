package jp.kenshu.registration.roster;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.DraftKey;
import jp.kenshu.draft.DraftedForm;

/**
 * Who may write what is mended of a list before its rows are let in: everybody of the secretariat their own. The draft belongs
 * to the list by its mark, so that it is there again when the same file is chosen once more.
 */
@ApplicationScoped
public class ImportDrafts implements DraftedForm {

    /** Bad rows of a list are mended; it belongs to who took the list in. */
    public static final String FORM = "import";

    @Inject
    private SignedIn signedIn;

    @Override
    public Set<String> forms() {
        return Set.of(FORM);
    }

    @Override
    public boolean letsWrite(DraftKey key) {
        return signedIn.isSecretariat() && signedIn.getId().equals(key.owner());
    }
}
