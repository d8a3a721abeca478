package jp.kenshu.worksheet.followup;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.DraftKey;
import jp.kenshu.draft.DraftedForm;

/** Who may write a follow-up sheet before it is saved: the members of its team. */
@ApplicationScoped
@Transactional
public class FollowUpDraft implements DraftedForm {

    /** The form's name; it belongs to the sheet. */
    public static final String FORM = "follow-up";

    @Inject
    private SignedIn signedIn;
    @Inject
    private FollowUps followUps;

    @Override
    public Set<String> forms() {
        return Set.of(FORM);
    }

    @Override
    public boolean letsWrite(DraftKey key) {
        var own = signedIn.isParticipant() ? followUps.find(signedIn.getId()).filter(sheet -> sheet.getId().equals(key.owner())).orElse(null) : null;
        if (own != null && own.getRevision() != key.base()) {
            throw RuleViolation.of("followUp.savedMeanwhile", own.getSavedBy().name());
        }
        return own != null;
    }
}
