package jp.kenshu.form.desk;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.DraftKey;
import jp.kenshu.draft.DraftedForm;

/** Who may write a question before it stands in the draft of its form: each of the secretariat their own. */
@ApplicationScoped
public class QuestionDrafts implements DraftedForm {

    /** A question is written or changed; what is typed belongs to who types it. */
    public static final String QUESTION = "form-question";

    @Inject
    private SignedIn signedIn;

    @Override
    public Set<String> forms() {
        return Set.of(QUESTION);
    }

    @Override
    public boolean letsWrite(DraftKey key) {
        return signedIn.isSecretariat() && signedIn.getId().equals(key.owner());
    }
}
