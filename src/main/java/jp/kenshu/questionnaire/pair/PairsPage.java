package jp.kenshu.questionnaire.pair;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AnswerWords;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.listing.Option;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Response;
import jp.kenshu.questionnaire.Responses;

/**
 * Two questionnaires compared by the pairs of answers in them, once neither takes answers any more: figures that grow by one pair after the
 * other would tell what that pair answered.
 */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
@Named
@RequestScoped
public class PairsPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private PortalClock clock;
    @Inject
    private Language language;

    private List<Questionnaire> askForIt;
    private Questionnaire before;
    private Questionnaire after;
    private Pairs pairs;

    /** A figure as it is shown: its question, how many pairs, the means and what became of them; null where the pairs are too few. */
    public record Line(String question, int pairs, BigDecimal before, BigDecimal after, String more) {

        /** Whether there were pairs enough. */
        public boolean isShown() {
            return before != null;
        }
    }

    @PostConstruct
    void read() {
        askForIt = questionnaires.all().stream().filter(each -> each.getOpenedAt() != null)
                .filter(each -> questionnaires.definitions(each).stream().anyMatch(PairCode::isAskedIn)).toList();
        before = asked("before");
        after = asked("after");
        if (isReady()) {
            pairs = Pairs.of(answers(before), answers(after));
        }
    }

    private Questionnaire asked(String name) {
        return Asked.id(request, name).flatMap(id -> askForIt.stream().filter(each -> each.getId().equals(id)).findFirst()).orElse(null);
    }

    private List<Answers> answers(Questionnaire questionnaire) {
        return responses.of(questionnaire).stream().map(Response::getAnswers).toList();
    }

    /** Whether two different questionnaires are chosen. */
    public boolean isChosen() {
        return before != null && after != null && !before.getId().equals(after.getId());
    }

    /** Whether they can be compared: neither takes answers now. */
    public boolean isReady() {
        return isChosen() && !before.isOpenAt(clock.now()) && !after.isOpenAt(clock.now());
    }

    /** Whether there are pairs enough to show anything. */
    public boolean isEnough() {
        return pairs != null && pairs.areEnough();
    }

    /** What became of each figure; nothing as long as nothing may be shown. */
    public List<Line> getLines() {
        if (!isEnough()) {
            return List.of();
        }
        var form = questionnaires.asks(after).getDefinition();
        var words = new AnswerWords(new AskedForm(form, Situation.ANYBODY), language.words());
        return pairs.changes(questionnaires.asks(before).getDefinition(), form).stream().map(change -> line(change, words)).toList();
    }

    private static Line line(Pairs.Change change, AnswerWords words) {
        var more = change.isShown() ? (change.more().signum() > 0 ? "+" : "") + change.more().toPlainString() : null;
        return new Line(words.name(change.question(), change.cell()), change.pairs(), change.before(), change.after(), more);
    }

    /** Which of the two no longer asks for the code, so that newer answers to it are in no pair; none as long as they are not compared. */
    public List<String> getNoLongerAsking() {
        return Stream.of(before, after).filter(each -> isReady()).filter(each -> PairAsking.of(each, questionnaires) == PairAsking.FORMERLY)
                .map(each -> language.text("pairs.formerly", definition(each).title())).toList();
    }

    /** How many pairs there are, in words. */
    public String getCounted() {
        return language.text("pairs.counted", pairs.all().size());
    }

    /** How many codes stand twice on one side; 0 for none. */
    public int getTwice() {
        return pairs.twice();
    }

    /** The questionnaires that ask for the code, the newest first, one of them chosen for before. */
    public List<Option> getBefores() {
        return choices(before);
    }

    /** The same, one of them chosen for after. */
    public List<Option> getAfters() {
        return choices(after);
    }

    private List<Option> choices(Questionnaire chosen) {
        return Option.of(askForIt, Questionnaire::getId, each -> language.of(definition(each).title()), chosen == null ? null : chosen.getId());
    }

    private FormDefinition definition(Questionnaire questionnaire) {
        return questionnaires.asks(questionnaire).getDefinition();
    }

    public Questionnaire getBefore() {
        return before;
    }

    public Questionnaire getAfter() {
        return after;
    }
}
