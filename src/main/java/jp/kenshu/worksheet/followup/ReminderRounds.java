package jp.kenshu.worksheet.followup;


import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.Round;

/** Looks every few minutes whether the day of a reminder has come. Several nodes look; each reminder is sent once. */
@ApplicationScoped
public class ReminderRounds implements Round {

    private static final Duration REST = Duration.ofMinutes(10);

    @Inject
    private FollowUps followUps;

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public void go() {
        if (followUps.isAnyDue()) {
            followUps.sendDue();
        }
    }
}
