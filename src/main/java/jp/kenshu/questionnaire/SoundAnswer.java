package jp.kenshu.questionnaire;

import jp.kenshu.Json;
import jp.kenshu.form.Answers;


/**
 * What somebody has sent from an open address, checked and understood: to be kept under the version that they were shown, once by their attempt.
 * What the database is told of it, the rows of {@code received_attempt} and {@code response} as JSON, stands ready before others wait for that.
 */
record SoundAnswer(AskedVersions.Asked version, Answers answers, AnswerChannel channel, Integer sheet, String attempt, String received, String response) {

    /** The answers with both rows. */
    static SoundAnswer of(AskedVersions.Asked version, Answers answers, AnswerChannel channel, Integer sheet, String attempt) {
        var json = answers.json();
        return new SoundAnswer(version, answers, channel, sheet, attempt, received(attempt, json), response(version, json, channel, sheet));
    }

    private static String received(String attempt, String answers) {
        return Json.createObjectBuilder().add("attempt", Fingerprint.of(attempt)).add("words", Fingerprint.of(attempt, answers)).build().toString();
    }

    private static String response(AskedVersions.Asked version, String answers, AnswerChannel channel, Integer sheet) {
        var row = Json.createObjectBuilder().add("id", Response.drawId()).add("questionnaire", version.questionnaire()).add("version", version.id())
                .add("channel", channel.name()).add("answers", answers);
        return (sheet == null ? row : row.add("sheet", sheet)).build().toString();
    }
}
