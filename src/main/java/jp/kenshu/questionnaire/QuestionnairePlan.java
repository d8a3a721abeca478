package jp.kenshu.questionnaire;

import jp.kenshu.Bilingual;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Part;

/**
 * A questionnaire as the edition's files or the secretariat plan it: under which code, after which part, until when, what it asks, what
 * it says to those who have answered (null: the usual thanks), to whom personal links are written, and whether it says who answers.
 */
public record QuestionnairePlan(String code, Part follows, DueMoment closes, Bilingual thanks, FormDefinition asks, Invitees invitees,
        boolean named) {

    /** The longest code, which people type as a part of the address. */
    public static final int CODE_MAX = 20;

    /** A questionnaire without names that everybody who takes part is asked to answer. */
    public QuestionnairePlan(String code, Part follows, DueMoment closes, Bilingual thanks, FormDefinition asks) {
        this(code, follows, closes, thanks, asks, Invitees.EVERYBODY, false);
    }

    /** The same after {@code part}, which is the same part as another transaction read it. */
    QuestionnairePlan after(Part part) {
        return new QuestionnairePlan(code, part, closes, thanks, asks, invitees, named);
    }

    /** The code of the form of the questionnaire under {@code code}. */
    public static String formOf(String code) {
        return "questionnaire-" + code;
    }
}
