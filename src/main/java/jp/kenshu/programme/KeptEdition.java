package jp.kenshu.programme;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jp.kenshu.OnceARequest;
import jp.kenshu.storage.SingleStatements;

/**
 * The announced edition as this node keeps it in memory, for whoever only reads it. Whoever changes what is announced raises the
 * edition's number in the same transaction. Each request compares that number once, by the small query that takes the places taken
 * anew, and everything is read once more where it is another one. So no node shows what another one has changed.
 */
@ApplicationScoped
public class KeptEdition {

    private static final int NUMBER = 0;
    private static final int ROUTE = 1;
    private static final int VENUE = 2;
    private static final String STANDING = """
            select 0, id, number, null from edition_change
            union all select 1, id, taken, capacity from route
            union all select 2, id, taken, capacity from venue""";

    @PersistenceContext
    private EntityManager entities;
    @Resource
    private TransactionSynchronizationRegistry transactions;
    @Inject
    private SingleStatements statements;
    @Inject
    private Programme programme;
    @Inject
    private OnceARequest once;

    private final AtomicLong readings = new AtomicLong();
    private volatile Kept kept = new Kept(-1, null);

    private record Kept(long number, Conference conference) {
    }

    /** What stands in one row of the small query: the number, or the places of a route or venue. */
    private record Standing(int kind, long id, int count, Occupancy places) {

        static Standing of(Object[] row, long reading) {
            var count = ((Number) row[2]).intValue();
            return new Standing(((Number) row[0]).intValue(), ((Number) row[1]).longValue(), count,
                    new Occupancy(row[3] == null ? null : ((Number) row[3]).intValue(), count, reading));
        }
    }

    /**
     * The edition that the portal runs, all of it read and with the places taken at this moment. It is shared by all who read: nobody
     * changes it, and verbs that change something read their own. There is none within a transaction that began before this node
     * has read it or that changes it: what is not yet committed is never kept.
     */
    public Optional<Conference> find() {
        return Optional.ofNullable(once.of(KeptEdition.class, this::look));
    }

    /**
     * The same for who has asked for the edition's number along with something else, and asks for nothing about places: those may be of
     * an earlier moment.
     */
    public Optional<Conference> find(long number) {
        var known = kept;
        return known.number() == number ? Optional.of(known.conference()) : find();
    }

    /** Whether {@code part} is of the edition as this node keeps it: whoever has it has compared the edition's number. */
    boolean isKept(Part part) {
        var conference = kept.conference();
        return conference != null && conference.getParts().contains(part);
    }

    /** Whether {@code conference} is the edition as this node keeps it: whoever has it has compared its number. */
    public boolean isKept(Conference conference) {
        return kept.conference() == conference;
    }

    /** Takes the places taken anew, for a request that has waited for somebody else. */
    public void lookAgain() {
        once.forget(KeptEdition.class);
    }

    private Conference look() {
        var standing = standing();
        var number = standing.stream().filter(each -> each.kind() == NUMBER).mapToLong(Standing::count).findFirst().orElseThrow();
        if (kept.number() != number && !isWithinTransaction()) {
            readAnew(number);
        }
        var known = kept;
        if (known.number() != number) {
            return null;
        }
        known.conference().getParts().forEach(part -> standing.forEach(each -> seat(part, each)));
        return known.conference();
    }

    /** Numbered before it is read: requests overtake one another, and none may put back what a later one has seen. */
    private List<Standing> standing() {
        var reading = readings.incrementAndGet();
        return rows().stream().map(row -> Standing.of(row, reading)).toList();
    }

    /** Within a transaction that may have changed them they are asked for by it, as it sees them. */
    @SuppressWarnings("unchecked")
    private List<Object[]> rows() {
        return isWithinTransaction() ? entities.createNativeQuery(STANDING).getResultList() : statements.ask(STANDING);
    }

    private boolean isWithinTransaction() {
        return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /** Reads after its number was read: a change in between is read, too, and leads to one reading more. */
    private synchronized void readAnew(long number) {
        if (kept.number() < number) {
            programme.readOut().ifPresent(conference -> kept = new Kept(number, conference));
        }
    }

    private static void seat(Part part, Standing each) {
        if (each.kind() == ROUTE) {
            part.getRoutes().stream().filter(route -> route.getId() == each.id()).forEach(route -> route.stand(each.places()));
        } else if (each.kind() == VENUE) {
            part.getVenues().stream().filter(venue -> venue.getId() == each.id()).forEach(venue -> venue.stand(each.places()));
        }
    }

    /** Says that the running transaction changes what is announced: once it is committed, no node goes on with what it keeps. */
    @Transactional(TxType.MANDATORY)
    public void raiseNumber() {
        entities.createNativeQuery("update edition_change set number = number + 1").executeUpdate();
        lookAgain();
    }
}
