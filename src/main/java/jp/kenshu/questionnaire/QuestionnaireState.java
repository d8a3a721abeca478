package jp.kenshu.questionnaire;

/** How a questionnaire stands. */
public enum QuestionnaireState {
    /** It has not been opened yet, and may still be changed. */
    WAITING("none"),
    /** It can be answered. */
    OPEN("now"),
    /** The secretariat has closed it. */
    CLOSED("warn"),
    /** Its period is over. */
    OVER("none");

    private final String tone;

    QuestionnaireState(String tone) {
        this.tone = tone;
    }

    /** The tone in which a page says it. */
    public String getTone() {
        return tone;
    }
}
