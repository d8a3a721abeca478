package jp.kenshu.worksheet.followup;

import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks every few minutes whether the day of a reminder has come. Several nodes look; each reminder is sent once. */
@ApplicationScoped
public class ReminderRounds {

    private static final Logger LOG = Logger.getLogger(ReminderRounds.class.getName());
    private static final int MINUTES_BETWEEN_ROUNDS = 10;

    @Resource
    private ManagedScheduledExecutorService executor;
    @Inject
    private FollowUps followUps;

    /** Begins the rounds; called once when the portal has started. */
    public void begin() {
        executor.scheduleWithFixedDelay(this::round, 1, MINUTES_BETWEEN_ROUNDS, TimeUnit.MINUTES);
    }

    private void round() {
        try {
            if (followUps.isAnyDue()) {
                followUps.sendDue();
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A round of the reminders failed; the next one follows", failure);
        }
    }
}
