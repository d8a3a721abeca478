package jp.kenshu.questionnaire.desk;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.Bilingual;
import jp.kenshu.audit.Said;
import jp.kenshu.form.desk.FormKeeper;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.QuestionnairePlan;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.pair.PairAsking;

/** The forms of questionnaires, written where all forms are: until a questionnaire has been opened, opening it opens its form. */
@ApplicationScoped
public class QuestionnaireForms implements FormKeeper {

    private static final String PREFIX = QuestionnairePlan.formOf("");

    @Inject
    private Questionnaires questionnaires;

    @Override
    public Optional<Kept> find(String code) {
        return Optional.of(code).filter(form -> form.startsWith(PREFIX)).flatMap(form -> questionnaires.find(form.substring(PREFIX.length())))
                .map(found -> new Kept(found.getConference(), "/questionnaire/organiser/questionnaire?id=" + found.getId(), found.getOpenedAt() == null, remark(found)));
    }

    /** A question that is taken out here is one of a comparison elsewhere. */
    private Bilingual remark(Questionnaire questionnaire) {
        return PairAsking.of(questionnaire, questionnaires) == PairAsking.DROPPED ? Said.word("formDraft.pairDropped") : null;
    }
}
