package jp.kenshu.audit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.PortalClock;
import jp.kenshu.storage.Row;

/** The record of the portal. An entry stands or falls with the transaction of the deed that it tells of. */
@ApplicationScoped
@Transactional
public class AuditTrail {

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    /** Which entries somebody looks for: with words in them, of days, by a person, of one deed; null restricts nothing. */
    public record Wanted(String words, LocalDate from, LocalDate to, String by, String action) {
    }

    /** By what a list of entries may be sorted. */
    public enum Order {
        /** As it happened. */
        DONE("e.id"),
        /** By the person. */
        BY("e.doneBy");

        private final String path;

        Order(String path) {
            this.path = path;
        }
    }

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;

    /** Writes that {@code by} did {@code action} to {@code subject}; the values say what changed, each in the words of {@link Said}. */
    @AllowedToEverybody("whatever somebody does is recorded")
    public void record(Actor by, String action, String subject, Object... values) {
        entities.persist(new AuditEntry(clock.now(), by, action, subject, Said.stored(values)));
    }

    /** A deed that is recorded with others: who did what to what, and what changed, as {@link #record} is told. */
    public record Deed(Actor by, String action, String subject, Object... values) {
    }

    /** Writes several deeds of one moment, in their order, by one statement. */
    @AllowedToEverybody("whatever somebody does is recorded")
    public void recordTogether(List<Deed> deeds) {
        var now = clock.now();
        entities.createNativeQuery("""
                insert into audit_entry (done_at, done_by, action, subject, detail)
                select ?, given.done_by, given.action, given.subject, given.detail
                from json_table(?, '$[*]' columns (place for ordinality, done_by varchar(300) path '$.done_by', action varchar(80) path '$.action',
                  subject varchar(60) path '$.subject', detail varchar(4000) path '$.detail')) as given order by given.place""")
                .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .setParameter(2, Row.together(deeds.stream()
                        .map(deed -> new AuditEntry(now, deed.by(), deed.action(), deed.subject(), Said.stored(deed.values())).row()).toList()))
                .executeUpdate();
    }

    /** Writes that {@code by} looked at the page of {@code subject}: once an hour, however often they do. */
    @AllowedToEverybody("whoever looks is recorded")
    public void looked(Actor by, String subject) {
        var since = clock.now().minus(BETWEEN_LOOKS);
        if (entities.createQuery("""
                select count(e) from AuditEntry e where e.subject = :subject and e.action = 'looked' and e.doneBy = :by and e.doneAt > :since""",
                Long.class).setParameter("subject", subject).setParameter("by", by.stored()).setParameter("since", since).getSingleResult() == 0) {
            record(by, "looked", subject);
        }
    }

    /** Everything that was done to {@code subject}, oldest first. */
    public List<AuditEntry> of(String subject) {
        return entities.createQuery("select e from AuditEntry e where e.subject = :subject order by e.id", AuditEntry.class)
                .setParameter("subject", subject).getResultList();
    }

    /** The {@code limit} entries that are wanted after skipping {@code first}, in {@code order} or from its end. */
    public List<AuditEntry> list(Wanted wanted, Order order, boolean fromTheEnd, int first, int limit) {
        var direction = fromTheEnd ? " desc" : " asc";
        return filled("select e from AuditEntry e", wanted, " order by " + order.path + direction + ", e.id" + direction, AuditEntry.class)
                .setFirstResult(first).setMaxResults(limit).getResultList();
    }

    /** How many entries are wanted. */
    public long count(Wanted wanted) {
        return filled("select count(e) from AuditEntry e", wanted, "", Long.class).getSingleResult();
    }

    /** The deeds of which there are entries. */
    public List<String> actions() {
        return entities.createQuery("select distinct e.action from AuditEntry e", String.class).getResultList();
    }

    private <T> TypedQuery<T> filled(String select, Wanted wanted, String order, Class<T> type) {
        var conditions = new LinkedHashMap<String, Object>();
        conditions.put("e.doneAt >= :since", wanted.from() == null ? null : wanted.from().atStartOfDay(PortalClock.JAPAN).toInstant());
        conditions.put("e.doneAt < :before", wanted.to() == null ? null : wanted.to().plusDays(1).atStartOfDay(PortalClock.JAPAN).toInstant());
        conditions.put("e.action = :deed", wanted.action());
        conditions.put("e.doneBy like :person escape '!'", pattern(wanted.by()));
        conditions.put("(e.detail like :words escape '!' or e.doneBy like :words escape '!' or e.subject like :words escape '!')", pattern(wanted.words()));
        conditions.values().removeIf(Objects::isNull);
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions.keySet());
        var query = entities.createQuery(select + where + order, type);
        conditions.forEach((condition, value) -> query.setParameter(condition.replaceAll("(?s)^[^:]*:(\\w+).*", "$1"), value));
        return query;
    }

    private static String pattern(String words) {
        return words == null ? null : "%" + words.replaceAll("[!%_]", "!$0") + "%";
    }
}
