package jp.kenshu.questionnaire.desk;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.form.desk.FormKeeper;
import jp.kenshu.questionnaire.QuestionnairePlan;
import jp.kenshu.questionnaire.Questionnaires;

/** The forms of questionnaires, written where all forms are: until a questionnaire has been opened, opening it opens its form. */
@ApplicationScoped
public class QuestionnaireForms implements FormKeeper {

    private static final String PREFIX = QuestionnairePlan.formOf("");

    @Inject
    private Questionnaires questionnaires;

    @Override
    public Optional<Kept> find(String code) {
        return Optional.of(code).filter(form -> form.startsWith(PREFIX)).flatMap(form -> questionnaires.find(form.substring(PREFIX.length())))
                .map(found -> new Kept(found.getConference(), "/questionnaire/organiser/questionnaire?id=" + found.getId(), found.getOpenedAt() == null));
    }
}
