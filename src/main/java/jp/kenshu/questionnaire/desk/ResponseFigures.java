package jp.kenshu.questionnaire.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.JoinedQuestion;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.Response;

/** How many responses came back, by which way and on which day, and how many of those who were asked a question answered it. */
public record ResponseFigures(int total, Map<AnswerChannel, Integer> byChannel, Map<LocalDate, Integer> byDay, List<Answered> answered) {

    /** A question with its number, how many people it was asked, how many of them answered any of it, and whether some read it in other words. */
    public record Answered(Bilingual number, Bilingual question, int asked, int given, boolean reworded) {

        /** The part that answered, in whole percent, never all unless it was all of them. */
        public int percent() {
            return asked == 0 ? 0 : given == asked ? 100 : Math.min(99, Math.round(100f * given / asked));
        }
    }

    /** The figures of {@code responses} to what {@code versions} asked, the newest first; a question is the same in all that have its code. */
    public static ResponseFigures of(List<FormDefinition> versions, Collection<Response> responses) {
        var byChannel = new EnumMap<AnswerChannel, Integer>(AnswerChannel.class);
        Stream.of(AnswerChannel.values()).forEach(channel -> byChannel.put(channel, 0));
        var byDay = new TreeMap<LocalDate, Integer>();
        responses.forEach(response -> {
            byChannel.merge(response.getChannel(), 1, Integer::sum);
            byDay.merge(response.getGivenOn(), 1, Integer::sum);
        });
        var forms = responses.stream().map(Response::getVersion).distinct()
                .collect(Collectors.toMap(Function.identity(), version -> new AskedForm(version.getDefinition(), Situation.ANYBODY)));
        var answered = JoinedQuestion.of(versions).stream().map(joined -> answered(joined, forms, responses)).toList();
        return new ResponseFigures(responses.size(), byChannel, byDay, answered);
    }

    /** Who was asked is told by the version that each response was given under. */
    private static Answered answered(JoinedQuestion joined, Map<FormVersion, AskedForm> forms, Collection<Response> responses) {
        var question = joined.question();
        var asked = responses.stream().filter(response -> asks(forms.get(response.getVersion()), question.code(), response)).toList();
        int given = (int) asked.stream().filter(response -> response.getAnswers().has(question.code())).count();
        return new Answered(numberOf(joined), question.label(), asked.size(), given, joined.reworded());
    }

    private static Bilingual numberOf(JoinedQuestion joined) {
        return new Bilingual(joined.askedLast().numberOf(joined.question(), Locale.JAPANESE), joined.askedLast().numberOf(joined.question(), Locale.ENGLISH));
    }

    private static boolean asks(AskedForm form, String question, Response response) {
        return form.definition().find(question).filter(asked -> form.asks(asked, response.getAnswers())).isPresent();
    }
}
