package jp.kenshu.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * The places of routes and venues. A row keeps its capacity and its count; taking places is one conditional update, so
 * that nothing is ever sold twice and nobody is refused while a place is free. The row is the lock: it is held until
 * the transaction ends, so take places last. CHECK constraints behind it make an oversell impossible to store.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Places {

    @PersistenceContext
    protected EntityManager entities;

    /** Takes one place of {@code route}; answers false when it is full. */
    public boolean take(Route route) {
        return update("""
                update route set taken = taken + 1
                where id = ? and (capacity is null or taken < capacity)""", route.getId());
    }

    /** Gives one place of {@code route} back. */
    public void giveBack(Route route) {
        update("update route set taken = taken - 1 where id = ?", route.getId());
    }

    /** The next number in the line of {@code route} while it is full, or 0 when a place has become free meanwhile. */
    public long joinLine(Route route) {
        if (!update("update route set line_end = line_end + 1 where id = ? and taken >= capacity", route.getId())) {
            return 0;
        }
        return ((Number) entities.createNativeQuery("select line_end from route where id = ?")
                .setParameter(1, route.getId()).getSingleResult()).longValue();
    }

    /** Holds the counts of {@code route} still until the transaction ends. */
    public void hold(Route route) {
        entities.createNativeQuery("select id from route where id = ? for update")
                .setParameter(1, route.getId()).getSingleResult();
    }

    /** Holds the counts of {@code route} still until the transaction ends, for several who take places together. */
    public HeldPlaces holdForSeveral(Route route) {
        var row = (Object[]) entities.createNativeQuery("select capacity, taken, line_end from route where id = ? for update")
                .setParameter(1, route.getId()).getSingleResult();
        return new HeldPlaces(route.getId(), row[0] == null ? null : ((Number) row[0]).intValue(), ((Number) row[1]).intValue(), ((Number) row[2]).longValue());
    }

    /** Counts what several have taken of a route that is held. */
    public void count(HeldPlaces held) {
        if (held.isChanged()) {
            entities.createNativeQuery("update route set taken = taken + ?, line_end = line_end + ? where id = ?")
                    .setParameter(1, held.takenMore()).setParameter(2, held.lineMore()).setParameter(3, held.route()).executeUpdate();
        }
    }

    /** Sets the capacity of {@code route} (null: no limit); answers false when more places than that are taken. */
    public boolean resize(Route route, Integer capacity) {
        return resize("route", route.getId(), capacity);
    }

    /** Takes {@code people} places of {@code venue}, all or none; answers false when they do not fit. */
    public boolean take(Venue venue, int people) {
        return entities.createNativeQuery("""
                update venue set taken = taken + ?
                where id = ? and (capacity is null or taken + ? <= capacity)""")
                .setParameter(1, people).setParameter(2, venue.getId()).setParameter(3, people).executeUpdate() == 1;
    }

    /** Gives {@code people} places of {@code venue} back. */
    public void giveBack(Venue venue, int people) {
        entities.createNativeQuery("update venue set taken = taken - ? where id = ?")
                .setParameter(1, people).setParameter(2, venue.getId()).executeUpdate();
    }

    /** Holds the counts of {@code venue} still until the transaction ends. */
    public void hold(Venue venue) {
        entities.createNativeQuery("select id from venue where id = ? for update")
                .setParameter(1, venue.getId()).getSingleResult();
    }

    /** Sets the capacity of {@code venue} (null: no limit); answers false when more places than that are taken. */
    public boolean resize(Venue venue, Integer capacity) {
        return resize("venue", venue.getId(), capacity);
    }

    private boolean resize(String table, long id, Integer capacity) {
        if (capacity == null) {
            return update("update " + table + " set capacity = null where id = ?", id);
        }
        return entities.createNativeQuery("update " + table + " set capacity = ? where id = ? and taken <= ?")
                .setParameter(1, capacity).setParameter(2, id).setParameter(3, capacity).executeUpdate() == 1;
    }

    private boolean update(String statement, long id) {
        return entities.createNativeQuery(statement).setParameter(1, id).executeUpdate() == 1;
    }
}
