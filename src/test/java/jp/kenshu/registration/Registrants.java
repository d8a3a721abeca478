package jp.kenshu.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Route;

/** The people of the tests about part Ⅰ, and what the database knows of their places. */
@ApplicationScoped
@Transactional
public class Registrants {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Programme programme;
    @Inject
    private Registrations registrations;
    @Inject
    private RegistrationTurns turns;
    @Inject
    private Delegates delegates;

    /** The part to which people register one by one. */
    public Part part() {
        return programme.conference().findPart(PartKind.INDIVIDUAL).orElseThrow();
    }

    /** The route of {@code code} as it stands now. */
    public Route route(String code) {
        return part().getRoutes().stream().filter(route -> route.getCode().equals(code)).findFirst().orElseThrow();
    }

    /** A municipal officer, who may choose any route. */
    public Attendee officer(String name) {
        return delegates.officer(Delegates.NAGAREYAMA, name);
    }

    /** An officer whose section shares the mailbox {@code address}. */
    public Attendee officerAt(String name, String address) {
        return delegates.officer(Delegates.NAGAREYAMA, name, address);
    }

    /** The webinar as the form shows it. */
    public Route announcedWebinar() {
        return programme.findAnnouncedRoute(route("webinar").getId()).orElseThrow();
    }

    /** Every row of {@code table}, oldest first, each by the names of its columns. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> rows(String table) {
        List<String> columns = entities.createNativeQuery("""
                select column_name from information_schema.columns where table_schema = database() and table_name = ? order by ordinal_position""")
                .setParameter(1, table).getResultList();
        List<Object[]> rows = entities.createNativeQuery("select * from " + table + " order by id").getResultList();
        return rows.stream().map(row -> {
            var named = new LinkedHashMap<String, Object>();
            IntStream.range(0, row.length).forEach(place -> named.put(columns.get(place), row[place]));
            return (Map<String, Object>) named;
        }).toList();
    }

    /** The same in the turn of those who register at this moment. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Registration registerInTurn(String name, boolean waitsWhenFull) {
        return turns.register(officer(name), route("webinar").getId(), waitsWhenFull, entry(name));
    }

    /** Registers an officer by a route. */
    public Registration register(String name, String route) {
        return registrations.register(officer(name), route(route).getId(), false, entry(name));
    }

    /** Registers an officer who waits for the webinar when it is full. */
    public Registration registerOrWait(String name) {
        return registrations.register(officer(name), route("webinar").getId(), true, entry(name));
    }

    /** How a form is handed in by {@code name}, under an attempt of its own. */
    public static Entry entry(String name) {
        return new Entry(UUID.randomUUID().toString(), Actor.participant(name), Channel.WEB, "ja");
    }

    /** Every registration that stands, oldest first. */
    public List<Registration> standing() {
        return entities.createQuery("select r from Registration r where r.withdrawnAt is null order by r.id", Registration.class)
                .getResultList();
    }

    /** How many registrations there are, standing or not. */
    public long count() {
        return entities.createQuery("select count(r) from Registration r", Long.class).getSingleResult();
    }

    /** The numbers in the line of those who were promoted, in the order in which that happened. */
    public List<Integer> promotedNumbers() {
        @SuppressWarnings("unchecked")
        List<Number> numbers = entities.createNativeQuery("""
                select (select cast(substring_index(j.detail, char(31), -1) as unsigned) from audit_entry j
                        where j.subject = p.subject and j.action = 'joinedLine' and j.id < p.id order by j.id desc limit 1)
                from audit_entry p where p.action = 'promoted' order by p.id""").getResultList();
        return numbers.stream().map(Number::intValue).toList();
    }

    /** Lets the database store an oversell, or refuses it again. */
    public void guardByTheDatabase(boolean guard) {
        entities.createNativeQuery(guard
                ? "alter table route add constraint route_not_oversold check (taken >= 0 and (capacity is null or taken <= capacity))"
                : "alter table route drop constraint route_not_oversold").executeUpdate();
    }
}
