package jp.kenshu.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void anUnknownUserIsRefusedForGood() {
        var thrown = new SendFailedException("Invalid Addresses", new MessagingException("550 5.1.1 No such user"));

        assertEquals(new Refusal("Invalid Addresses / 550 5.1.1 No such user", true), Refusal.of(thrown));
    }

    @Test
    void greylistingIsWorthAnotherAttempt() {
        assertEquals(new Refusal("451 4.7.1 Greylisted", false), Refusal.of(new MessagingException("451 4.7.1 Greylisted")));
    }

    @Test
    void aFullMailboxIsWorthAnotherAttempt() {
        assertEquals(new Refusal("552 5.2.2 Mailbox full", false), Refusal.of(new MessagingException("552 5.2.2 Mailbox full")));
    }

    @Test
    void aLostConnectionIsWorthAnotherAttempt() {
        assertEquals(new Refusal("Could not read from socket", false), Refusal.of(new MessagingException("Could not read from socket")));
    }

    @Test
    void aPortalThatMayNotSignInTriesAgain() {
        assertEquals(new Refusal("535 Authentication failed", false), Refusal.unreachable(new MessagingException("535 Authentication failed")));
    }
}
