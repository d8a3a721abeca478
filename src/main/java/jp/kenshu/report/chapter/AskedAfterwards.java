package jp.kenshu.report.chapter;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.programme.Conference;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.report.summary.SummaryReader;

/** What a conference's questionnaires say, counted as their summary counts it: small figures are kept back here too. Free answers are not in the chapter. */
@ApplicationScoped
@Transactional
public class AskedAfterwards {

    @Inject
    private Questionnaires questionnaires;
    @Inject
    private SummaryReader reader;

    /** The questionnaires of {@code conference} with their figures, in the language of {@code words}. */
    @AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
    List<Asked> of(Conference conference, Words words) {
        return questionnaires.of(conference).stream().map(questionnaire -> asked(questionnaire, words)).toList();
    }

    private Asked asked(Questionnaire questionnaire, Words words) {
        return Asked.of(questionnaires.asks(questionnaire).getDefinition().title().in(words.locale()), reader.read(questionnaire.getId()), words);
    }
}
