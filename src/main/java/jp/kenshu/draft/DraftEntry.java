package jp.kenshu.draft;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.kenshu.audit.Actor;

/** One entry of a form as far as it has been typed, with the number of times it has been changed. */
@Entity
@Table(name = "draft_entry")
public class DraftEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String form;
    private long owner;
    private long base;
    private String entry;
    private String text;
    private int revision;
    @Column(name = "saved_at")
    private Instant savedAt;
    @Column(name = "saved_by")
    private String savedBy;

    /** For the database. */
    protected DraftEntry() {
    }

    /** An entry of the draft {@code key} of which nothing has been typed yet; whoever knew an earlier one goes on from there. */
    DraftEntry(DraftKey key, String entry, int known, Actor by, Instant now) {
        this.form = key.form();
        this.owner = key.owner();
        this.base = key.base();
        this.entry = entry;
        this.text = "";
        this.revision = known;
        this.savedAt = now;
        this.savedBy = by.stored();
    }

    /** Another text takes the place of this one. */
    void change(String newText, Actor by, Instant now) {
        text = newText;
        revision++;
        savedAt = now;
        savedBy = by.stored();
    }

    public String getEntry() {
        return entry;
    }

    public String getText() {
        return text;
    }

    public int getRevision() {
        return revision;
    }

    /** Who changed it last. */
    public Actor getSavedBy() {
        return Actor.fromStored(savedBy);
    }
}
