package jp.kenshu.draft;

import java.util.Set;

/** A feature with forms that save themselves while they are filled in, and that says who may write them. */
public interface DraftedForm {

    /** The names of its forms. */
    Set<String> forms();

    /**
     * Whether the one who asks now may write this draft; a form that is closed, or whose base has been saved since, is a
     * broken rule that says so.
     */
    boolean letsWrite(DraftKey key);
}
