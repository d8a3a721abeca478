package jp.kenshu.questionnaire.running;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
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
 * hour of the last, once a second at most. What waits is in nobody's table and is lost when the node stops: the hours may be a few
 * short, the responses never.
 */
@ApplicationScoped
public class Arrivals {

    /** Fewer are never written down together. */
    static final int TOGETHER = 5;

    private static final int PAUSE_SECONDS = 1;

    @Resource
    private ManagedThreadFactory threads;
    @Inject
    private ArrivalCounts counts;
    @Inject
    private PortalClock clock;

    private final Map<Way, Integer> waiting = new ConcurrentHashMap<>();
    private final Map<Hour, Integer> enough = new ConcurrentHashMap<>();
    private ScheduledExecutorService writer;

    /** A way by which responses come to a questionnaire. */
    record Way(long questionnaire, AnswerChannel channel) {
    }

    /** By which way so many came in which hour that they are written down. */
    private record Hour(Way way, LocalDate day, int hour) {
    }

    /** The server's own executor looks through all libraries each time that it is given something. */
    @PostConstruct
    void begin() {
        writer = Executors.newSingleThreadScheduledExecutor(threads);
    }

    @PreDestroy
    void end() {
        writer.shutdownNow();
    }

    /** Counts responses that have come. */
    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResponsesArrived arrived) {
        var way = new Way(arrived.questionnaire(), arrived.channel());
        int together = together(waiting, way, arrived.count());
        if (together > 0) {
            var now = clock.now().atZone(PortalClock.JAPAN);
            writeSoon(new Hour(way, now.toLocalDate(), now.getHour()), together);
        }
    }

    private void writeSoon(Hour hour, int together) {
        if (enough.merge(hour, together, Integer::sum) == together) {
            writer.schedule(() -> counts.add(hour.way().questionnaire(), hour.way().channel(), hour.day(), hour.hour(), enough.remove(hour)),
                    PAUSE_SECONDS, TimeUnit.SECONDS);
        }
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
