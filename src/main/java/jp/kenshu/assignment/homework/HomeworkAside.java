package jp.kenshu.assignment.homework;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.audit.Actor;

/** A text that was written on while somebody else changed the same entry: kept beside it, so that no word is lost. */
@Entity
@Table(name = "homework_aside")
public class HomeworkAside {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "homework_id")
    private Homework homework;
    @Column(name = "field")
    private String question;
    @Column(name = "scene_code")
    private String sceneCode;
    private String text;
    @Column(name = "known_revision")
    private int knownRevision;
    @Column(name = "kept_at")
    private Instant keptAt;
    @Column(name = "kept_by")
    private String keptBy;

    /** For the database. */
    protected HomeworkAside() {
    }

    HomeworkAside(Homework homework, AnswerKey key, String text, int knownRevision, Actor by, Instant now) {
        this.homework = homework;
        this.question = key.question();
        this.sceneCode = key.sceneCode() == null ? "" : key.sceneCode();
        this.text = text;
        this.knownRevision = knownRevision;
        this.keptAt = now;
        this.keptBy = by.stored();
    }

    /** The text grew while the conflict stood open. */
    void follow(String newText, Instant now) {
        text = newText;
        keptAt = now;
    }

    /** Whether {@code newText} goes on with it: the same entry, written from the same revision by the same hand. */
    boolean isContinuedBy(AnswerKey key, String newText, int known, Actor by) {
        return getKey().equals(key) && knownRevision == known && keptBy.equals(by.stored()) && newText.startsWith(text);
    }

    public Long getId() {
        return id;
    }

    /** Which entry of the form it was written for. */
    public AnswerKey getKey() {
        return new AnswerKey(question, sceneCode.isEmpty() ? null : sceneCode);
    }

    public String getText() {
        return text;
    }

    public Instant getKeptAt() {
        return keptAt;
    }

    /** Who wrote it. */
    public Actor getKeptBy() {
        return Actor.fromStored(keptBy);
    }
}
