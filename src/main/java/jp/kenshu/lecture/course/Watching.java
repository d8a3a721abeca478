package jp.kenshu.lecture.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.storage.Retried;
import jp.kenshu.storage.UniqueKeys;

/** What everybody who is signed in has watched. Reports of several devices are merged, one after the other. */
@ApplicationScoped
@Retried
@Transactional
public class Watching {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;

    /** How far a person has come with a lecture. */
    public record Standing(int place, int percent) {
    }

    /** Opens a lecture for a person and answers how far they have come. */
    public Standing open(Lecture lecture, long personId) {
        return standing(find(lecture.getId(), personId).orElseGet(() -> {
            var watched = new Watched(lecture.getId(), personId, clock.realNow());
            entities.persist(watched);
            entities.flush();
            return watched;
        }), lecture);
    }

    /** Takes a report of a player and answers how far the person has come. */
    public Standing report(Lecture lecture, long personId, int place, List<Intervals.Interval> played) {
        var watched = find(lecture.getId(), personId).orElseGet(() -> new Watched(lecture.getId(), personId, clock.realNow()));
        watched.report(place, played, lecture.getSeconds() * 10, clock.realNow());
        entities.persist(watched);
        return standing(watched, lecture);
    }

    private static Standing standing(Watched watched, Lecture lecture) {
        return new Standing(watched.getPlace(), watched.percentOf(lecture.getSeconds()));
    }

    private Optional<Watched> find(long lectureId, long personId) {
        return entities.createQuery("select w from Watched w where w.lectureId = :lecture and w.personId = :person", Watched.class)
                .setParameter("lecture", lectureId).setParameter("person", personId).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    /** How many hundredths of each of these lectures a person has watched, by the lecture's id; none watched is not told. */
    public Map<Long, Integer> percents(List<Lecture> lectures, long personId) {
        var seconds = lectures.stream().collect(Collectors.toMap(Lecture::getId, Lecture::getSeconds, (one, other) -> one));
        return entities.createQuery("select w from Watched w where w.personId = :person", Watched.class).setParameter("person", personId)
                .getResultStream().filter(watched -> seconds.containsKey(watched.getLectureId()))
                .collect(Collectors.toMap(Watched::getLectureId, watched -> watched.percentOf(seconds.get(watched.getLectureId()))));
    }

    /** Whether a failure means that the same person opened the lecture twice at once. */
    static boolean isTwiceAtOnce(Throwable failure) {
        return UniqueKeys.violatedIn(failure).filter("lecture_watched_once"::equals).isPresent();
    }
}
