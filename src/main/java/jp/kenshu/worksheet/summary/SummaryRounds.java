package jp.kenshu.worksheet.summary;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.audit.Actor;
import jp.kenshu.worksheet.FieldName;
import jp.kenshu.worksheet.StepsLocked;

/**
 * Collects まとめ by itself: with the closing of step (8), in one transaction, or where there is a grace in the first round
 * after it. Rounds find what a node that died has left; several nodes look, and each closing is collected once.
 */
@ApplicationScoped
public class SummaryRounds {

    private static final Logger LOG = Logger.getLogger(SummaryRounds.class.getName());
    private static final int SECONDS_BETWEEN_ROUNDS = 15;

    @Resource
    private ManagedScheduledExecutorService executor;
    @Inject
    private Summaries summaries;
    @Inject
    private PortalClock clock;

    /** Begins the rounds; called once when the portal has started. */
    public void begin() {
        executor.scheduleWithFixedDelay(this::round, SECONDS_BETWEEN_ROUNDS, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
    }

    private void round() {
        try {
            collectDue();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A round of collecting summaries failed; the next one follows", failure);
        }
    }

    /** Collects what has been closed and not been collected yet, group by group. */
    public void collectDue() {
        summaries.due().forEach(group -> summaries.collect(List.of(group), Actor.portal()));
    }

    void collectAtOnce(@Observes StepsLocked locked) {
        if (locked.numbers().contains(FieldName.SUMMARY.getStep()) && !locked.from().isAfter(clock.now())) {
            summaries.collect(List.of(locked.groupId()), Actor.portal());
        }
    }
}
