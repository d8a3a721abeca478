package jp.kenshu.questionnaire;

/** Fired while a questionnaire that was never opened is being deleted, so that whatever was prepared for it goes with it. */
public record QuestionnaireDiscarded(long questionnaireId) {
}
