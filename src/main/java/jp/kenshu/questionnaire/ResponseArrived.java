package jp.kenshu.questionnaire;

/** A response has come to the questionnaire under this id, by this way. Which one it is, nobody is told. */
public record ResponseArrived(long questionnaire, AnswerChannel channel) {
}
