package jp.kenshu.questionnaire.keying;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
import jp.kenshu.form.AnswerLine;
import jp.kenshu.form.AnswerWords;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Response;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.questionnaire.pair.PairCode;
import org.omnifaces.util.Faces;

/** The sheets of paper that were keyed in on one day: by whom, whether a second person has read the same, and a way into each. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class BatchPage {

    private static final int TELLING = 3;

    @Inject
    private HttpServletRequest request;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private SecondKeyings secondKeyings;
    @Inject
    private PortalClock clock;
    @Inject
    private Language language;

    private Questionnaire questionnaire;
    private LocalDate day;
    private List<Entry> entries = List.of();
    private Map<LocalDate, Long> days = Map.of();

    /** A sheet that was keyed in: the first things that stand on it, and the second reading (null: there is none). */
    public record Entry(Response response, String telling, SecondKeying second) {
    }

    @PostConstruct
    void read() {
        questionnaire = Asked.id(request, "id").flatMap(questionnaires::find).orElse(null);
        day = dayIn(request).orElseGet(() -> clock.now().atZone(PortalClock.JAPAN).toLocalDate());
        if (questionnaire != null) {
            var all = responses.onPaper(questionnaire);
            var seconds = secondKeyings.of(questionnaire).stream().collect(Collectors.toMap(each -> each.getResponse().getId(), each -> each));
            entries = all.stream().filter(response -> response.getGivenOn().equals(day))
                    .map(response -> new Entry(response, telling(response), seconds.get(response.getId()))).toList();
            days = new TreeMap<>(all.stream().collect(Collectors.groupingBy(Response::getGivenOn, Collectors.counting())));
        }
    }

    private String telling(Response response) {
        var form = new AskedForm(response.getVersion().getDefinition(), Situation.ANYBODY);
        return new AnswerWords(form, language.words()).lines(response.getAnswers()).stream()
                .filter(line -> !line.cell().question().equals(PairCode.QUESTION)).map(AnswerLine::answer)
                .filter(answer -> !answer.isEmpty()).limit(TELLING).collect(Collectors.joining(language.text("form.and")));
    }

    /** The day that the address names, if it is one. */
    static Optional<LocalDate> dayIn(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter("day")).map(LocalDate::parse);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** There are no sheets without a questionnaire. */
    public void mustExist() {
        if (questionnaire == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** How many sheets each person keyed in on the day, by their names. */
    public List<Map.Entry<String, Long>> getPeople() {
        return List.copyOf(new TreeMap<>(entries.stream().collect(Collectors.groupingBy(each -> each.response().getKeyedBy().name(),
                Collectors.counting()))).entrySet());
    }

    /** How many sheets were keyed in on each day. */
    public List<Map.Entry<LocalDate, Long>> getDays() {
        return List.copyOf(days.entrySet());
    }

    public LocalDate getDay() {
        return day;
    }

    public List<Entry> getEntries() {
        return entries;
    }

    public Questionnaire getQuestionnaire() {
        return questionnaire;
    }

    public Long getId() {
        return questionnaire == null ? null : questionnaire.getId();
    }
}
