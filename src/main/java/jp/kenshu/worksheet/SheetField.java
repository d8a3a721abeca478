package jp.kenshu.worksheet;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.worksheet.text.Change;

/**
 * The row of a field: its text after so many edits. All its edits are entries of the sheet's log, and the newest of them stand there
 * alone until the row is written again: {@link FieldNow} is the field with them.
 */
@Entity
@Table(name = "sheet_field")
public class SheetField {

    /** The most UTF-16 units that a field holds. */
    public static final int CONTENT_MAX = 5_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "worksheet_id")
    private long sheetId;
    @Column(name = "row_id")
    private Long rowId;
    private String name;
    private String content;
    private long revision;
    @Column(name = "edited_at")
    private Instant editedAt;
    @Column(name = "edited_by")
    private String editedBy;

    /** For the database. */
    protected SheetField() {
    }

    /** An empty field of {@code row}, or of the sheet itself for null. */
    SheetField(Worksheet sheet, SheetRow row, String name) {
        this.sheetId = sheet.getId();
        this.rowId = row == null ? null : row.getId();
        this.name = name;
        this.content = "";
    }

    /** Takes a change against the text in, and tells the revision that it makes. */
    long edit(Change change, Actor by, Instant now) {
        var next = change.applyTo(content);
        if (next.length() > CONTENT_MAX && next.length() > content.length()) {
            throw RuleViolation.of("sheet.tooLong", CONTENT_MAX);
        }
        content = next;
        editedAt = now;
        editedBy = by.stored();
        return ++revision;
    }

    /** Takes in an edit that stands in the log alone, unless it is in already. */
    void catchUp(SheetEntry entry) {
        if (entry.getRevision() > revision) {
            edit(entry.getChange(), entry.getDoneBy(), entry.getDoneAt());
        }
    }

    public Long getId() {
        return id;
    }

    long getSheetId() {
        return sheetId;
    }

    /** The row to which it belongs, or null for a field of the sheet itself. */
    public Long getRowId() {
        return rowId;
    }

    /** The code under which the sheet's outline has it. */
    public String getName() {
        return name;
    }

    /** The text, never null. */
    public String getContent() {
        return content;
    }

    public long getRevision() {
        return revision;
    }

    /** When it was last written in, or null. */
    public Instant getEditedAt() {
        return editedAt;
    }

    /** Who last wrote in it, or null. */
    public Actor getEditedBy() {
        return editedBy == null ? null : Actor.fromStored(editedBy);
    }
}
