package jp.kenshu.worksheet.wall;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.kenshu.audit.Actor;

/** A group's call for staff (スタッフを呼ぶ): open until somebody answers it by going there. */
@Entity
@Table(name = "staff_call")
public class StaffCall {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "work_group_id")
    private long groupId;
    @Column(name = "open_group_id")
    private Long openGroupId;
    @Column(name = "called_at")
    private Instant calledAt;
    @Column(name = "called_by")
    private String calledBy;
    @Column(name = "answered_at")
    private Instant answeredAt;
    @Column(name = "answered_by")
    private String answeredBy;

    /** For the database, which makes it in one statement. */
    protected StaffCall() {
    }

    /** Somebody goes to the group. */
    void answer(Actor by, Instant now) {
        openGroupId = null;
        answeredAt = now;
        answeredBy = by.stored();
    }

    /** Whether nobody has answered yet. */
    public boolean isOpen() {
        return openGroupId != null;
    }

    public Long getId() {
        return id;
    }

    public long getGroupId() {
        return groupId;
    }

    public Instant getCalledAt() {
        return calledAt;
    }

    /** When it was answered, or null. */
    public Instant getAnsweredAt() {
        return answeredAt;
    }

    /** Who answered it, or null. */
    public Actor getAnsweredBy() {
        return answeredBy == null ? null : Actor.fromStored(answeredBy);
    }
}
