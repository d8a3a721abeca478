package jp.kenshu.mail;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;

/**
 * Takes the letters of the outbox to the mail server: at once when one is posted, and every few seconds those whose next
 * attempt is due. Several nodes share the work, since each claims its letters before it sends them.
 */
@ApplicationScoped
public class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());
    private static final int SECONDS_BETWEEN_ROUNDS = 5;
    private static final int LETTERS_A_WALK = 20;

    private final ReentrantLock walking = new ReentrantLock();

    @Resource
    private ManagedScheduledExecutorService executor;
    @Inject
    private Outbox outbox;
    @Inject
    private MailServer server;

    /** Begins the rounds; called once when the portal has started. */
    public void begin() {
        if (server.isConfigured()) {
            executor.scheduleWithFixedDelay(this::round, 1, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
        }
    }

    void hurry(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.LetterPosted posted) {
        if (server.isConfigured()) {
            executor.execute(this::round);
        }
    }

    /** One round: every letter that is due gets its attempt. A round that finds another one under way leaves it the work. */
    void round() {
        if (!walking.tryLock()) {
            return;
        }
        try {
            for (var letters = outbox.claimDue(LETTERS_A_WALK); !letters.isEmpty(); letters = outbox.claimDue(LETTERS_A_WALK)) {
                deliver(letters);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A round of the mail failed; the next one follows", failure);
        } finally {
            walking.unlock();
        }
    }

    private void deliver(List<OutgoingMail> letters) {
        try {
            var transport = server.connect();
            try {
                letters.forEach(letter -> deliver(letter, transport));
            } finally {
                closeQuietly(transport);
            }
        } catch (MessagingException unreachable) {
            var refusal = Refusal.unreachable(unreachable);
            LOG.log(Level.WARNING, "The mail server cannot be used: {0}", refusal.fault());
            letters.forEach(letter -> outbox.returned(letter.getId(), refusal));
        }
    }

    private void deliver(OutgoingMail letter, Transport transport) {
        try {
            var message = server.write(letter, outbox.findEnclosure(letter.getId()));
            if (transport.isConnected()) {
                transport.sendMessage(message, message.getAllRecipients());
                outbox.delivered(letter.getId());
            } else {
                outbox.returned(letter.getId(), Refusal.hungUp());
            }
        } catch (AddressException noAddress) {
            outbox.returned(letter.getId(), new Refusal(noAddress.getMessage(), true));
        } catch (MessagingException refused) {
            outbox.returned(letter.getId(), Refusal.of(refused));
        }
    }

    /** Each letter has had its answer by now; how the server says goodbye changes nothing. */
    private static void closeQuietly(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException goodbye) {
            LOG.log(Level.FINE, "The mail server hung up", goodbye);
        }
    }
}
