package jp.kenshu.report.summary;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Bilingual;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import org.omnifaces.util.Faces;

/** A questionnaire beside another one, of this edition or another: what both ask under the same code. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@Named
@RequestScoped
public class ComparisonPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private SummaryReader reader;

    private Questionnaire questionnaire;
    private Questionnaire other;
    private List<Block> blocks = List.of();
    private List<String> missing = List.of();

    @PostConstruct
    void read() {
        questionnaire = Asked.id(request, "id").flatMap(questionnaires::find).orElse(null);
        other = Asked.id(request, "with").flatMap(questionnaires::find).orElse(null);
        if (questionnaire != null && other != null) {
            var words = Words.in(Language.chosenIn(request));
            var compared = new ComparedQuestions(side(questionnaire, words), side(other, words), words);
            blocks = compared.blocks();
            missing = compared.missing();
        }
    }

    private ComparedQuestions.Side side(Questionnaire each, Words words) {
        return ComparedQuestions.Side.of(nameOf(each).in(words.locale()), reader.read(each.getId()));
    }

    /** A questionnaire with its year, to tell it from those of other years. */
    private Bilingual nameOf(Questionnaire each) {
        var year = each.getConference().getYear();
        var title = questionnaires.newest(each).getDefinition().title();
        return new Bilingual(title.ja().startsWith(year.ja()) ? title.ja() : year.ja() + "　" + title.ja(), year.en() + ": " + title.en());
    }

    /** There is no such page without a questionnaire. */
    public void mustExist() {
        if (questionnaire == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Those that it can be compared with. */
    public List<SummaryPage.Option> getOthers() {
        return questionnaires.all().stream().filter(each -> !each.getId().equals(questionnaire.getId()))
                .map(each -> new SummaryPage.Option(each.getId().toString(), nameOf(each), other != null && each.getId().equals(other.getId()))).toList();
    }

    /** Whether two were chosen. */
    public boolean isCompared() {
        return other != null;
    }

    public Bilingual getTitle() {
        return questionnaire == null ? null : nameOf(questionnaire);
    }

    public List<Block> getBlocks() {
        return blocks;
    }

    public List<String> getMissing() {
        return missing;
    }

    public Long getId() {
        return questionnaire == null ? null : questionnaire.getId();
    }
}
