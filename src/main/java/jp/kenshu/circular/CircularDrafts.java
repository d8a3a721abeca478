package jp.kenshu.circular;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.DraftKey;
import jp.kenshu.draft.DraftedForm;
import jp.kenshu.programme.Programme;

/** Who may write a circular before it is kept: everybody of the secretariat their own new one, and together those that are kept. */
@ApplicationScoped
@Transactional
public class CircularDrafts implements DraftedForm {

    /** A new circular; it belongs to who writes it. */
    public static final String NEW = "circular-new";
    /** A circular that is kept. */
    public static final String KEPT = "circular";

    @Inject
    private SignedIn signedIn;
    @Inject
    private Programme programme;
    @Inject
    private Circulars circulars;

    @Override
    public Set<String> forms() {
        return Set.of(NEW, KEPT);
    }

    @Override
    public boolean letsWrite(DraftKey key) {
        if (!signedIn.isSecretariat()) {
            return false;
        }
        return key.form().equals(KEPT) ? circulars.find(programme.conference(), key.owner()).filter(found -> mustBeThe(found, key)).isPresent()
                : signedIn.getId().equals(key.owner());
    }

    private static boolean mustBeThe(Circular circular, DraftKey key) {
        if (circular.getVersion() != key.base() || circular.getState() != Circular.State.DRAFT) {
            throw RuleViolation.of("draft.outdated");
        }
        return true;
    }
}
