package jp.kenshu.report.summary;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.kenshu.Words;
import jp.kenshu.document.Align;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Style;
import jp.kenshu.document.Tone;
import jp.kenshu.programme.Dates;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.tally.Tally;

/** What the first page of a report on a questionnaire says: of which conference it is, when it was made, of what, and how it came about. */
public record SummaryCover(String conference, String title, ZonedDateTime madeAt, Map<String, String> facts, List<String> method) {

    private static final float TITLE_FROM_TOP = 190;

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

    /** Two questionnaires side by side, of which the first is the one that was looked at. */
    static SummaryCover of(Questionnaire questionnaire, ComparedQuestions.Side one, ComparedQuestions.Side other, ZonedDateTime madeAt, Words words) {
        var conference = questionnaire.getConference();
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.text("summary.made"), Dates.in(words.locale().getLanguage()).day(madeAt.toLocalDate()));
        facts.put(words.text("comparison.responsesOf", one.name()), String.valueOf(one.tally().records().size()));
        facts.put(words.text("comparison.responsesOf", other.name()), String.valueOf(other.tally().records().size()));
        return new SummaryCover(conference.getYear().in(words.locale()) + " " + conference.getTitle().in(words.locale()),
                words.text("comparison.between", one.name(), other.name()), madeAt, facts,
                List.of(words.text("comparison.lead"), words.text("summary.method.counted"), words.text("comparison.hidden")));
    }

    /** Puts it on a page of its own, above all the name of the {@code report}. */
    void print(HouseDocument paper, String report) {
        var sheet = paper.newPage();
        var body = sheet.body();
        float below = sheet.text(conference, Style.HEADING.aligned(Align.CENTRE), body.x(), body.y() + TITLE_FROM_TOP, body.width());
        below = sheet.text(report, Style.TITLE.sized(26).aligned(Align.CENTRE), body.x(), below + 16, body.width());
        sheet.rule(body.x() + 60, below + 10, body.right() - 60, below + 10, Tone.ACCENT, 1.5f);
        below = sheet.text(title, Style.TEXT.sized(12).aligned(Align.CENTRE), body.x() + 30, below + 24, body.width() - 60);
        paper.moveTo(below + 90);
        paper.facts(facts);
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
