package jp.kenshu.worksheet.outline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.programme.Conference;
import jp.kenshu.storage.Retried;

/**
 * What the sheets of each conference consist of, under versions. The newest version holds for all sheets of its conference: it
 * can be followed by another one only until the first sheet has been opened. A version never changes, so each node reads it once.
 */
@ApplicationScoped
@Retried
@Transactional
public class Outlines {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;

    private final Map<Long, Outline> read = new ConcurrentHashMap<>();

    /** The conference's sheets consist of {@code outline} from now on; refused once one of them has been opened. */
    public void open(Conference conference, Outline outline) {
        entities.lock(entities.find(Conference.class, conference.getId()), LockModeType.PESSIMISTIC_WRITE);
        var versions = entities.createQuery("select o from SheetOutline o where o.conferenceId = :conference", SheetOutline.class)
                .setParameter("conference", conference.getId()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        if (!versions.isEmpty() && hasSheets(versions)) {
            throw RuleViolation.of("outline.sheetsOpened");
        }
        var last = versions.stream().mapToInt(SheetOutline::getVersion).max().orElse(0);
        entities.persist(new SheetOutline(conference.getId(), last + 1, outline, clock.now()));
        entities.flush();
    }

    /** Whether any sheet has been opened under one of these; read under locks, as others may have opened one since this transaction began. */
    private boolean hasSheets(List<SheetOutline> versions) {
        return !entities.createQuery("select w from Worksheet w where w.outlineId in :versions", Object.class)
                .setParameter("versions", versions.stream().map(SheetOutline::getId).toList()).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList().isEmpty();
    }

    /** What stands under {@code id}. */
    public Outline get(long id) {
        return read.computeIfAbsent(id, each -> entities.find(SheetOutline.class, each).getOutline());
    }

    /** The id of the newest version of a conference. */
    public long newestOf(long conferenceId) {
        return entities.createQuery("select o.id from SheetOutline o where o.conferenceId = :conference order by o.version desc", Long.class)
                .setParameter("conference", conferenceId).setMaxResults(1).getSingleResult();
    }

    /** What the sheets of a conference consist of. */
    public Outline of(Conference conference) {
        return get(newestOf(conference.getId()));
    }
}
