package jp.kenshu.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.mail.Outbox;
import jp.kenshu.registration.Registrants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters of a portal that still kept links and codes in their texts, after the portal has been brought up to date. */
class FormerLettersIT extends PortalIT {

    @Inject
    private AccessLinks links;
    @Inject
    private People people;
    @Inject
    private Outbox outbox;
    @Inject
    private Registrants registrants;
    @Inject
    private Rehearsal rehearsal;
    @Inject
    private FormerOutbox former;

    @BeforeEach
    void duringRegistration() {
        rehearsal.beginAnew();
    }

    @Test
    void aWaitingLetterOfFormerTimesKeepsNothingAndStillLetsItsReaderIn() throws IOException {
        var anna = people.meet("anna@example.jp", "山田 杏奈", "ja");
        links.ask("anna@example.jp", "the browser", "/home", "ja");
        var letter = outbox.about("person:" + anna.getId()).get(0).getId();
        var kept = outbox.textOf(outbox.get(letter));
        former.write(letter, kept);

        former.bringUpToDate();

        var text = outbox.get(letter).getBody();
        assertFalse(text.contains("token=") || text.matches("(?s).*\\d{6}\\n.*"), text);
        var sent = outbox.textOf(outbox.get(letter));
        assertEquals(sent, outbox.textOf(outbox.get(letter)));
        var code = sent.replaceFirst("(?s).*?\\n(\\d{6})\\n.*", "$1");
        assertTrue(links.find(sent.replaceFirst("(?s).*?token=([\\w-]+).*", "$1")).isPresent(), sent);
        assertEquals("/home", links.useCode("the browser", code, null).orElseThrow().getLeadsTo());
    }

    @Test
    void receiptsOfFormerTimesGetTheirCodesWhenTheyAreSent() throws IOException {
        var receipt = registrants.register("山田 杏奈", "webinar");
        var letter = outbox.about(receipt.getSubject()).get(0).getId();
        var kept = outbox.textOf(outbox.get(letter));
        former.write(letter, kept);

        former.bringUpToDate();

        assertFalse(outbox.get(letter).getBody().contains(receipt.getCode()), outbox.get(letter).getBody());
        assertEquals(kept, outbox.textOf(outbox.get(letter)));
    }

    @Test
    void nobodyCanWriteAKeyIntoALetter() {
        var anna = people.meet("anna@example.jp", "山田 \u0002sign-in-code x\u0003 杏奈", "ja");
        links.ask("anna@example.jp", "the browser", null, "ja");

        assertTrue(outbox.textOf(outbox.about("person:" + anna.getId()).get(0)).contains("山田 sign-in-code x 杏奈 様"));
    }
}
