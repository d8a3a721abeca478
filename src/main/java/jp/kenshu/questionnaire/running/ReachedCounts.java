package jp.kenshu.questionnaire.running;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.storage.Retried;

/** How far people came on the page of a questionnaire: how often each step was reached, with no time and nobody to it. */
@ApplicationScoped
@Retried
@Transactional
public class ReachedCounts {

    @PersistenceContext
    private EntityManager entities;

    /** How far somebody has come who has not sent anything yet. */
    public enum Step {
        /** The page was open for a few seconds. */
        OPENED,
        /** Something was answered. */
        BEGUN,
        /** Half of what is asked was answered. */
        HALF,
        /** Everything that is asked was answered. */
        ALL
    }

    /** Somebody has reached {@code step}. */
    public void count(Questionnaire questionnaire, Step step) {
        count(questionnaire, step, 1);
    }

    /** So many people have reached {@code step}. */
    public void count(Questionnaire questionnaire, Step step, int people) {
        entities.createNativeQuery("""
                insert into reached_count (questionnaire_id, step, times) values (?1, ?2, ?3) on duplicate key update times = times + ?3""")
                .setParameter(1, questionnaire.getId()).setParameter(2, step.name()).setParameter(3, people).executeUpdate();
    }

    /** How often each step was reached, in their order. */
    public Map<Step, Integer> of(Questionnaire questionnaire) {
        var times = new EnumMap<Step, Integer>(Step.class);
        Stream.of(Step.values()).forEach(step -> times.put(step, 0));
        List<?> rows = entities.createNativeQuery("select step, times from reached_count where questionnaire_id = ?1")
                .setParameter(1, questionnaire.getId()).getResultList();
        rows.stream().map(Object[].class::cast).forEach(row -> times.put(Step.valueOf((String) row[0]), ((Number) row[1]).intValue()));
        return times;
    }
}
