package jp.kenshu.report.summary;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.kenshu.Words;
import jp.kenshu.programme.Dates;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.report.tally.Tally;

/** What the first page of a report on a questionnaire says: of which conference it is, when it was made, of what, and how it came about. */
public record SummaryCover(String conference, String title, ZonedDateTime madeAt, Map<String, String> facts, List<String> method) {

    /** The first page of the report on {@code questionnaire}, of which {@code responses} have come back, within {@code scope}. */
    public static SummaryCover of(Questionnaire questionnaire, String title, CountedResponses responses, SummaryScope scope, ZonedDateTime madeAt, Words words) {
        var conference = questionnaire.getConference();
        var dates = Dates.in(words.locale().getLanguage());
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.text("summary.made"), dates.day(madeAt.toLocalDate()));
        facts.put(words.text("questionnaires.due"), dates.deadlineInFull(questionnaire.getDue()));
        facts.put(words.text("questionnaires.responses"), String.valueOf(responses.records().size()));
        facts.put(words.text("summary.conditions"), conditions(responses, scope, words));
        if (!scope.conditions().isEmpty()) {
            facts.put(words.text("summary.counted"), new FigureWords(words).count(Tally.keepingSmallBack(responses.records()).count(scope.conditions())));
        }
        facts.put(words.text("summary.by"), scope.by() == null ? words.text("summary.byNothing") : responses.questions().nameOf(scope.by()).in(words.locale()));
        return new SummaryCover(conference.getYear().in(words.locale()) + " " + conference.getTitle().in(words.locale()), title, madeAt, facts,
                List.of(words.text("summary.method.asked"), words.text("summary.method.counted"), words.text("summary.method.hidden")));
    }

    private static String conditions(CountedResponses responses, SummaryScope scope, Words words) {
        var said = new ArrayList<String>();
        scope.conditions().forEach(condition -> {
            var facet = responses.records().find(condition.facet()).orElseThrow();
            said.add(words.text("summary.condition", responses.questions().nameOf(facet.code()), facet.values().get(facet.indexOf(condition.value())).label()));
        });
        return said.isEmpty() ? words.text("summary.whereNothing") : String.join("\n", said);
    }
}
