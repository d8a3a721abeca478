package jp.kenshu;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.account.StaffMember;
import jp.kenshu.lecture.Lectures;
import jp.kenshu.programme.KeptEdition;

/** Sets the stage for a test: an empty conference at a moment of its own, and people who are simply signed in. */
@ApplicationScoped
@Transactional
public class Rehearsal {

    /** The moment at which the shared portal stands unless a test moves it: registration has long begun. */
    public static final Instant DURING_REGISTRATION = OffsetDateTime.parse("2023-10-02T10:00+09:00").toInstant();

    private static final Map<Role, String> NAMES = Map.of(Role.SECRETARIAT, "事務局 花子", Role.ORGANISER, "主催 一郎",
            Role.ADVISER, "助言 三枝");
    /** The tables of the announced conference, the country and the staff; all others hold what people did. */
    private static final Set<String> STAYING = Set.of("conference", "part", "category", "route", "route_category", "venue",
            "deadline", "programme_session", "material", "scene", "scene_example", "indicator", "sheet_outline", "prefecture", "municipality", "staff",
            "form_version", "edition_change", "questionnaire", "stored_file", "lecture", "lecture_course", "lecture_course_lecture", "flyway_schema_history");

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private KeptEdition edition;
    @Inject
    private Event<Lectures.LectureChanged> changed;

    /** Forgets everybody who registered and what followed, frees all places, and stands during registration. */
    public void beginAnew() {
        forgetWhatPeopleDid();
        entities.createNativeQuery("delete from sheet_outline where version > 1").executeUpdate();
        entities.createNativeQuery("update route set taken = 0, line_end = 0, joining_link = null, joining_note = null").executeUpdate();
        entities.createNativeQuery("update venue set taken = 0").executeUpdate();
        entities.createNativeQuery("update conference set personal_data_until = '2029-03-31', personal_data_goes = false").executeUpdate();
        entities.createNativeQuery("update material set file_id = null").executeUpdate();
        entities.createNativeQuery("update lecture set poster_id = null, audience = 'EVERYBODY', circles = '', visible_from = '2023-10-19 15:00:00', visible_until = null").executeUpdate();
        entities.createNativeQuery("delete from form_version where code in ('registration', 'member') or number > 1").executeUpdate();
        entities.createNativeQuery("delete from form_version where code like 'questionnaire-%' and code <> 'questionnaire-r5'").executeUpdate();
        entities.createNativeQuery("delete from questionnaire where code <> 'r5'").executeUpdate();
        entities.createNativeQuery("""
                update questionnaire set opened_at = null, opened_by = null, closed_at = null, closed_by = null, closes_at = '2023-11-10 15:00:00',
                  whole_day = true, reminded_on = null, named = false, sheets = 0, version = 0""").executeUpdate();
        entities.createQuery("select l.id from Lecture l", Long.class).getResultList().forEach(id -> changed.fire(new Lectures.LectureChanged(id)));
        edition.raiseNumber();
        capacity("webinar", 450);
        venueCapacity("tokyo", 50);
        venueCapacity("osaka", 50);
        clock.standAt(DURING_REGISTRATION);
    }

    private void forgetWhatPeopleDid() {
        entities.createNativeQuery("set foreign_key_checks = 0").executeUpdate();
        try {
            tables().filter(table -> !STAYING.contains(table))
                    .forEach(table -> entities.createNativeQuery("delete from " + table).executeUpdate());
        } finally {
            entities.createNativeQuery("set foreign_key_checks = 1").executeUpdate();
        }
    }

    private Stream<String> tables() {
        List<?> names = entities.createNativeQuery("""
                select table_name from information_schema.tables
                where table_schema = database() and table_type = 'BASE TABLE'""").getResultList();
        return names.stream().map(name -> name.toString().toLowerCase(Locale.ROOT));
    }

    /** Lets the portal stand at {@code moment}. */
    public void standAt(Instant moment) {
        clock.standAt(moment);
    }

    /** Gives a route of the running conference another capacity, as if it had been announced so. */
    public void capacity(String route, Integer capacity) {
        entities.createNativeQuery("update route set capacity = ? where code = ?")
                .setParameter(1, capacity).setParameter(2, route).executeUpdate();
    }

    /** Gives a venue of the running conference another capacity, as if it had been announced so. */
    public void venueCapacity(String venue, Integer capacity) {
        entities.createNativeQuery("update venue set capacity = ? where code = ?")
                .setParameter(1, capacity).setParameter(2, venue).executeUpdate();
    }

    /** A member of staff with {@code role}, made when first asked for. */
    public StaffMember staff(Role role) {
        return staff(role, role.name().toLowerCase(Locale.ROOT) + "@staff.example.jp");
    }

    /** Whoever reads letters at {@code email} has watched all of every lecture. */
    public void watchEverything(String email) {
        entities.createNativeQuery("""
                insert into lecture_watched (lecture_id, person_id, place, intervals, length, reported_at)
                select v.lecture_id, p.id, 0, concat('0-', 10 * max(v.seconds)), 10 * max(v.seconds), utc_timestamp(6)
                from lecture_video v, person p where p.email = ?1 group by v.lecture_id, p.id
                on duplicate key update intervals = values(intervals), length = values(length)""").setParameter(1, email).executeUpdate();
    }

    /** The numbers of all certificates. */
    public List<String> certificates() {
        return entities.createQuery("select c.number from Certificate c", String.class).getResultList();
    }

    /** The member of staff of {@code email}, who has a role. */
    public StaffMember staff(Role role, String email) {
        return entities.createQuery("select s from StaffMember s where s.email = :email", StaffMember.class)
                .setParameter("email", email).getResultStream().findFirst().orElseGet(() -> {
                    var member = new StaffMember(email, NAMES.get(role), role, "PORTAL test", clock.now());
                    entities.persist(member);
                    return member;
                });
    }
}
