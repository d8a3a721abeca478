package jp.kenshu;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Lets every {@link Round} of every feature begin, and keeps each going whatever befalls one of them. */
@ApplicationScoped
public class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());
    private static final Duration FIRST_AT_LATEST = Duration.ofMinutes(1);

    @Resource
    private ManagedScheduledExecutorService executor;
    @Inject
    @Any
    private Instance<Round> rounds;

    /** Begins; called once when the portal has started. */
    public void begin() {
        for (var round : rounds) {
            var rest = round.rest();
            var first = rest.compareTo(FIRST_AT_LATEST) < 0 ? rest : FIRST_AT_LATEST;
            executor.scheduleWithFixedDelay(() -> go(round), first.toMillis(), rest.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void go(Round round) {
        try {
            round.go();
        } catch (RuntimeException | LinkageError | OutOfMemoryError failure) {
            LOG.log(Level.WARNING, failure, () -> "A round of " + nameOf(round) + " failed; the next one follows");
        }
    }

    /** The name of its class, not of the stand-in that the container hands out. */
    private static String nameOf(Round round) {
        return round.getClass().getSimpleName().split("[$_]", 2)[0];
    }
}
