package jp.kenshu.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.PersonalTable;
import jp.kenshu.PersonalTables;
import jp.kenshu.Words;
import jp.kenshu.account.Person;

/** What the portal holds on one person, table by table, as the features that own the tables say. */
@ApplicationScoped
@Transactional
public class PersonalData {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    @Any
    private Instance<PersonalTables> features;

    /** What the feature that owns a table holds in it: its rows, each with its values under the names of their columns. */
    public record Held(PersonalTables feature, PersonalTable table, List<Map<String, Object>> rows) {

        /** What a shown column of a row says in words, where it is kept as codes. */
        Map<String, String> inWords(Map<String, Object> row, String column, Words words) {
            return row.get(column) == null ? Map.of() : feature.inWords(table, row, column, words);
        }
    }

    /** All rules, in the order in which rows may go: what refers to a person before the person. */
    public List<PersonalTable> tables() {
        return byFeature().stream().map(Map.Entry::getKey).toList();
    }

    private List<Map.Entry<PersonalTable, PersonalTables>> byFeature() {
        var all = new ArrayList<Map.Entry<PersonalTable, PersonalTables>>();
        features.forEach(feature -> feature.personalTables().forEach(table -> all.add(Map.entry(table, feature))));
        all.sort(Comparator.comparing(each -> each.getKey().name().equals("person")));
        return all;
    }

    /** Names are about to be taken out of the tables. */
    void settle() {
        features.forEach(PersonalTables::settle);
    }

    /** Somebody is about to be erased. */
    void letGo(Identity who) {
        features.forEach(feature -> feature.letGo(who.registrations(), who.members()));
    }

    /** The person under {@code id}, if there is one. */
    public Optional<Person> find(long id) {
        return Optional.ofNullable(entities.find(Person.class, id));
    }

    /** All that is held on the person under {@code id} and shown to them; tables without rows are left out. */
    public List<Held> of(long id) {
        var who = identityOf(id);
        return byFeature().stream().filter(each -> !each.getKey().shown().isEmpty()).map(each -> new Held(each.getValue(), each.getKey(), rows(each.getKey(), who)))
                .filter(held -> !held.rows().isEmpty()).toList();
    }

    private List<Map<String, Object>> rows(PersonalTable table, Identity who) {
        var condition = new Condition(table.whose(), who);
        List<?> found = condition.fill(entities.createNativeQuery("select " + String.join(", ", columns(table)) + " from " + table.name() + " where " + condition.sql()), 1)
                .getResultList();
        return found.stream().map(row -> row(table, row instanceof Object[] values ? values : new Object[] {row})).toList();
    }

    private static Map<String, Object> row(PersonalTable table, Object[] values) {
        var row = new LinkedHashMap<String, Object>();
        for (int at = 0; at < values.length; at++) {
            row.put(columns(table).get(at), values[at]);
        }
        return row;
    }

    private static List<String> columns(PersonalTable table) {
        return Stream.concat(table.shown().stream(), table.read().stream()).toList();
    }

    /** By what rows belong to the person under {@code id}. */
    Identity identityOf(long id) {
        var registrations = ids("select id from registration where person_id = ?", id);
        var members = ids("select id from team_member where person_id = ?", id);
        var teams = ids("select distinct team_id from team_member where person_id = ?", id);
        var groups = ids("select distinct g.work_group_id from work_group_member g join team_member m on m.id = g.team_member_id where m.person_id = ?", id);
        var names = texts("name", id);
        var emails = texts("email", id);
        var own = new HashSet<>(emails);
        own.removeIf(email -> ((Number) entities.createNativeQuery("select count(*) from person where email = ? and id <> ?").setParameter(1, email)
                .setParameter(2, id).getSingleResult()).intValue() > 0);
        return new Identity(id, registrations, members, teams, groups, names, emails, own);
    }

    private List<Long> ids(String sql, long id) {
        List<?> found = entities.createNativeQuery(sql).setParameter(1, id).getResultList();
        return found.stream().map(each -> ((Number) each).longValue()).toList();
    }

    private Set<String> texts(String column, long id) {
        List<?> found = entities.createNativeQuery("select %1$s from person where id = ? union select %1$s from registration where person_id = ? union select %1$s from team_member where person_id = ?"
                .formatted(column)).setParameter(1, id).setParameter(2, id).setParameter(3, id).getResultList();
        var texts = new HashSet<String>();
        found.forEach(each -> texts.add(each.toString()));
        return texts;
    }
}
