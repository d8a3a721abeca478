package jp.kenshu.questionnaire.running;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.storage.Retried;

/** How many responses came in which hour of which day, by which way. */
@ApplicationScoped
@Retried
@Transactional
public class ArrivalCounts {

    @PersistenceContext
    private EntityManager entities;

    /** So many responses in the hour that begins at {@code hour} o'clock in Japan. */
    public record Hour(LocalDate day, int hour, AnswerChannel channel, int arrivals) {
    }

    /** Adds so many. */
    public void add(long questionnaire, AnswerChannel channel, LocalDate day, int hour, int arrivals) {
        entities.createNativeQuery("""
                insert into arrival_count (questionnaire_id, arrived_on, hour, channel, arrivals) values (?1, ?2, ?3, ?4, ?5)
                on duplicate key update arrivals = arrivals + ?6""")
                .setParameter(1, questionnaire).setParameter(2, day.toString()).setParameter(3, hour).setParameter(4, channel.name())
                .setParameter(5, arrivals).setParameter(6, arrivals).executeUpdate();
    }

    /** The counts of {@code questionnaire} on {@code day}, hour by hour. */
    public List<Hour> of(Questionnaire questionnaire, LocalDate day) {
        List<?> rows = entities.createNativeQuery("""
                select hour, channel, arrivals from arrival_count where questionnaire_id = ?1 and arrived_on = ?2 order by hour, channel""")
                .setParameter(1, questionnaire.getId()).setParameter(2, day.toString()).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Hour(day, ((Number) row[0]).intValue(), AnswerChannel.valueOf((String) row[1]),
                ((Number) row[2]).intValue())).toList();
    }
}
