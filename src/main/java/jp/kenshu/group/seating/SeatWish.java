package jp.kenshu.group.seating;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.registration.TeamMember;

/** What somebody needs of their seat (席の希望): a place near the front, room for a wheelchair, and a note to the secretariat. */
@Entity
@Table(name = "seat_wish")
public class SeatWish {

    /** The longest note, in characters. */
    public static final int NOTE_MAX = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_member_id")
    private TeamMember member;
    private boolean front;
    private boolean wheelchair;
    private String note;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "changed_by")
    private String changedBy;

    /** For the database. */
    protected SeatWish() {
    }

    SeatWish(TeamMember member) {
        this.member = member;
    }

    /** Says what is needed, in place of what was said before. */
    void say(boolean nearFront, boolean forWheelchair, String remark, Actor by, Instant now) {
        front = nearFront;
        wheelchair = forWheelchair;
        note = noteOf(remark);
        changedAt = now;
        changedBy = by.stored();
    }

    private static String noteOf(String typed) {
        var text = InputText.trimmed(typed);
        if (text != null && InputText.isBroken(text)) {
            throw RuleViolation.at("wish-note", "attendee.broken");
        }
        if (InputText.length(text) > NOTE_MAX || text != null && text.codePointCount(0, text.length()) > 2 * NOTE_MAX) {
            throw RuleViolation.at("wish-note", "attendee.tooLong", NOTE_MAX, InputText.length(text));
        }
        return text;
    }

    /** Whether nothing is needed. */
    public boolean isNothing() {
        return !front && !wheelchair && note == null;
    }

    public TeamMember getMember() {
        return member;
    }

    public boolean isFront() {
        return front;
    }

    public boolean isWheelchair() {
        return wheelchair;
    }

    /** What the secretariat should know, or null. */
    public String getNote() {
        return note;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
