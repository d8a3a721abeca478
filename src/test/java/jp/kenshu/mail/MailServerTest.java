package jp.kenshu.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the mail server gets and answers, on real connections. */
class MailServerTest {

    private static final String HARD = "𠮷田 葛󠄀城 髙橋 祐󠄀子 様：研修会議Ⅰ・Ⅱ（①）のご案内と、とても長い件名が途中で折り返されても文字が壊れないこと";

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void rareCharactersArriveUnharmed() throws Exception {
        var letter = letter("taro@example.jp", HARD, HARD + "\nhttps://portal.example.jp/account/link?token=abc_-\n");

        send(server(mail.getSmtp().getPort()), letter);

        var received = mail.getReceivedMessages()[0];
        assertEquals(HARD, received.getSubject());
        assertEquals(letter.getBody(), received.getContent().toString().replace("\r\n", "\n"));
        assertArrayEquals(new InternetAddress[] {new InternetAddress("taro@example.jp")}, received.getAllRecipients());
        assertEquals("研修会議事務局", ((InternetAddress) received.getFrom()[0]).getPersonal());
        assertEquals("auto-generated", received.getHeader("Auto-Submitted", null));
        assertFalse(received.getSentDate() == null);
    }

    @Test
    void whatIsEnclosedArrivesByteForByteBesideTheWords() throws Exception {
        var letter = letter("taro@example.jp", HARD, HARD + "\n");
        var pdf = new byte[] {'%', 'P', 'D', 'F', 0, 13, 10, -1, '.', 13, 10, '.', 13, 10};

        send(server(mail.getSmtp().getPort()), letter, Optional.of(new Enclosure(letter, new Letter.Paper("II-00012.pdf", pdf))));

        var parts = (MimeMultipart) mail.getReceivedMessages()[0].getContent();
        assertEquals(2, parts.getCount());
        assertEquals(letter.getBody(), parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"));
        assertEquals("II-00012.pdf", parts.getBodyPart(1).getFileName());
        assertArrayEquals(pdf, parts.getBodyPart(1).getInputStream().readAllBytes());
    }

    @Test
    void aLetterSentTwiceIsKnownByItsIdentity() throws Exception {
        var letter = letter("taro@example.jp", "件名", "本文");

        send(server(mail.getSmtp().getPort()), letter);
        send(server(mail.getSmtp().getPort()), letter);

        var received = mail.getReceivedMessages();
        assertEquals(2, received.length);
        assertEquals(((MimeMessage) received[0]).getMessageID(), ((MimeMessage) received[1]).getMessageID());
    }

    @Test
    void aLetterIsDatedInJapaneseTimeWhereverTheMachineStands() throws Exception {
        send(server(mail.getSmtp().getPort()), letter("taro@example.jp", "件名", "本文"));

        var date = mail.getReceivedMessages()[0].getHeader("Date", null);

        assertTrue(date.endsWith(" +0900"), date);
        assertEquals(Instant.now().truncatedTo(ChronoUnit.DAYS), DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from)
                .truncatedTo(ChronoUnit.DAYS));
    }

    @Test
    void thePortalIntroducesItselfByItsPublicNameOrAsItWasTold() throws Exception {
        try (var server = new SlowMailServer("nobody@example.jp")) {
            send(server(server.port()), letter("taro@example.jp", "件名", "本文"));
            send(server(server.port(), Optional.of("mail.city.example.jp")), letter("taro@example.jp", "件名", "本文"));

            assertEquals(List.of("portal.example.jp", "mail.city.example.jp"), server.greetings());
        }
    }

    @Test
    void aServerThatIsNotThereIsWorthAnotherAttempt() throws Exception {
        var server = server(closedPort());

        var refusal = Refusal.unreachable(assertThrows(MessagingException.class, server::connect));

        assertFalse(refusal.forGood());
        assertFalse(refusal.fault().isBlank());
    }

    @Test
    void aServerWithoutEncryptionGetsNothingWhereItIsRequired() {
        var server = new MailServer(Optional.of("127.0.0.1"), Optional.of(mail.getSmtp().getPort()), Optional.empty(), Optional.empty(),
                Optional.empty(), "starttls", Optional.empty(), 30, false, new PublicAddress("https://portal.example.jp"));

        assertThrows(MessagingException.class, server::connect);
    }

    @Test
    void aDemonstrationSendsNothing() {
        var server = new MailServer(Optional.of("127.0.0.1"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                "none", Optional.empty(), 30, true, new PublicAddress("https://portal.example.jp"));

        assertFalse(server.isConfigured());
    }

    private static void send(MailServer server, OutgoingMail letter) throws MessagingException {
        send(server, letter, Optional.empty());
    }

    private static void send(MailServer server, OutgoingMail letter, Optional<Enclosure> enclosure) throws MessagingException {
        try (var transport = server.connect()) {
            var message = server.write(letter, letter.getBody(), enclosure);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static MailServer server(int port) {
        return server(port, Optional.empty());
    }

    private static MailServer server(int port, Optional<String> ehlo) {
        return new MailServer(Optional.of("127.0.0.1"), Optional.of(port), Optional.empty(), Optional.empty(),
                Optional.of("研修会議事務局 <kenshu@example.jp>"), "none", ehlo, 30, false, new PublicAddress("https://portal.example.jp"));
    }

    private static OutgoingMail letter(String to, String subject, String body) {
        return new OutgoingMail(Letter.to(to, "ja", "sign-in", "person:1"), subject, body, Instant.parse("2023-10-02T01:00:00Z"));
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
