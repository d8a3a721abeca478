package jp.kenshu.seed.edition;

import jp.kenshu.questionnaire.QuestionnairePlan;

/** The questionnaire of R5, for tests of other packages. */
public final class QuestionnaireOfR5 {

    private static final QuestionnairePlan PLAN = Edition.read("r5").questionnaires().get(0);

    private QuestionnaireOfR5() {
    }

    /** As the edition's file plans it. */
    public static QuestionnairePlan plan() {
        return PLAN;
    }
}
