package jp.kenshu.questionnaire.running;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.questionnaire.ResponseArrived;

/**
 * Hears of each response once it is kept, and counts it under its hour. A response keeps only its day; an hour in which a single one
 * came by some way would give its hour away. So a node waits until five have come by the same way, and writes them together under the
 * hour of the last. What waits is in nobody's table and is lost when the node stops: the hours may be a few short, the responses never.
 */
@ApplicationScoped
public class Arrivals {

    /** Fewer are never written down together. */
    static final int TOGETHER = 5;

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private ArrivalCounts counts;
    @Inject
    private PortalClock clock;

    private final Map<ResponseArrived, Integer> waiting = new ConcurrentHashMap<>();

    /** Counts a response that has come. */
    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResponseArrived arrived) {
        int together = together(waiting, arrived);
        if (together > 0) {
            var now = clock.now().atZone(PortalClock.JAPAN).toLocalDateTime();
            executor.execute(() -> write(arrived, now, together));
        }
    }

    private void write(ResponseArrived arrived, LocalDateTime now, int together) {
        counts.add(arrived.questionnaire(), arrived.channel(), now.toLocalDate(), now.getHour(), together);
    }

    /** Lets one more wait; answers how many are to be written down together now, or 0. */
    static int together(Map<ResponseArrived, Integer> waiting, ResponseArrived arrived) {
        var taken = new AtomicInteger();
        waiting.compute(arrived, (same, before) -> {
            int now = before == null ? 1 : before + 1;
            taken.set(now < TOGETHER ? 0 : now);
            return now < TOGETHER ? now : null;
        });
        return taken.get();
    }
}
