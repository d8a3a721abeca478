package jp.kenshu.privacy;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.Round;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Programme;

/** Lets personal data go in the background, person by person, once the secretariat has said so or their time is over and they go by themselves. */
@ApplicationScoped
public class RetentionRounds implements Round {

    private static final Logger LOG = Logger.getLogger(RetentionRounds.class.getName());
    private static final Duration REST = Duration.ofMinutes(10);

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private Retention retention;
    @Inject
    private Erasure erasure;
    @Inject
    private Programme programme;

    @Override
    public Duration rest() {
        return REST;
    }

    /** Works at a run that has begun, away from who asked for it. */
    void work(RetentionRun run) {
        executor.execute(() -> finish(run.getId()));
    }

    /** Begins what is due by itself, and goes on with what a stopped node has left. */
    @Override
    public void go() {
        retention.takeUpLeft().ifPresent(run -> finish(run.getId()));
        if (programme.findConference().filter(conference -> conference.isPersonalDataGoing()).isPresent() && retention.isOver() && !retention.people().isEmpty()) {
            finish(retention.begin(Actor.portal()).getId());
        }
    }

    /** Erases one person after the other; somebody who cannot be erased holds up nobody, and is found again by the next run. */
    void finish(long run) {
        for (var person : retention.people()) {
            try {
                erasure.erase(person);
                retention.goOn(run);
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "Person " + person + " could not be erased", failure);
            }
        }
        retention.finish(run);
    }
}
