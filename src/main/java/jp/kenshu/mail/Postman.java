package jp.kenshu.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jp.kenshu.Round;

/**
 * Takes the letters of the outbox to the mail server: at once when one is posted, and every few seconds those whose next
 * attempt is due. Several nodes share the work, since each claims its letters before it sends them.
 */
@ApplicationScoped
public class Postman implements Round {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());
    private static final Duration REST = Duration.ofSeconds(5);
    private static final int LETTERS_A_WALK = 20;

    private final ReentrantLock walking = new ReentrantLock();

    @Resource
    private ManagedExecutorService executor;
    private Outbox outbox;
    private MailServer server;

    /** For the container's proxies. */
    protected Postman() {
    }

    /** The postman between that outbox and that mail server. */
    @Inject
    public Postman(Outbox outbox, MailServer server) {
        this.outbox = outbox;
        this.server = server;
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public void go() {
        if (server.isConfigured()) {
            round();
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
            var letters = outbox.claimDue(LETTERS_A_WALK);
            while (!letters.isEmpty() && walk(letters)) {
                letters = outbox.claimDue(LETTERS_A_WALK);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A round of the mail failed; the next one follows", failure);
        } finally {
            walking.unlock();
        }
    }

    /**
     * Offers letter after letter over one connection. When it breaks, the letter that was being offered has had its attempt;
     * the rest go back and get a connection of their own in the next walk, where what was never tried comes first.
     *
     * @return whether the mail server could be reached
     */
    private boolean walk(List<OutgoingMail> letters) {
        try {
            var transport = server.connect();
            try {
                var offered = offer(letters, transport);
                outbox.putBack(idsOf(letters.subList(offered, letters.size())));
            } finally {
                closeQuietly(transport);
            }
            return true;
        } catch (MessagingException unreachable) {
            var refusal = Refusal.unreachable(unreachable);
            LOG.log(Level.WARNING, "The mail server cannot be used: {0}", refusal.fault());
            outbox.keepWaiting(idsOf(letters), refusal);
            return false;
        }
    }

    /** Offers letters for as long as the connection stands, the first one in any case; answers how many were offered. */
    private int offer(List<OutgoingMail> letters, Transport transport) {
        var offered = 0;
        do {
            var letter = letters.get(offered);
            offer(letter, transport).ifPresentOrElse(refusal -> outbox.returned(letter.getId(), refusal),
                    () -> outbox.delivered(letter.getId()));
            offered++;
        } while (offered < letters.size() && transport.isConnected());
        return offered;
    }

    /** Offers one letter; whatever goes wrong with it is its own fault and stops no other. Answers why it was not taken. */
    private Optional<Refusal> offer(OutgoingMail letter, Transport transport) {
        try {
            var message = server.write(letter, outbox.textOf(letter), outbox.findEnclosure(letter.getId()));
            transport.sendMessage(message, message.getAllRecipients());
            return Optional.empty();
        } catch (AddressException noAddress) {
            return Optional.of(new Refusal(noAddress.getMessage(), true));
        } catch (MessagingException refused) {
            return Optional.of(Refusal.of(refused));
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "Letter " + letter.getId() + " cannot be written", broken);
            return Optional.of(new Refusal(broken.toString(), false));
        }
    }

    private static List<Long> idsOf(List<OutgoingMail> letters) {
        return letters.stream().map(OutgoingMail::getId).toList();
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
