package jp.kenshu.lecture.desk;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.DraftKey;
import jp.kenshu.draft.DraftedForm;
import jp.kenshu.lecture.Lectures;

/** Who may write a lecture's chapters and terms before they are saved: the secretariat together. */
@ApplicationScoped
public class LectureDrafts implements DraftedForm {

    /** Who may see a lecture, from when to when; it belongs to the lecture. */
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
        return signedIn.isSecretariat() && key.base() == 0 && lectures.find(key.owner()).isPresent();
    }
}
