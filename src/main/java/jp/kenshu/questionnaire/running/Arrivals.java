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
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.ResponsesArrived;

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

    private final Map<Way, Integer> waiting = new ConcurrentHashMap<>();

    /** A way by which responses come to a questionnaire. */
    record Way(long questionnaire, AnswerChannel channel) {
    }

    /** Counts responses that have come. */
    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResponsesArrived arrived) {
        var way = new Way(arrived.questionnaire(), arrived.channel());
        int together = together(waiting, way, arrived.count());
        if (together > 0) {
            var now = clock.now().atZone(PortalClock.JAPAN).toLocalDateTime();
            executor.execute(() -> write(way, now, together));
        }
    }

    private void write(Way way, LocalDateTime now, int together) {
        counts.add(way.questionnaire(), way.channel(), now.toLocalDate(), now.getHour(), together);
    }

    /** Lets so many more wait; answers how many are to be written down together now, or 0. */
    static int together(Map<Way, Integer> waiting, Way way, int more) {
        var taken = new AtomicInteger();
        waiting.compute(way, (same, before) -> {
            int now = before == null ? more : before + more;
            taken.set(now < TOGETHER ? 0 : now);
            return now < TOGETHER ? now : null;
        });
        return taken.get();
    }
}
