package jp.kenshu.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

        assertEquals(0, outbox.count(new Outbox.Wanted(null, "never", null)));
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

        var refused = outbox.list(new Outbox.Wanted(State.GIVEN_UP, null, null), Outbox.Order.WRITTEN, true, 0, 10);
        assertEquals(List.of("no address at all"), refused.stream().map(OutgoingMail::getRecipient).toList());
        assertEquals(1, refused.get(0).getAttempts());
        assertEquals(1, sent("fine"));
        assertEquals(1, outbox.tryAllAgain());
    }

    @Test
    void twoNodesNeverClaimTheSameLetter() {
        waiting.letters(40, clock);
        var due = Rehearsal.DURING_REGISTRATION.plus(Duration.ofHours(2));

        var claimed = whenNoRoundLooksAtThem(40, () -> {
            var mine = clock.during(due, () -> outbox.claimDue(15));
            return List.of(mine, onTheOtherNode(() -> transaction.undone(() -> clock.during(due, () -> outbox.claimDue(100)))));
        });

        var ids = new HashSet<Long>();
        claimed.forEach(letters -> letters.forEach(letter -> assertTrue(ids.add(letter.getId()))));
        assertEquals(List.of(15, 25), claimed.stream().map(List::size).toList());
    }

    /**
     * Claims again until {@code count} letters are got: the portal's own rounds go on beside the test, and each leaves out for a
     * moment the letter that another one is looking at, though it is not yet due for it.
     */
    private List<List<OutgoingMail>> whenNoRoundLooksAtThem(int count, Supplier<List<List<OutgoingMail>>> claim) {
        for (int round = 0; round < 1_000; round++) {
            var claimed = transaction.undone(claim);
            if (claimed.stream().mapToInt(List::size).sum() == count) {
                return claimed;
            }
        }
        throw new AssertionError(count + " letters are never there at once");
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
        var due = Rehearsal.DURING_REGISTRATION.plus(Duration.ofHours(2));

        var claimed = transaction.undone(() -> { // in one transaction, so that no round of the postman comes between
            waiting.letters(1, clock);
            return Stream.of(0, 14, 16).map(minutes -> clock.during(due.plus(Duration.ofMinutes(minutes)), () -> outbox.claimDue(10)).size()).toList();
        });

        assertEquals(List.of(1, 0, 1), claimed);
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

        assertEquals(3, outbox.count(new Outbox.Wanted(null, "P1", null)));
        assertEquals(12, outbox.count(new Outbox.Wanted(State.WAITING, "件", null)));
        assertEquals(0, outbox.count(new Outbox.Wanted(State.SENT, null, null)));
        assertEquals(0, outbox.count(new Outbox.Wanted(null, "%", null)));
        assertEquals(0, outbox.count(new Outbox.Wanted(null, "p_@", null)));
        var newest = outbox.list(new Outbox.Wanted(null, null, null), Outbox.Order.WRITTEN, true, 0, 12).stream().map(OutgoingMail::getId).toList();
        assertEquals(newest.stream().sorted(Comparator.reverseOrder()).toList(), newest);
    }

    @Test
    void aMailboxThatKeepsTheServerWaitingHoldsUpNobodyElsesLetter() throws Exception {
        waiting.letters(6, clock);
        try (var slow = new SlowMailServer("p0@example.jp")) {
            var due = Rehearsal.DURING_REGISTRATION.plus(Duration.ofHours(2));

            clock.during(due, () -> roundTo(slow.port()));
            clock.during(due.plus(Duration.ofMinutes(1)), () -> roundTo(slow.port()));

            assertEquals(List.of("p1@example.jp", "p2@example.jp", "p3@example.jp", "p4@example.jp", "p5@example.jp"), slow.received().stream().sorted().toList());
            assertEquals(5, sent("p"));
            var culprit = outbox.list(new Outbox.Wanted(State.WAITING, null, null), Outbox.Order.WRITTEN, true, 0, 10);
            assertEquals(List.of("p0@example.jp"), culprit.stream().map(OutgoingMail::getRecipient).toList());
            assertEquals(2, culprit.get(0).getAttempts());
        }
    }

    @Test
    void whatWasTriedInVainComesAfterWhatWasNeverTried() throws Exception {
        waiting.letters(2, clock);
        try (var slow = new SlowMailServer("p0@example.jp")) {
            var due = Rehearsal.DURING_REGISTRATION.plus(Duration.ofHours(2));
            clock.during(due, () -> roundTo(slow.port()));
            transaction.kept(() -> clock.during(due, () -> outbox.post(letter("fresh@example.jp"))));

            var later = due.plus(Duration.ofMinutes(5));
            var claimed = whenNoRoundLooksAtThem(2, () -> List.of(clock.during(later, () -> outbox.claimDue(10)))).get(0);

            assertEquals(List.of("fresh@example.jp", "p0@example.jp"), claimed.stream().map(OutgoingMail::getRecipient).toList());
        }
    }

    @Test
    void aLetterThatWasNotOfferedHasHadNoAttempt() {
        waiting.letters(25, clock);
        var due = Rehearsal.DURING_REGISTRATION.plus(Duration.ofHours(2));

        for (int round = 0; round < 2 * OutgoingMail.ATTEMPTS_MAX; round++) {
            var later = due.plus(Duration.ofMinutes(2L * round));
            clock.during(later, () -> roundTo(closedPort()));
        }

        var letters = outbox.list(new Outbox.Wanted(State.WAITING, "p", null), Outbox.Order.WRITTEN, true, 0, 100);
        assertEquals(25, letters.size());
        assertTrue(letters.stream().allMatch(letter -> letter.getAttempts() == 0 && letter.isDelayed()));
        assertEquals(25, outbox.countDelayed());
    }

    /** A round of a postman who goes to the mail server behind that port. */
    private Void roundTo(int port) {
        var server = new MailServer(Optional.of("127.0.0.1"), Optional.of(port), Optional.empty(), Optional.empty(),
                Optional.of("kenshu@example.jp"), "none", Optional.empty(), 1, false, new PublicAddress("http://portal.example.jp"));
        new Postman(outbox, server).round();
        return null;
    }

    private static int closedPort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** The scheduled rounds take part too; a round that finds another under way leaves it the work. */
    private void roundUntilNothingIsDue() {
        for (int round = 0; round < 100_000 && outbox.counts().get(State.WAITING) > 0; round++) {
            postman.round();
            Thread.onSpinWait();
        }
    }

    private long sent(String words) {
        return outbox.count(new Outbox.Wanted(State.SENT, words, null));
    }

    private static Letter letter(String to) {
        return Letter.to(to, "ja", "staff-set-up", "test").with("name", "山田 杏奈").with("link", "https://portal.example.jp/");
    }
}
