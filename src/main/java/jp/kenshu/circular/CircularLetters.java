package jp.kenshu.circular;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.Words;
import jp.kenshu.account.AccessLinks;
import jp.kenshu.mail.Letter;
import jp.kenshu.mail.LetterTemplate;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.guide.Letterhead;

/** The letters of a circular: its words for each reader, with a way to their own page where it says so. */
@ApplicationScoped
public class CircularLetters {

    private static final String TEMPLATE = "circular";
    private static final Duration LINK_LASTS = Duration.ofDays(14);

    @Inject
    private Outbox outbox;
    @Inject
    private Letterhead letterhead;
    @Inject
    private AccessLinks links;
    @Inject
    private PublicAddress address;

    /** A letter as its reader would see it. */
    public record Shown(String name, String recipient, String language, String subject, String body) {
    }

    /** Writes to one reader. */
    void post(Circular circular, Recipient recipient) {
        var letter = begin(circular, recipient, recipient.email(), circular.getSubjectName());
        outbox.post(circular.isLeadsHome() ? letter.with("link", links.openFor(recipient.person(), LINK_LASTS, "/home")) : letter);
    }

    /** Writes the letter of one reader to {@code email} instead, marked as a test and without that reader's key. */
    void tryOut(Circular circular, Recipient recipient, String email) {
        var letter = begin(circular, recipient, email, "circularTest:" + circular.getId());
        outbox.post(letter.with("link", place(circular, recipient)).with("test", Words.in(recipient.language()).text("circular.test.mark")));
    }

    /** The letter that {@code recipient} would get, without being written. */
    Shown show(Circular circular, Recipient recipient) {
        var letter = begin(circular, recipient, recipient.email(), null).with("link", place(circular, recipient));
        var template = LetterTemplate.named(TEMPLATE, recipient.language());
        return new Shown(recipient.name(), recipient.email(), recipient.language(), template.subject(letter.values()), template.body(letter.values()));
    }

    private static String place(Circular circular, Recipient recipient) {
        return circular.isLeadsHome() ? Words.in(recipient.language()).text("letter.place") : "";
    }

    private Letter begin(Circular circular, Recipient recipient, String to, String concerns) {
        var text = circular.textIn(recipient.language()).filled(recipient.values(), Words.in(recipient.language()).text("circular.unknown"));
        return letterhead.letter(circular.getConference(), to, recipient.language(), TEMPLATE, concerns)
                .with("subject", text.subject()).with("body", text.body()).with("test", "").with("link", "")
                .with("signIn", circular.isLeadsHome() ? address.of("/account/sign-in") : "");
    }
}
