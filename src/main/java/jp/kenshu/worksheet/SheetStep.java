package jp.kenshu.worksheet;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.kenshu.audit.Actor;
import jp.kenshu.worksheet.outline.OutlineStep;

/** One of the steps of a sheet, which can be closed for writing from a moment on. */
@Entity
@Table(name = "sheet_step")
public class SheetStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "worksheet_id")
    private long sheetId;
    private int number;
    private boolean collected;
    @Column(name = "locked_from")
    private Instant lockedFrom;
    @Column(name = "locked_by")
    private String lockedBy;

    /** For the database. */
    protected SheetStep() {
    }

    SheetStep(Worksheet sheet, OutlineStep step) {
        this.sheetId = sheet.getId();
        this.number = step.number();
        this.collected = step.collected();
    }

    /** Closes the step from {@code moment} on. */
    void lock(Instant moment, Actor by) {
        lockedFrom = moment;
        lockedBy = by.stored();
    }

    /** Opens the step again. */
    void unlock() {
        lockedFrom = null;
        lockedBy = null;
    }

    /** Whether the step is closed at {@code moment}. */
    public boolean isLockedAt(Instant moment) {
        return lockedFrom != null && !moment.isBefore(lockedFrom);
    }

    long getSheetId() {
        return sheetId;
    }

    public int getNumber() {
        return number;
    }

    /** Whether it is collected as まとめ. */
    public boolean isCollected() {
        return collected;
    }

    /** Since or from when the step is closed, or null. */
    public Instant getLockedFrom() {
        return lockedFrom;
    }

    /** Who closed it, or null. */
    public Actor getLockedBy() {
        return lockedBy == null ? null : Actor.fromStored(lockedBy);
    }
}
