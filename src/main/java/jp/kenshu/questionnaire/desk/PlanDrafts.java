package jp.kenshu.questionnaire.desk;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.DraftKey;
import jp.kenshu.draft.DraftedForm;

/** Who may plan a questionnaire before it is saved: each of the secretariat their own. */
@ApplicationScoped
public class PlanDrafts implements DraftedForm {

    /** A questionnaire is planned or changed; what is typed belongs to who types it. */
    public static final String PLAN = "questionnaire-plan";

    @Inject
    private SignedIn signedIn;

    @Override
    public Set<String> forms() {
        return Set.of(PLAN);
    }

    @Override
    public boolean letsWrite(DraftKey key) {
        return signedIn.isSecretariat() && signedIn.getId().equals(key.owner());
    }
}
