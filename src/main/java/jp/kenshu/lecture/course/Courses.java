package jp.kenshu.lecture.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.InputText;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.Person;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.storage.Retried;

/** The courses of all editions, how far somebody has come with them, and the certificates of those who are done. */
@ApplicationScoped
@Retried
@Transactional
public class Courses {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Watching watching;
    @Inject
    private PortalClock clock;
    @Inject
    private AuditTrail audit;

    /** How far somebody has come with a course: whether they have begun, and whether they have watched enough of every lecture. */
    public record Progress(boolean begun, boolean done) {
    }

    /** Brings the courses of an edition into the archive. */
    public void open(List<Course> courses) {
        courses.forEach(entities::persist);
        entities.flush();
    }

    /** All courses, the newest edition first. */
    public List<Course> all() {
        var all = entities.createQuery("select c from Course c join fetch c.conference order by c.conference.id desc, c.id", Course.class).getResultList();
        all.forEach(course -> course.getLectures().forEach(lecture -> lecture.getVideos().size()));
        return all;
    }

    /** How many hundredths of each lecture of {@code course} the person has watched. */
    public Map<Long, Integer> percents(Course course, long personId) {
        return watching.percents(course.getLectures(), personId);
    }

    /** How far the person has come with {@code course}. */
    public Progress progress(Course course, long personId) {
        var percents = percents(course, personId);
        return new Progress(percents.values().stream().anyMatch(percent -> percent > 0), course.isDoneWith(percents));
    }

    /** The certificate of a course for who has watched enough; asked for again, it is the same one. */
    @AllowedTo(Role.PARTICIPANT)
    public Certificate certify(long courseId, long personId, Actor by) {
        var person = entities.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE);
        var course = Optional.ofNullable(entities.find(Course.class, courseId)).orElseThrow(() -> RuleViolation.of("course.unknown"));
        var present = entities.createQuery("select c from Certificate c where c.course = :course and c.person = :person", Certificate.class)
                .setParameter("course", course).setParameter("person", person).getResultStream().findFirst();
        return present.orElseGet(() -> issue(course, person, by));
    }

    private Certificate issue(Course course, Person person, Actor by) {
        if (!course.isDoneWith(percents(course, person.getId()))) {
            throw RuleViolation.of("course.notYet", course.getShare());
        }
        var certificate = new Certificate(course, person, clock.now());
        entities.persist(certificate);
        entities.flush();
        audit.record(by, "certificateIssued", "person:" + person.getId(), course.getTitle());
        return certificate;
    }

    /** The certificate that a person has taken for a course, with all that stands on it. */
    public Optional<Certificate> certificateOf(long courseId, long personId) {
        var found = entities.createQuery("select c from Certificate c where c.course.id = :course and c.person.id = :person", Certificate.class)
                .setParameter("course", courseId).setParameter("person", personId).getResultStream().findFirst();
        found.ifPresent(certificate -> certificate.getCourse().getLectures().size());
        return found;
    }

    /** The certificate under a number as somebody types it, if it was issued. */
    public Optional<Certificate> find(String typed) {
        var number = InputText.code(typed);
        return number == null ? Optional.empty() : entities.createQuery("select c from Certificate c join fetch c.course where c.number = :number", Certificate.class)
                .setParameter("number", number.toUpperCase(java.util.Locale.ROOT)).getResultStream().findFirst();
    }
}
