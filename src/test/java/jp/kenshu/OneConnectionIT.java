package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;
import jp.kenshu.programme.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked within a transaction is asked by the connection that it holds, whatever it is asked of. */
class OneConnectionIT extends PortalIT {

    /** More than the pool has connections. */
    private static final int AT_ONCE = 60;

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private OneTransaction one;
    @Inject
    private Programme programme;

    @BeforeEach
    void beginAnew() {
        rehearsal.beginAnew();
        AskedStatements.secondConnections();
    }

    @Test
    void whatWasLookedUpBeforeIsAskedByTheTransactionsConnection() {
        var conference = programme.conference();

        var parts = one.kept(() -> {
            rehearsal.capacity("webinar", 7);
            return conference.getParts().size();
        });

        assertEquals(2, parts);
        assertEquals(Set.of(), AskedStatements.secondConnections());
        assertEquals(7, capacity());
    }

    @Test
    void itIsReadAsTheTransactionHasWrittenIt() {
        var part = programme.conference().getParts().get(0);

        var inside = one.undone(() -> {
            rehearsal.capacity("webinar", 8);
            return part.getRoutes().stream().filter(route -> route.getCode().equals("webinar")).findFirst().orElseThrow().getCapacity();
        });

        assertEquals(8, inside);
    }

    @Test
    void moreTransactionsThanConnectionsEndTogether() throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Callable<Integer> asking = () -> {
                var conference = programme.conference();
                return one.kept(() -> {
                    rehearsal.capacity("webinar", 7);
                    return conference.getParts().size();
                });
            };

            for (var parts : threads.invokeAll(Collections.nCopies(AT_ONCE, asking))) {
                assertEquals(2, parts.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    private int capacity() {
        return programme.conference().getParts().get(0).getRoutes().stream().filter(route -> route.getCode().equals("webinar")).findFirst().orElseThrow().getCapacity();
    }
}
