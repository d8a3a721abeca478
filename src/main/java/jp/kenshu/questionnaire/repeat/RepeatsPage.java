package jp.kenshu.questionnaire.repeat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.questionnaire.Comparison;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Response;
import jp.kenshu.questionnaire.pair.PairCode;
import jp.kenshu.questionnaire.repeat.LikelyRepeat.Sign;
import jp.kenshu.questionnaire.repeat.Repeats.Decision;
import jp.kenshu.questionnaire.repeat.Repeats.Judgement;
import jp.kenshu.registration.Attempt;
import org.omnifaces.util.Faces;

/** Where the secretariat looks at responses that one person may have given twice, side by side, and says what they are. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class RepeatsPage {

    /** So many pairs are looked at before the next ones are shown. */
    private static final int AT_ONCE = 20;
    private static final Pattern PAIR = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    @Inject
    private HttpServletRequest request;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Repeats repeats;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;

    private Questionnaire questionnaire;
    private List<Pair> likely = List.of();
    private List<Pair> merged = List.of();
    private int total;
    private String attempt;

    /** Two responses side by side: {@code key} names them in the form, {@code sign} says why they are shown (null: they were merged). */
    public record Pair(String key, Response first, Response second, Sign sign, Comparison comparison) {
    }

    @PostConstruct
    void read() {
        attempt = Attempt.carriedOrNew(request.getParameter("attempt"));
        questionnaire = Asked.id(request, "id").flatMap(questionnaires::find).orElse(null);
        if (questionnaire != null) {
            var all = repeats.likely(questionnaire);
            total = all.size();
            likely = all.stream().limit(AT_ONCE).map(each -> pair(each.first(), each.second(), each.sign())).toList();
            merged = repeats.merged(questionnaire).stream().map(each -> pair(each.getCountsAs(), each, null)).toList();
        }
    }

    private Pair pair(Response first, Response second, Sign sign) {
        var form = new AskedForm(first.getVersion().getDefinition(), Situation.ANYBODY);
        return new Pair(first.getId() + "-" + second.getId(), first, second, sign,
                Comparison.of(form, first.getAnswers(), second.getAnswers(), language.words()).without(PairCode.QUESTION));
    }

    /** There is nothing to compare without a questionnaire. */
    public void mustExist() {
        if (questionnaire == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Does as was chosen for each pair that was decided. */
    public void judge() {
        var judgements = judgements();
        if (judgements.isEmpty()) {
            throw RuleViolation.of("repeats.nothingChosen");
        }
        repeats.judge(judgements, signedIn.asActor());
        Faces.redirect("/questionnaire/organiser/repeats?id=" + getId() + "&done=judged&sent=" + attempt);
    }

    private List<Judgement> judgements() {
        var judgements = new ArrayList<Judgement>();
        for (var key : Optional.ofNullable(request.getParameterValues("pair")).stream().flatMap(Stream::of).distinct().toList()) {
            var ids = PAIR.matcher(key);
            if (ids.matches()) {
                decision(request.getParameter("of-" + key)).ifPresent(decision ->
                        judgements.add(new Judgement(Long.parseLong(ids.group(1)), Long.parseLong(ids.group(2)), decision)));
            }
        }
        return judgements;
    }

    private static Optional<Decision> decision(String chosen) {
        return Stream.of(Decision.values()).filter(decision -> decision.name().equals(chosen)).findFirst();
    }

    /** Lets a merged response count for itself again. */
    public void undo() {
        var key = Optional.ofNullable(request.getParameter("undone")).map(PAIR::matcher).filter(ids -> ids.matches())
                .orElseThrow(() -> RuleViolation.of("repeats.nothingChosen"));
        repeats.undo(Long.parseLong(key.group(2)), signedIn.asActor());
        Faces.redirect("/questionnaire/organiser/repeats?id=" + getId() + "&done=undone");
    }

    /** How many pairs nobody has judged, also those that are not shown yet. */
    public int getTotal() {
        return total;
    }

    public List<Pair> getLikely() {
        return likely;
    }

    public List<Pair> getMerged() {
        return merged;
    }

    /** What can be decided about a pair. */
    public List<Decision> getDecisions() {
        return List.of(Decision.values());
    }

    public String getAttempt() {
        return attempt;
    }

    public Questionnaire getQuestionnaire() {
        return questionnaire;
    }

    public Long getId() {
        return questionnaire == null ? null : questionnaire.getId();
    }
}
