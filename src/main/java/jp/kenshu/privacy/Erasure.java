package jp.kenshu.privacy;

import java.sql.Date;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PersonalTable;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.Person;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.storage.Retried;

/** Takes a person's data out of the portal by the rules of its features: what goes is deleted, what stays loses their name and addresses. */
@ApplicationScoped
@Retried
@Transactional
public class Erasure {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PersonalData data;
    @Inject
    private PortalClock clock;
    @Inject
    private AuditTrail audit;

    /** Erases the person under {@code id} on request. Whoever is still to take part has to withdraw first; who is gone already stays so. */
    @AllowedTo(Role.SECRETARIAT)
    public void erase(long id, Actor by) {
        var person = entities.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (person == null || person.isErased()) {
            return;
        }
        if (isStillToTakePart(id)) {
            throw RuleViolation.of("privacy.stillToTakePart");
        }
        erase(id);
        audit.record(by, "personErased", "person:" + id);
    }

    /** How many rows of each table are about the person, and would be changed or deleted. */
    public Map<String, Long> reach(long id) {
        var who = data.identityOf(id);
        var counts = new LinkedHashMap<String, Long>();
        data.tables().stream().filter(table -> !table.fate().equals("stays")).forEach(table -> {
            var condition = new Condition(table.whose(), who);
            var count = ((Number) condition.fill(entities.createNativeQuery("select count(*) from " + table.name() + " where " + condition.sql()), 1)
                    .getSingleResult()).longValue();
            counts.merge(table.name(), count, Long::sum);
        });
        return counts;
    }

    private boolean isStillToTakePart(long id) {
        var today = Date.valueOf(clock.today());
        var count = (Number) entities.createNativeQuery("""
                select (select count(*) from registration r join part p on p.id = r.part_id
                        where r.person_id = ? and r.withdrawn_at is null and p.held_on >= ?)
                     + (select count(*) from team_member m join team t on t.id = m.team_id join venue v on v.id = t.venue_id
                        where m.person_id = ? and m.removed_at is null and t.state in ('ADMITTED', 'UNDER_REVIEW', 'PROPOSED') and v.held_on >= ?)""")
                .setParameter(1, id).setParameter(2, today).setParameter(3, id).setParameter(4, today).getSingleResult();
        return count.longValue() > 0;
    }

    /** Takes the person out of all tables. */
    void erase(long id) {
        var who = data.identityOf(id);
        data.settle();
        data.letGo(who);
        entities.flush();
        data.tables().forEach(table -> {
            var condition = new Condition(table.whose(), who);
            if (table.deleted()) {
                condition.fill(entities.createNativeQuery("delete from " + table.name() + " where " + condition.sql()), 1).executeUpdate();
                return;
            }
            table.unnamed().forEach(column -> unname(table, column, condition, who));
            if (!table.emptied().isEmpty()) {
                var set = String.join(", ", table.emptied().entrySet().stream().map(each -> each.getKey() + " = " + each.getValue()).toList());
                condition.fill(entities.createNativeQuery("update " + table.name() + " set " + set + " where " + condition.sql()), 1).executeUpdate();
            }
        });
        entities.clear();
    }

    /** Takes each name and address out of a column, one after the other, and never makes a text longer than the column holds. */
    private void unname(PersonalTable table, String column, Condition condition, Identity who) {
        var longest = longest(table.name(), column);
        for (var word : who.words()) {
            condition.fill(entities.createNativeQuery("update %1$s set %2$s = left(replace(%2$s, ?, ?), %3$d) where instr(%2$s, ?) > 0 and %4$s"
                    .formatted(table.name(), column, longest, condition.sql())).setParameter(1, word).setParameter(2, PersonalTable.MARK).setParameter(3, word), 4)
                    .executeUpdate();
        }
    }

    private long longest(String table, String column) {
        return ((Number) entities.createNativeQuery("""
                select character_maximum_length from information_schema.columns
                where table_schema = database() and table_name = ? and column_name = ?""").setParameter(1, table).setParameter(2, column)
                .getSingleResult()).longValue();
    }
}
