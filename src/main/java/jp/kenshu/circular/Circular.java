package jp.kenshu.circular;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Conference;

/** A message of the secretariat to a chosen set (一斉メール): written, ordered for a moment, and sent once; until it is sent the order can be taken back. */
@Entity
@Table(name = "circular")
public class Circular {

    /** No further ahead is a circular ordered. */
    public static final Duration AHEAD_AT_MOST = Duration.ofDays(366);

    /** How far a circular has come. */
    public enum State {
        /** Written, and nothing more. */
        DRAFT,
        /** Ordered for a moment ahead. */
        ORDERED,
        /** Its letters are in the outbox. */
        SENT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "conference_id")
    private Conference conference;
    private String attempt;
    @Embedded
    private Chosen chosen;
    private String subject;
    private String body;
    @Column(name = "subject_en")
    private String subjectEn;
    @Column(name = "body_en")
    private String bodyEn;
    @Column(name = "leads_home")
    private boolean leadsHome;
    @Column(name = "written_at")
    private Instant writtenAt;
    @Column(name = "written_by")
    private String writtenBy;
    @Column(name = "ordered_at")
    private Instant orderedAt;
    @Column(name = "ordered_by")
    private String orderedBy;
    @Column(name = "send_at")
    private Instant sendAt;
    @Column(name = "sent_at")
    private Instant sentAt;
    private Integer letters;
    @Version
    private int version;

    /** For the database. */
    protected Circular() {
    }

    /** What somebody wrote of a circular: for whom, its words in Japanese and, where there are any, in English, and whether it leads to the reader's own page. */
    record Content(Chosen chosen, CircularText japanese, CircularText english, boolean leadsHome) {
    }

    Circular(Conference conference, String attempt, Content content, Actor by, Instant now) {
        this.conference = conference;
        this.attempt = attempt;
        write(content, by, now);
    }

    /** Says something else from now on; what is ordered or sent stays as it is. */
    void write(Content content, Actor by, Instant now) {
        if (getState() != State.DRAFT) {
            throw RuleViolation.of("circular.notDraft");
        }
        chosen = content.chosen();
        subject = content.japanese().subject();
        body = content.japanese().body();
        subjectEn = content.english() == null ? null : content.english().subject();
        bodyEn = content.english() == null ? null : content.english().body();
        leadsHome = content.leadsHome();
        writtenAt = now;
        writtenBy = by.stored();
    }

    /** Is to be sent at {@code moment}. */
    void order(Instant moment, Actor by, Instant now) {
        if (moment.isBefore(now)) {
            throw RuleViolation.at("day", "circular.past");
        }
        if (moment.isAfter(now.plus(AHEAD_AT_MOST))) {
            throw RuleViolation.at("day", "circular.tooFarAhead");
        }
        sendAt = moment;
        orderedAt = now;
        orderedBy = by.stored();
    }

    /** Is not to be sent after all, and can be written anew. */
    void takeBack() {
        if (getState() == State.SENT) {
            throw RuleViolation.of("circular.alreadySent");
        }
        sendAt = null;
        orderedAt = null;
        orderedBy = null;
    }

    /** So many letters of it have gone into the outbox. */
    void sent(int count, Instant now) {
        letters = count;
        sentAt = now;
    }

    /** Whether it is ordered, not sent, and its moment has come. */
    boolean isDueAt(Instant now) {
        return getState() == State.ORDERED && !now.isBefore(sendAt);
    }

    /** How far it has come. */
    public State getState() {
        return sentAt != null ? State.SENT : sendAt != null ? State.ORDERED : State.DRAFT;
    }

    /** What the record and the letters name it by. */
    public String getSubjectName() {
        return "circular:" + id;
    }

    /** Its words for readers of {@code language}: English where they are there, Japanese otherwise. */
    CircularText textIn(String language) {
        return isIn(language) ? new CircularText(subjectEn, bodyEn) : new CircularText(subject, body);
    }

    /** The language in which readers of {@code language} are written to. */
    String languageFor(String language) {
        return isIn(language) ? "en" : "ja";
    }

    private boolean isIn(String language) {
        return "en".equals(language) && bodyEn != null;
    }

    public Long getId() {
        return id;
    }

    public Conference getConference() {
        return conference;
    }

    public Chosen getChosen() {
        return chosen;
    }

    public String getSubject() {
        return subject;
    }

    public String getBody() {
        return body;
    }

    public String getSubjectEn() {
        return subjectEn;
    }

    public String getBodyEn() {
        return bodyEn;
    }

    public boolean isLeadsHome() {
        return leadsHome;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }

    public Actor getWrittenBy() {
        return Actor.fromStored(writtenBy);
    }

    /** Who ordered it, or null. */
    public Actor getOrderedBy() {
        return Optional.ofNullable(orderedBy).map(Actor::fromStored).orElse(null);
    }

    public Instant getSendAt() {
        return sendAt;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    /** How many letters it became, or null before it was sent. */
    public Integer getLetters() {
        return letters;
    }

    public int getVersion() {
        return version;
    }
}
