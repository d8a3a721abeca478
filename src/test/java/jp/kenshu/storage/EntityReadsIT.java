package jp.kenshu.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.programme.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read without a transaction, on the real server: a request goes on reading whatever becomes of the work that it gave away. */
class EntityReadsIT extends PortalIT {

    private static final long NO_ROUTE = 0;

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Programme programme;

    @BeforeEach
    void beginAnew() {
        rehearsal.beginAnew();
    }

    @Test
    void requestReadsOnWhenWorkThatItGaveAwayHasEnded() throws Exception {
        programme.findAnnouncedRoute(NO_ROUTE);
        executor.submit(() -> programme.findAnnouncedRoute(NO_ROUTE)).get();

        assertEquals(Optional.empty(), programme.findAnnouncedRoute(NO_ROUTE));
    }
}
