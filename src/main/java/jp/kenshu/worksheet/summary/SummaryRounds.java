package jp.kenshu.worksheet.summary;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.Round;
import jp.kenshu.audit.Actor;
import jp.kenshu.worksheet.StepsLocked;

/**
 * Collects まとめ by itself: with the closing of their step, in one transaction, or where there is a grace in the first round
 * after it. Rounds find what a node that died has left; several nodes look, and each closing is collected once.
 */
@ApplicationScoped
public class SummaryRounds implements Round {

    private static final Duration REST = Duration.ofSeconds(15);

    @Inject
    private Summaries summaries;
    @Inject
    private PortalClock clock;

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public void go() {
        collectDue();
    }

    /** Collects what has been closed and not been collected yet, group by group. */
    public void collectDue() {
        summaries.due().forEach(group -> summaries.collect(List.of(group), Actor.portal()));
    }

    void collectAtOnce(@Observes StepsLocked locked) {
        if (locked.collecting() && !locked.from().isAfter(clock.now())) {
            summaries.collect(List.of(locked.groupId()), Actor.portal());
        }
    }
}
