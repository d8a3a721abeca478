package jp.kenshu.questionnaire;

/** So many responses have come together to the questionnaire under this id, by this way. Which ones they are, nobody is told. */
public record ResponsesArrived(long questionnaire, AnswerChannel channel, int count) {
}
