package jp.kenshu.registration.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.programme.VenueDemand;

/** Counts the teams that have registered for each venue and neither withdrew nor were declined. */
@ApplicationScoped
@Transactional
public class TeamDemand implements VenueDemand {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Map<Long, Demand> byVenue() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                select t.venue_id, count(distinct t.id), count(m.id)
                from team t join team_member m on m.team_id = t.id and m.removed_at is null
                where t.state in ('ADMITTED', 'UNDER_REVIEW', 'PROPOSED')
                group by t.venue_id""").getResultList();
        return rows.stream().collect(Collectors.toMap(row -> number(row[0]).longValue(),
                row -> new Demand(number(row[1]).intValue(), number(row[2]).intValue())));
    }

    private static Number number(Object column) {
        return (Number) column;
    }
}
