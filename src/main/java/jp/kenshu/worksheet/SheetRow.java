package jp.kenshu.worksheet;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.kenshu.RuleViolation;
import jp.kenshu.worksheet.outline.OutlineList;

/** One row of a sheet's lists. A removed or merged row stays in the history and can be restored with its words. */
@Entity
@Table(name = "sheet_row")
public class SheetRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "worksheet_id")
    private long sheetId;
    private String kind;
    @Column(name = "parent_id")
    private Long parentId;
    private int position;
    @Column(name = "removed_at")
    private Instant removedAt;
    @Column(name = "merged_into_id")
    private Long mergedIntoId;

    /** For the database. */
    protected SheetRow() {
    }

    /** A new row of {@code list} at {@code position}, hanging on {@code parent}, which may be null where such a row may be without. */
    SheetRow(Worksheet sheet, OutlineList list, SheetRow parent, int position) {
        this.sheetId = sheet.getId();
        this.kind = list.code();
        this.position = position;
        tieTo(parent, list);
    }

    /** Hangs the row, which is of {@code list}, on {@code parent}, or on nothing. */
    final void tieTo(SheetRow parent, OutlineList list) {
        if (parent == null ? list.needsParent() : !list.parents().contains(parent.kind)) {
            throw RuleViolation.of("sheet.tieImpossible");
        }
        parentId = parent == null ? null : parent.id;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    /** Takes the row off the sheet. */
    void remove(Instant now) {
        removedAt = now;
    }

    /** The row's words have gone into {@code target}. */
    void mergeInto(SheetRow target, Instant now) {
        if (!target.kind.equals(kind) || target.id.equals(id)) {
            throw RuleViolation.of("sheet.mergeImpossible");
        }
        removedAt = now;
        mergedIntoId = target.id;
    }

    /** Brings the row back. */
    void restore() {
        removedAt = null;
        mergedIntoId = null;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    /** Whether its words have gone into another row. */
    public boolean isMerged() {
        return mergedIntoId != null;
    }

    public Long getId() {
        return id;
    }

    long getSheetId() {
        return sheetId;
    }

    /** The code of its list. */
    public String getKind() {
        return kind;
    }

    /** The row on which it hangs, or null. */
    public Long getParentId() {
        return parentId;
    }

    public int getPosition() {
        return position;
    }

    /** The row into which it was merged, or null. */
    public Long getMergedIntoId() {
        return mergedIntoId;
    }
}
