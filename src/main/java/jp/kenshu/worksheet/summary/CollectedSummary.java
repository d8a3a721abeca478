package jp.kenshu.worksheet.summary;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.kenshu.audit.Actor;
import jp.kenshu.worksheet.SheetView;

/** A group's まとめ as it stood when its step was closed: a frozen copy with who closed it and when. */
@Entity
@Table(name = "collected_summary")
public class CollectedSummary {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "work_group_id")
    private long groupId;
    private long sequence;
    private String content;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column(name = "closed_by")
    private String closedBy;
    @Column(name = "collected_at")
    private Instant collectedAt;

    /** For the database. */
    protected CollectedSummary() {
    }

    /** The summary of a sheet whose collected step is closed. */
    CollectedSummary(SheetView sheet, Instant now) {
        var step = sheet.step(sheet.outline().collected().number());
        this.groupId = sheet.groupId();
        this.sequence = sheet.sequence();
        this.content = SummaryText.of(sheet);
        this.closedAt = step.lockedFrom();
        this.closedBy = step.lockedBy().stored();
        this.collectedAt = now;
    }

    public Long getId() {
        return id;
    }

    public long getGroupId() {
        return groupId;
    }

    /** The number of the newest thing done to the sheet that it shows. */
    public long getSequence() {
        return sequence;
    }

    /** The words of the group, never null. */
    public String getContent() {
        return content;
    }

    /** When the step was closed. */
    public Instant getClosedAt() {
        return closedAt;
    }

    public Actor getClosedBy() {
        return Actor.fromStored(closedBy);
    }

    public Instant getCollectedAt() {
        return collectedAt;
    }
}
