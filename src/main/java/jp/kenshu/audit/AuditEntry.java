package jp.kenshu.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.kenshu.storage.Row;

/** One line of the record: who did what to what, and when. It is written once and never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    /** Longer details are cut here. */
    static final int DETAIL_MAX = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "done_at")
    private Instant doneAt;
    @Column(name = "done_by")
    private String doneBy;
    private String action;
    private String subject;
    private String detail;

    /** For the database. */
    protected AuditEntry() {
    }

    AuditEntry(Instant doneAt, Actor by, String action, String subject, String detail) {
        this.doneAt = doneAt;
        this.doneBy = by.stored();
        this.action = action;
        this.subject = subject;
        this.detail = detail.length() <= DETAIL_MAX ? detail : detail.substring(0, DETAIL_MAX);
    }

    /** What is written of it along with others, but for the moment. */
    Row row() {
        return new Row().with("done_by", doneBy).with("action", action).with("subject", subject).with("detail", detail);
    }

    public Long getId() {
        return id;
    }

    public Instant getDoneAt() {
        return doneAt;
    }

    /** Who did it. */
    public Actor getDoneBy() {
        return Actor.fromStored(doneBy);
    }

    /** What was done; its words are in the bundle under {@code audit.<action>}. */
    public String getAction() {
        return action;
    }

    /** What it was done to, such as {@code registration:12}. */
    public String getSubject() {
        return subject;
    }

    /** What there is to say of it, value by value, in one language; a single empty value for nothing. */
    public List<String> getValues(Locale language) {
        return Said.read(detail, language);
    }

    /** The same in Japanese, as one text. */
    public String getDetail() {
        return String.join(" / ", getValues(Locale.JAPANESE));
    }
}
