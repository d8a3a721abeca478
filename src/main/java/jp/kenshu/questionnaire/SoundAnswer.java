package jp.kenshu.questionnaire;

import jakarta.json.JsonObject;
import jp.kenshu.Json;
import jp.kenshu.form.Answers;


/**
 * What somebody has sent from an open address, checked and understood: to be kept under the version that they were shown, once by their attempt.
 * What the database is told of it stands ready before others wait for that.
 */
record SoundAnswer(AskedVersions.Asked version, Answers answers, AnswerChannel channel, Integer sheet, String attempt, JsonObject received, JsonObject response) {

    SoundAnswer(AskedVersions.Asked version, Answers answers, AnswerChannel channel, Integer sheet, String attempt) {
        this(version, answers, channel, sheet, attempt, received(attempt, answers.json()), response(version, answers.json(), channel, sheet));
    }

    private static JsonObject received(String attempt, String answers) {
        return Json.createObjectBuilder().add("attempt", Fingerprint.of(attempt)).add("words", Fingerprint.of(attempt, answers)).build();
    }

    private static JsonObject response(AskedVersions.Asked version, String answers, AnswerChannel channel, Integer sheet) {
        var row = Json.createObjectBuilder().add("id", Response.drawId()).add("questionnaire", version.questionnaire()).add("version", version.id())
                .add("channel", channel.name()).add("answers", answers);
        return (sheet == null ? row : row.add("sheet", sheet)).build();
    }
}
