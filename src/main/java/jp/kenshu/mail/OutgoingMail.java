package jp.kenshu.mail;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.kenshu.RuleViolation;
import jp.kenshu.storage.Row;

/** One letter in the outbox, with how far it has come. */
@Entity
@Table(name = "outgoing_mail")
public class OutgoingMail {

    /** After so many attempts in vain, over about two days, the portal gives a letter up. */
    static final int ATTEMPTS_MAX = 12;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(8);
    /** So long after the mail server could not be reached it is asked again. */
    private static final Duration UNREACHABLE_WAIT = Duration.ofMinutes(1);
    private static final int FAULT_MAX = 500;

    /** How far a letter has come. */
    public enum State {
        /** Written, and to be sent at the next attempt. */
        WAITING,
        /** Taken over by the mail server. */
        SENT,
        /** Refused for good or too often. */
        GIVEN_UP
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String recipient;
    private String language;
    private String template;
    private String subject;
    private String body;
    private String concerns;
    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;
    private int attempts;
    @Column(name = "written_at")
    private Instant writtenAt;
    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;
    @Column(name = "sent_at")
    private Instant sentAt;
    @Column(name = "last_fault")
    private String lastFault;

    /** For the database. */
    protected OutgoingMail() {
    }

    OutgoingMail(Letter letter, String subject, String body, Instant writtenAt) {
        this.recipient = letter.to();
        this.language = letter.language();
        this.template = letter.template();
        this.concerns = letter.concerns();
        this.subject = subject;
        this.body = body;
        this.writtenAt = writtenAt;
        this.nextAttemptAt = writtenAt;
    }

    /** A node takes the letter to the mail server; until {@code moment} no other one does. */
    void claimUntil(Instant moment) {
        nextAttemptAt = moment;
    }

    /** The mail server took the letter over. */
    void leave(Instant now) {
        attempts++;
        state = State.SENT;
        sentAt = now;
        lastFault = null;
    }

    /** The attempt failed: the next one waits twice as long, up to eight hours; a final refusal ends the attempts. */
    void fail(String fault, boolean forGood, Instant now) {
        attempts++;
        note(fault);
        if (forGood || attempts >= ATTEMPTS_MAX) {
            state = State.GIVEN_UP;
            return;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 20));
        nextAttemptAt = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    /** The mail server could not be reached; the letter was not offered to it and waits without an attempt counted. */
    void keepWaiting(String fault, Instant now) {
        note(fault);
        nextAttemptAt = now.plus(UNREACHABLE_WAIT);
    }

    private void note(String fault) {
        lastFault = fault.length() <= FAULT_MAX ? fault : fault.substring(0, FAULT_MAX);
    }

    /** Whether the letter should have left, but has not: what is in the way stands in the last fault. */
    public boolean isDelayed() {
        return state == State.WAITING && lastFault != null;
    }

    /** Lets a letter that was given up or waits be tried again now; one that has left stays gone. */
    void tryAgain(Instant now) {
        if (state == State.SENT) {
            throw RuleViolation.of("letter.alreadySent");
        }
        state = State.WAITING;
        attempts = 0;
        nextAttemptAt = now;
    }

    /** Whether the letter lets its reader in somewhere, by a link or a code of theirs alone. */
    public boolean isKey() {
        return LetterKey.isIn(body);
    }

    /** What the letter says, with {@code words} in the places of the links and codes that its reader alone gets. */
    String bodyWith(String words) {
        return LetterKey.filled(body, key -> words);
    }

    /** What is written of a new one along with others, but for the moment. */
    Row row() {
        return new Row().with("recipient", recipient).with("language", language).with("template", template).with("subject", subject).with("body", body)
                .with("concerns", concerns).with("state", state.name());
    }

    public Long getId() {
        return id;
    }

    public String getRecipient() {
        return recipient;
    }

    public String getLanguage() {
        return language;
    }

    public String getTemplate() {
        return template;
    }

    public String getSubject() {
        return subject;
    }

    public String getBody() {
        return body;
    }

    /** What the letter is about, such as {@code registration:12}. */
    public String getConcerns() {
        return concerns;
    }

    public State getState() {
        return state;
    }

    public int getAttempts() {
        return attempts;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }

    public Instant getNextAttemptAt() {
        return nextAttemptAt;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    public String getLastFault() {
        return lastFault;
    }
}
