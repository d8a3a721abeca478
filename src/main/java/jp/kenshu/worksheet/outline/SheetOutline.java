package jp.kenshu.worksheet.outline;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A version of what the sheets of a conference consist of, as it is kept. */
@Entity
@Table(name = "sheet_outline")
public class SheetOutline {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "conference_id")
    private long conferenceId;
    private int version;
    private String content;
    @Column(name = "made_at")
    private Instant madeAt;

    /** For the database. */
    protected SheetOutline() {
    }

    SheetOutline(long conferenceId, int version, Outline outline, Instant now) {
        this.conferenceId = conferenceId;
        this.version = version;
        this.content = OutlineJson.written(outline);
        this.madeAt = now;
    }

    Long getId() {
        return id;
    }

    Outline getOutline() {
        return OutlineJson.read(content);
    }

    /** Its number among those of its conference, from 1. */
    public int getVersion() {
        return version;
    }
}
