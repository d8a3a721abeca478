package jp.kenshu.questionnaire;

import java.time.LocalDate;

import jp.kenshu.form.Answers;
import jp.kenshu.form.version.FormVersion;

/** Responses outside the database, for tests of other packages. */
public final class SomeResponse {

    private SomeResponse() {
    }

    /** What somebody answered under {@code version}. */
    public static Response of(FormVersion version, Answers answers, AnswerChannel channel, LocalDate day) {
        return new Response(null, version, answers, channel, day);
    }

    /** The same on the sheet of paper with this number, or by its square code. */
    public static Response onSheet(int number, FormVersion version, Answers answers, AnswerChannel channel, LocalDate day) {
        var response = of(version, answers, channel, day);
        response.cameOn(number);
        return response;
    }
}
