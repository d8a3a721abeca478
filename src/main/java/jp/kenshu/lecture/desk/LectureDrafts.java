package jp.kenshu.lecture.desk;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.DraftKey;
import jp.kenshu.draft.DraftedForm;
import jp.kenshu.lecture.Lectures;

/** Who may write a lecture's chapters and terms before they are saved: the secretariat together. */
@ApplicationScoped
public class LectureDrafts implements DraftedForm {

    /** Who may see a lecture, from when to when; it belongs to the lecture as it is shown upon the terms of a mark. */
    public static final String TERMS = "lecture-terms";
    /** The chapters of a lecture; they belong to the lecture. */
    public static final String CHAPTERS = "lecture-chapters";

    @Inject
    private SignedIn signedIn;
    @Inject
    private Lectures lectures;

    @Override
    public Set<String> forms() {
        return Set.of(TERMS, CHAPTERS);
    }

    @Override
    public boolean letsWrite(DraftKey key) {
        if (!signedIn.isSecretariat()) {
            return false;
        }
        var lecture = lectures.find(key.owner());
        if (key.form().equals(CHAPTERS)) {
            return key.base() == 0 && lecture.isPresent();
        }
        lecture.filter(shown -> Lectures.Terms.of(shown).mark() != key.base()).ifPresent(shown -> {
            throw RuleViolation.of("lecture.changedMeanwhile");
        });
        return lecture.isPresent();
    }
}
