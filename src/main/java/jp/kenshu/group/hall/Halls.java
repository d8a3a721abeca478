package jp.kenshu.group.hall;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.programme.Venue;
import jp.kenshu.storage.Retried;

/** The halls of the venues, one each. Two secretaries who change one at once do not overwrite each other. */
@ApplicationScoped
@Retried
@Transactional
public class Halls {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private AuditTrail audit;

    /** The hall of {@code venue} as it was saved last, if it ever was. */
    public Optional<Hall> find(Venue venue) {
        return entities.createQuery("select h from Hall h where h.venue = :venue", Hall.class)
                .setParameter("venue", venue).getResultStream().findFirst();
    }

    /** The tables of {@code venue}; an empty hall where none was saved. */
    public Layout layoutOf(Venue venue) {
        return find(venue).map(Hall::getLayout).orElse(Layout.EMPTY);
    }

    /** Saves the hall of {@code venue} for somebody who last saw its revision {@code seen}, 0 for none. */
    @AllowedTo(Role.SECRETARIAT)
    public void setUp(Venue venue, Layout layout, int seen, Actor by) {
        var hall = lock(venue, by);
        hall.setUp(layout, seen, by, clock.now());
        audit.record(by, "hallSetUp", "venue:" + venue.getId(), layout.tables().size(), layout.seats());
    }

    /**
     * The tables of {@code venue} for groups of {@code sizes}: as saved last, or else the hall that the portal has ready, which is then
     * saved as it is. Without groups there is none.
     */
    @AllowedTo(Role.SECRETARIAT)
    public Layout layoutFor(Venue venue, List<Integer> sizes, Actor by) {
        var saved = layoutOf(venue);
        if (!saved.tables().isEmpty() || sizes.isEmpty()) {
            return saved;
        }
        setUp(venue, HallProposal.forGroups(sizes), find(venue).map(Hall::getRevision).orElse(0), by);
        return layoutOf(venue);
    }

    private Hall lock(Venue venue, Actor by) {
        entities.createNativeQuery("""
                insert into hall (venue_id, layout, revision, changed_at, changed_by) values (?, ?, 0, ?, ?)
                on duplicate key update id = id""")
                .setParameter(1, venue.getId()).setParameter(2, Layout.EMPTY.toJson())
                .setParameter(3, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC)).setParameter(4, by.stored()).executeUpdate();
        return entities.createQuery("select h from Hall h where h.venue = :venue", Hall.class)
                .setParameter("venue", venue).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
    }
}
