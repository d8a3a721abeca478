package jp.kenshu.report.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Bilingual;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;

/** Reads the responses to two questionnaires, of this edition or another, to be put side by side. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@ApplicationScoped
@Transactional
public class ComparisonReader {

    @Inject
    private Questionnaires questionnaires;
    @Inject
    private SummaryReader reader;

    /** {@code one} beside {@code other}, in the language of {@code words}. */
    public ComparedQuestions compare(Questionnaire one, Questionnaire other, Words words) {
        return new ComparedQuestions(side(one, words), side(other, words), words);
    }

    private ComparedQuestions.Side side(Questionnaire each, Words words) {
        return ComparedQuestions.Side.of(nameOf(each).in(words.locale()), reader.read(each.getId()));
    }

    /** A questionnaire with its year, to tell it from those of other years. */
    public Bilingual nameOf(Questionnaire each) {
        var year = each.getConference().getYear();
        var title = questionnaires.newest(each).getDefinition().title();
        return new Bilingual(title.ja().startsWith(year.ja()) ? title.ja() : year.ja() + "　" + title.ja(), year.en() + ": " + title.en());
    }
}
