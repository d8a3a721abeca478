package jp.kenshu.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jp.kenshu.RuleViolation;
import org.junit.jupiter.api.Test;

class OutgoingMailTest {

    private static final Instant NOW = Instant.parse("2023-10-02T01:00:00Z");

    private final OutgoingMail letter = new OutgoingMail(Letter.to("anna@example.jp", "ja", "sign-in", "person:1"), "件名", "本文", NOW);

    @Test
    void eachAttemptInVainWaitsTwiceAsLongUpToEightHours() {
        var waits = new ArrayList<Duration>();

        for (int attempt = 1; attempt < OutgoingMail.ATTEMPTS_MAX; attempt++) {
            letter.fail("451 Try later", false, NOW);
            waits.add(Duration.between(NOW, letter.getNextAttemptAt()));
        }

        assertEquals(List.of(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3840L, 7680L, 15360L, 28800L),
                waits.stream().map(Duration::toSeconds).toList());
        assertEquals(OutgoingMail.State.WAITING, letter.getState());
    }

    @Test
    void afterTwelveAttemptsItIsGivenUp() {
        for (int attempt = 1; attempt <= OutgoingMail.ATTEMPTS_MAX; attempt++) {
            letter.fail("451 Try later", false, NOW);
        }

        assertEquals(OutgoingMail.State.GIVEN_UP, letter.getState());
        assertEquals("451 Try later", letter.getLastFault());
    }

    @Test
    void aRefusalForGoodEndsTheAttemptsAtOnce() {
        letter.fail("550 No such user", true, NOW);

        assertEquals(OutgoingMail.State.GIVEN_UP, letter.getState());
        assertEquals(1, letter.getAttempts());
    }

    @Test
    void aLetterGivenUpCanBeTriedAgain() {
        letter.fail("550 No such user", true, NOW);

        letter.tryAgain(NOW.plusSeconds(60));

        assertEquals(OutgoingMail.State.WAITING, letter.getState());
        assertEquals(NOW.plusSeconds(60), letter.getNextAttemptAt());
        assertEquals(0, letter.getAttempts());
    }

    @Test
    void aLetterThatHasLeftIsNotSentAgain() {
        letter.leave(NOW);

        var violation = assertThrows(RuleViolation.class, () -> letter.tryAgain(NOW));

        assertEquals("letter.alreadySent", violation.key());
    }
}
