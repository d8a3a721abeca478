package jp.kenshu.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.OneTransaction;
import jp.kenshu.PortalClock;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.mail.OutgoingMail.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outbox on the real database, with the real postman between it and a real mail server. */
class PostmanIT extends PortalIT {

    @Inject
    private Outbox outbox;
    @Inject
    private Postman postman;
    @Inject
    private Rehearsal rehearsal;
    @Inject
    private PortalClock clock;
    @Inject
    private Waiting waiting;
    @Inject
    private OneTransaction transaction;
    @Resource
    private ManagedExecutorService executor;

    /** Letters that no postman has looked at, since their attempt lies in a future to which the clock then moves. */
    @ApplicationScoped
    @Transactional
    public static class Waiting {

        @PersistenceContext
        private EntityManager entities;

        /** Puts {@code count} letters into the outbox, due an hour after {@code clock}'s now. */
        public void letters(int count, PortalClock clock) {
            for (int number = 0; number < count; number++) {
                entities.persist(new OutgoingMail(letter("p" + number + "@example.jp"), "件名", "本文",
                        clock.now().plus(Duration.ofHours(1))));
            }
        }
    }

    @BeforeEach
    void beginAnew() {
        rehearsal.beginAnew();
    }

    @Test
    void aLetterLeavesExactlyIfItsTransactionSucceeds() {
        transaction.undone(() -> outbox.post(letter("never@example.jp")));

        assertEquals(0, outbox.count(new Outbox.Wanted(null, "never")));
    }

    @Test
    void aDueLetterIsTakenOverByTheMailServer() {
        waiting.letters(3, clock);
        rehearsal.standAt(Rehearsal.DURING_REGISTRATION.plus(Duration.ofHours(2)));

        roundUntilNothingIsDue();

        assertEquals(3, sent("p"));
    }

    @Test
    void anAddressThatIsNoneIsGivenUpAtOnceAndTheOthersLeave() {
        outbox.post(letter("no address at all"));
        outbox.post(letter("fine@example.jp"));

        roundUntilNothingIsDue();

        var refused = outbox.newest(new Outbox.Wanted(State.GIVEN_UP, null), 0, 10);
        assertEquals(List.of("no address at all"), refused.stream().map(OutgoingMail::getRecipient).toList());
        assertEquals(1, refused.get(0).getAttempts());
        assertEquals(1, sent("fine"));
        assertEquals(1, outbox.tryAllAgain());
    }

    @Test
    void twoNodesNeverClaimTheSameLetter() {
        waiting.letters(40, clock);
        var due = Rehearsal.DURING_REGISTRATION.plus(Duration.ofHours(2));

        var claimed = transaction.kept(() -> {
            var mine = clock.during(due, () -> outbox.claimDue(15));
            return List.of(mine, onTheOtherNode(() -> clock.during(due, () -> outbox.claimDue(100))));
        });

        var ids = new HashSet<Long>();
        claimed.forEach(letters -> letters.forEach(letter -> assertTrue(ids.add(letter.getId()))));
        assertEquals(List.of(15, 25), claimed.stream().map(List::size).toList());
    }

    private <T> T onTheOtherNode(Callable<T> work) {
        try {
            return executor.submit(work).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aClaimedLetterWhoseNodeDiedIsTriedByAnother() {
        waiting.letters(1, clock);
        var due = Rehearsal.DURING_REGISTRATION.plus(Duration.ofHours(2));

        assertEquals(1, clock.during(due, () -> outbox.claimDue(10)).size());
        assertEquals(0, clock.during(due.plus(Duration.ofMinutes(14)), () -> outbox.claimDue(10)).size());
        assertEquals(1, clock.during(due.plus(Duration.ofMinutes(16)), () -> outbox.claimDue(10)).size());
    }

    @Test
    void aLetterThatHasLeftCannotBeTriedAgain() {
        var letter = outbox.post(letter("fine@example.jp"));
        roundUntilNothingIsDue();

        var violation = assertThrows(jp.kenshu.RuleViolation.class, () -> outbox.tryAgain(letter.getId()));

        assertEquals("letter.alreadySent", violation.key());
    }

    @Test
    void lettersAreFoundByAddressSubjectAndState() {
        waiting.letters(12, clock);

        assertEquals(3, outbox.count(new Outbox.Wanted(null, "P1")));
        assertEquals(12, outbox.count(new Outbox.Wanted(State.WAITING, "件")));
        assertEquals(0, outbox.count(new Outbox.Wanted(State.SENT, null)));
        assertEquals(0, outbox.count(new Outbox.Wanted(null, "%")));
        assertEquals(0, outbox.count(new Outbox.Wanted(null, "p_@")));
        var newest = outbox.newest(new Outbox.Wanted(null, null), 0, 12).stream().map(OutgoingMail::getId).toList();
        assertEquals(newest.stream().sorted(Comparator.reverseOrder()).toList(), newest);
    }

    /** The scheduled rounds take part too; a round that finds another under way leaves it the work. */
    private void roundUntilNothingIsDue() {
        for (int round = 0; round < 100_000 && outbox.counts().get(State.WAITING) > 0; round++) {
            postman.round();
            Thread.onSpinWait();
        }
    }

    private long sent(String words) {
        return outbox.count(new Outbox.Wanted(State.SENT, words));
    }

    private static Letter letter(String to) {
        return Letter.to(to, "ja", "staff-set-up", "test").with("name", "山田 杏奈").with("link", "https://portal.example.jp/");
    }
}
