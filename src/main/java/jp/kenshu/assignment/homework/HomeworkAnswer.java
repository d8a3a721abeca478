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

/** One entry of somebody's homework, with the number of times it has been changed. */
@Entity
@Table(name = "homework_answer")
public class HomeworkAnswer {

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
    private int revision;
    @Column(name = "saved_at")
    private Instant savedAt;
    @Column(name = "saved_by")
    private String savedBy;

    /** For the database. */
    protected HomeworkAnswer() {
    }

    HomeworkAnswer(Homework homework, AnswerKey key, String text, Actor by, Instant now) {
        this.homework = homework;
        this.question = key.question();
        this.sceneCode = key.sceneCode() == null ? "" : key.sceneCode();
        change(text, by, now);
    }

    /** Another text takes the place of this one. */
    void change(String newText, Actor by, Instant now) {
        text = newText;
        revision++;
        savedAt = now;
        savedBy = by.stored();
    }

    /** Which entry of the form it is. */
    public AnswerKey getKey() {
        return new AnswerKey(question, sceneCode.isEmpty() ? null : sceneCode);
    }

    public String getText() {
        return text;
    }

    public int getRevision() {
        return revision;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public String getSavedBy() {
        return savedBy;
    }
}
