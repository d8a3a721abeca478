package jp.kenshu.registration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.account.People;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.mail.Outbox;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Route;
import jp.kenshu.storage.Retried;
import jp.kenshu.storage.Row;

/**
 * Registers several people for one part in one transaction, in which each statement is said once for all of them: when registration opens,
 * hundreds wait for the same places. Only what nothing stands against is taken here; {@link Registrations} looks at everything else, one by one.
 */
@ApplicationScoped
@Retried
@Transactional
public class RegistrationsTogether {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private People people;
    @Inject
    private WaitingLine line;
    @Inject
    private AuditTrail audit;
    @Inject
    private RegistrationLetters letters;
    @Inject
    private Outbox outbox;

    /**
     * Registers those of {@code wishes}, all for the same part, who are new and for whom a place is to be had, in their order; each gets their
     * registration in their place, or nothing.
     */
    List<Optional<Registration>> register(List<Wish> wishes) {
        var now = clock.now();
        var sound = sound(wishes, now);
        var made = sound.isEmpty() ? Map.<Wish, Registration>of() : registered(sound, now);
        return wishes.stream().map(wish -> Optional.ofNullable(made.get(wish))).toList();
    }

    /** Those for whose attempt and address nothing stands, nor comes before them now. */
    private List<Wish> sound(List<Wish> wishes, Instant now) {
        var part = wishes.get(0).route().getPart();
        var known = new HashSet<>(entities.createQuery("select r.attempt from Registration r where r.attempt in :attempts", String.class)
                .setParameter("attempts", wishes.stream().map(wish -> wish.entry().attempt()).toList()).getResultList());
        known.addAll(entities.createQuery("select r.activeEmail from Registration r where r.part.id = :part and r.activeEmail in :emails", String.class)
                .setParameter("part", part.getId()).setParameter("emails", wishes.stream().map(wish -> wish.attendee().getEmail()).toList()).getResultList());
        return wishes.stream().filter(wish -> wish.isPossibleAt(now)).filter(wish -> known.add(wish.entry().attempt()) & known.add(wish.attendee().getEmail())).toList();
    }

    private Map<Wish, Registration> registered(List<Wish> wishes, Instant now) {
        var persons = people.meetTogether(wishes.stream().map(Wish::newcomer).toList());
        var seats = line.findSeats(wishes, now);
        var made = new HashMap<Wish, Registration>();
        var inOrder = new ArrayList<Registration>();
        for (int place = 0; place < wishes.size(); place++) {
            if (seats.get(place).isPresent()) {
                var wish = wishes.get(place);
                inOrder.add(new Registration(persons.get(place), wish.attendee(), seats.get(place).get(), wish.entry(), now));
                made.put(wish, inOrder.get(inOrder.size() - 1));
            }
        }
        if (!inOrder.isEmpty()) {
            var placesInLine = placesInLine(inOrder);
            keep(inOrder, wishes.get(0).route().getPart(), now);
            audit.recordTogether(inOrder.stream().flatMap(registration -> deeds(registration).stream()).toList());
            outbox.postTogether(inOrder.stream().map(registration -> letters.receiptOf(registration, placesInLine.getOrDefault(registration.getAttempt(), 0L))).toList());
        }
        return made;
    }

    /** The place in its line of each that waits, by its attempt, while the lines are held and none of these is written. */
    private Map<String, Long> placesInLine(List<Registration> inOrder) {
        var lengths = new HashMap<Route, Long>();
        var places = new HashMap<String, Long>();
        inOrder.stream().filter(Registration::isWaiting).forEach(registration -> {
            lengths.computeIfAbsent(registration.getWaitingRoute(), line::lengthFor);
            places.put(registration.getAttempt(), lengths.merge(registration.getWaitingRoute(), 1L, Long::sum));
        });
        return places;
    }

    private void keep(List<Registration> made, Part part, Instant now) {
        entities.createNativeQuery("""
                insert into registration (part_id, registered_at, changed_at, search_form, version, person_id, attempt, code, category_id, prefecture_code,
                  municipality_code, organisation, name, reading, department, profession, email, form_version_id, answers, language, search, reading_order,
                  organisation_order, route_id, waiting_route_id, waiting_number, channel, registered_by, active_email, active_person_id)
                select ?, ?, ?, ?, 1, given.person_id, given.attempt, given.code, given.category_id, given.prefecture_code,
                  given.municipality_code, given.organisation, given.name, given.reading, given.department, given.profession, given.email,
                  given.form_version_id, given.answers, given.language, given.search, given.reading_order,
                  given.organisation_order, given.route_id, given.waiting_route_id, given.waiting_number, given.channel, given.registered_by,
                  given.active_email, given.active_person_id
                from json_table(?, '$[*]' columns (place for ordinality, person_id bigint path '$.person_id', attempt char(36) path '$.attempt',
                  code char(10) path '$.code', category_id bigint path '$.category_id', prefecture_code char(2) path '$.prefecture_code',
                  municipality_code char(6) path '$.municipality_code', organisation varchar(200) path '$.organisation', name varchar(100) path '$.name',
                  reading varchar(100) path '$.reading', department varchar(200) path '$.department', profession varchar(100) path '$.profession',
                  email varchar(254) path '$.email', form_version_id bigint path '$.form_version_id', answers mediumtext path '$.answers',
                  language char(2) path '$.language', search varchar(1000) path '$.search', reading_order varchar(700) path '$.reading_order',
                  organisation_order varchar(700) path '$.organisation_order', route_id bigint path '$.route_id',
                  waiting_route_id bigint path '$.waiting_route_id', waiting_number bigint path '$.waiting_number', channel varchar(20) path '$.channel',
                  registered_by varchar(300) path '$.registered_by', active_email varchar(254) path '$.active_email',
                  active_person_id bigint path '$.active_person_id')) as given order by given.place""")
                .setParameter(1, part.getId()).setParameter(2, moment(now)).setParameter(3, moment(now)).setParameter(4, SearchForms.OF_NOW)
                .setParameter(5, Row.together(made.stream().map(Registration::row).toList())).executeUpdate();
        var ids = entities.createQuery("select r.attempt, r.id from Registration r where r.attempt in :attempts", Object[].class)
                .setParameter("attempts", made.stream().map(Registration::getAttempt).toList()).getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
        made.forEach(registration -> registration.standsUnder(ids.get(registration.getAttempt())));
    }

    private static LocalDateTime moment(Instant now) {
        return LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    private static List<AuditTrail.Deed> deeds(Registration registration) {
        var deeds = new ArrayList<AuditTrail.Deed>();
        var wanted = registration.isWaiting() ? registration.getWaitingRoute() : registration.getRoute();
        deeds.add(new AuditTrail.Deed(registration.getRegisteredBy(), "registered", registration.getSubject(), registration.getAttendee().getName(), wanted.getName()));
        if (registration.isWaiting()) {
            deeds.add(new AuditTrail.Deed(Actor.portal(), "joinedLine", registration.getSubject(), wanted.getName(), registration.getWaitingNumber()));
        }
        return deeds;
    }
}
