package jp.kenshu.worksheet;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.kenshu.audit.Actor;

/** One of the steps (1) to (8) of a sheet, which can be closed for writing from a moment on. */
@Entity
@Table(name = "sheet_step")
public class SheetStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "worksheet_id")
    private long sheetId;
    private int number;
    @Column(name = "locked_from")
    private Instant lockedFrom;
    @Column(name = "locked_by")
    private String lockedBy;

    /** For the database. */
    protected SheetStep() {
    }

    SheetStep(Worksheet sheet, int number) {
        this.sheetId = sheet.getId();
        this.number = number;
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

    /** Since or from when the step is closed, or null. */
    public Instant getLockedFrom() {
        return lockedFrom;
    }

    /** Who closed it, or null. */
    public Actor getLockedBy() {
        return lockedBy == null ? null : Actor.fromStored(lockedBy);
    }
}
