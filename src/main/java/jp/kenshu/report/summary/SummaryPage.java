package jp.kenshu.report.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;
import jp.kenshu.listing.Option;
import jp.kenshu.programme.Programme;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.tally.Facet;
import jp.kenshu.tally.Tally;
import org.omnifaces.util.Faces;

/** What a questionnaire says as a whole: each question with its figures, crossed and restricted as the address says. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@Named
@RequestScoped
public class SummaryPage {

    private static final int WORDS_MAX = 100;

    @Inject
    private HttpServletRequest request;
    @Inject
    private Programme programme;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private SummaryReader reader;
    @Inject
    private SignedIn signedIn;

    private Questionnaire questionnaire;
    private String title;
    private List<Option> others = List.of();
    private Words words;
    private CountedResponses responses;
    private Tally tally;
    private SummaryScope scope = SummaryScope.whole();
    private String sought;
    private List<Part> parts = List.of();
    private List<Block> channels = List.of();

    /** A question as the page shows it. */
    public record Part(AskedQuestion asked, List<Block> blocks, List<FreeAnswers.Texts> texts, List<String> remarks) {

        public Bilingual getTitle() {
            return asked.heading();
        }

        public String getCode() {
            return asked.code();
        }

        public List<Block> getBlocks() {
            return blocks;
        }

        public List<FreeAnswers.Texts> getTexts() {
            return texts;
        }

        public List<String> getRemarks() {
            return remarks;
        }

        /** Whether there is neither a figure nor a text to show. */
        public boolean isUnanswered() {
            return blocks.isEmpty() && texts.isEmpty();
        }
    }

    /** The values of a facet under its name. */
    public record Options(Bilingual name, List<Option> options) {

        public Bilingual getName() {
            return name;
        }

        public List<Option> getOptions() {
            return options;
        }
    }

    @PostConstruct
    void read() {
        var ofEdition = questionnaires.of(programme.announced());
        questionnaire = request.getParameter("id") == null ? ofEdition.stream().filter(each -> each.getOpenedAt() != null).findFirst()
                .or(() -> ofEdition.stream().findFirst()).orElse(null)
                : Asked.id(request, "id").flatMap(questionnaires::find).orElse(null);
        if (questionnaire != null) {
            words = Words.in(Language.chosenIn(request));
            others = Option.of(withAnswers(), Questionnaire::getId,
                    each -> questionnaires.asks(each).getDefinition().title().in(words.locale()), questionnaire.getId());
            title = others.stream().filter(Option::chosen).findFirst().orElseThrow().label();
            responses = reader.read(questionnaire.getId());
            tally = Tally.keepingSmallBack(responses.records());
            scope = SummaryScope.in(request, responses.questions().facets());
            sought = Optional.ofNullable(request.getParameter("q")).map(typed -> typed.substring(0, Math.min(typed.length(), WORDS_MAX))).orElse("");
            show();
        }
    }

    /** Those that were ever opened, and the one that is shown. */
    private List<Questionnaire> withAnswers() {
        return questionnaires.of(questionnaire.getConference()).stream()
                .filter(each -> each.getOpenedAt() != null || each.getId().equals(questionnaire.getId())).toList();
    }

    private void show() {
        var blocks = new SummaryBlocks(responses.questions(), tally, scope, words);
        var free = new FreeAnswers(responses, tally);
        var searched = InputText.searched(sought);
        channels = searched.isEmpty() ? blocks.ofChannel() : List.of();
        parts = responses.questions().questions().stream()
                .map(asked -> new Part(asked, searched.isEmpty() ? blocks.of(asked) : List.of(), free.of(asked, searched), remarks(asked)))
                .filter(part -> searched.isEmpty() || !part.texts().isEmpty()).toList();
    }

    private List<String> remarks(AskedQuestion asked) {
        var remarks = new ArrayList<>(asked.remarks(words));
        if (asked.counted().stream().anyMatch(counted -> scope.restrictsBy(counted.facet()))) {
            remarks.add(words.text("summary.restrictsBy"));
        }
        return remarks;
    }

    /** Whether there is a questionnaire whose results can be shown. */
    public boolean isKnown() {
        return questionnaire != null;
    }

    /** A questionnaire that the address names must exist; where the edition has none yet, the page says so. */
    public void mustExist() {
        if (questionnaire == null && request.getParameter("id") != null) {
            Faces.responseSendError(404, null);
        }
    }

    /** What the responses may be crossed by. */
    public List<Option> getCrossings() {
        return responses.questions().facets().stream().filter(facet -> !facet.values().isEmpty())
                .map(facet -> new Option(facet.code(), name(facet).in(words.locale()), facet.code().equals(scope.by()))).toList();
    }

    /** The lists of conditions: those that hold, and one more while there may be more. */
    public List<List<Options>> getConditions() {
        var lists = new ArrayList<List<Options>>();
        for (int at = 0; at < Math.min(SummaryScope.MOST_CONDITIONS, scope.conditions().size() + 1); at++) {
            var chosen = at < scope.conditions().size() ? SummaryScope.written(scope.conditions().get(at)) : null;
            lists.add(responses.questions().facets().stream().map(facet -> new Options(name(facet), options(facet, chosen))).toList());
        }
        return lists;
    }

    private List<Option> options(Facet facet, String chosen) {
        return facet.values().stream().map(value -> facet.code() + "~" + value.code()).map(written -> new Option(written,
                facet.values().get(facet.indexOf(written.substring(facet.code().length() + 1))).label().in(words.locale()), written.equals(chosen))).toList();
    }

    private Bilingual name(Facet facet) {
        return responses.questions().nameOf(facet.code());
    }

    /** How many responses there are altogether. */
    public int getTotal() {
        return responses.records().size();
    }

    /** How many of them the conditions let through, in words. */
    public String getThrough() {
        return new FigureWords(words).count(tally.count(scope.conditions()));
    }

    /** Whether so few meet the conditions that nothing is told of them. */
    public boolean isTooFew() {
        return new SummaryBlocks(responses.questions(), tally, scope, words).isTooFew();
    }

    /** Whether some of the conditions that were asked for do not hold. */
    public boolean isLessThanAsked() {
        return scope.hasLess(request);
    }

    /** Whether only some of the responses are shown. */
    public boolean isRestricted() {
        return !scope.conditions().isEmpty();
    }

    /** The questionnaires of the edition, to go to another one. */
    public List<Option> getOthers() {
        return others;
    }

    /** Whether the one who is signed in may take the responses themselves. */
    public boolean isRowsOffered() {
        return signedIn.isOneOf(List.of(Role.SECRETARIAT, Role.ORGANISER));
    }

    /** Whether the one who is signed in may sort free answers. */
    public boolean isSortingOffered() {
        return isRowsOffered();
    }

    /** What the address says of the scope, for the files of the same. */
    public String getQuery() {
        return "id=" + questionnaire.getId() + scope.query();
    }

    public String getTitle() {
        return title;
    }

    public List<Part> getParts() {
        return parts;
    }

    public List<Block> getChannels() {
        return channels;
    }

    public String getSought() {
        return sought;
    }

    public Long getId() {
        return questionnaire == null ? null : questionnaire.getId();
    }
}
