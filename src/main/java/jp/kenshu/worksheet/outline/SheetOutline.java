package jp.kenshu.worksheet.outline;

import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.version.DraftedVersion;
import jp.kenshu.programme.Conference;

/** A version of what the sheets of a conference consist of, or a draft of the next one. */
@Entity
@Table(name = "sheet_outline")
@AttributeOverride(name = "number", column = @Column(name = "version"))
public class SheetOutline extends DraftedVersion {

    private String content;

    /** For the database. */
    protected SheetOutline() {
    }

    SheetOutline(Conference conference, int number, Outline outline, Actor by, Instant now) {
        super(conference, number, by, now);
        content = OutlineJson.written(outline);
    }

    /** Another outline takes the place of this one, unless it is open or somebody else has changed it since {@code seen}. */
    void change(Outline other, int seen, Actor by, Instant now) {
        change(seen, by, now);
        content = OutlineJson.written(other);
    }

    /** From now on sheets consist of this. */
    void open(Actor by, Instant now) {
        open(OutlineRules.faultsOf(getOutline().steps()).isEmpty(), by, now);
    }

    /** What it says. */
    public Outline getOutline() {
        return OutlineJson.read(content);
    }

    /** What the record names this version by. */
    public String getSubject() {
        return "outline:" + getId();
    }
}
