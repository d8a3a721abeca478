package jp.kenshu;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;

/** Does every {@link Job} of every feature in the background, and whatever befalls it, it ends: done, or told to have failed. */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

    private final Map<Class<?>, Object> benches = new ConcurrentHashMap<>();

    @Resource
    private ManagedExecutorService executor;

    /** Does it beside whatever else is done. */
    public void begin(Job job) {
        executor.execute(() -> doOrFail(job));
    }

    /** Does it when those of its kind that were begun on this node before have ended: one of a kind at a time. */
    public void beginInTurn(Job job) {
        executor.execute(() -> {
            synchronized (benches.computeIfAbsent(job.getClass(), kind -> new Object())) {
                doOrFail(job);
            }
        });
    }

    private static void doOrFail(Job job) {
        try {
            job.run();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError failure) {
            LOG.log(Level.SEVERE, failure, () -> "The " + job.name() + " could not be done");
            job.fail();
        }
    }
}
