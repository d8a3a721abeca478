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
import jp.kenshu.listing.Option;
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
    private ComparisonReader reader;

    private Questionnaire questionnaire;
    private Questionnaire other;
    private Bilingual title;
    private List<Option> others = List.of();
    private List<ComparedQuestions.Part> parts = List.of();
    private List<String> missing = List.of();

    @PostConstruct
    void read() {
        questionnaire = Asked.id(request, "id").flatMap(questionnaires::find).orElse(null);
        other = Asked.id(request, "with").flatMap(questionnaires::find).orElse(null);
        var words = Words.in(Language.chosenIn(request));
        if (questionnaire != null) {
            title = reader.nameOf(questionnaire);
            others = questionnaires.all().stream().filter(each -> each.getOpenedAt() != null && !each.getId().equals(questionnaire.getId()))
                    .map(each -> new Option(each.getId().toString(), reader.nameOf(each).in(words.locale()), other != null && each.getId().equals(other.getId()))).toList();
        }
        if (questionnaire != null && other != null) {
            var compared = reader.compare(questionnaire, other, words);
            parts = compared.parts();
            missing = compared.missing();
        }
    }

    /** There is no such page without a questionnaire. */
    public void mustExist() {
        if (questionnaire == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Those that it can be compared with. */
    public List<Option> getOthers() {
        return others;
    }

    /** Whether two were chosen. */
    public boolean isCompared() {
        return other != null;
    }

    public Bilingual getTitle() {
        return title;
    }

    public List<ComparedQuestions.Part> getParts() {
        return parts;
    }

    public List<String> getMissing() {
        return missing;
    }

    public Long getId() {
        return questionnaire == null ? null : questionnaire.getId();
    }

    /** What the address says of the two, for the files of the same. */
    public String getQuery() {
        return "id=" + questionnaire.getId() + "&with=" + other.getId();
    }
}
