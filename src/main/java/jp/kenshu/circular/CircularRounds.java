package jp.kenshu.circular;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.Round;

/** Looks whether the moment of a circular has come. Several nodes look; each circular is sent once. */
@ApplicationScoped
public class CircularRounds implements Round {

    private static final Logger LOG = Logger.getLogger(CircularRounds.class.getName());
    private static final Duration REST = Duration.ofSeconds(20);

    @Inject
    private Circulars circulars;

    @Override
    public Duration rest() {
        return REST;
    }

    /** A circular that cannot be sent holds up no other and is tried again. */
    @Override
    public void go() {
        circulars.due().forEach(this::send);
    }

    private void send(long id) {
        try {
            circulars.sendIfDue(id);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Circular " + id + " could not be sent; the next round tries again", failure);
        }
    }
}
