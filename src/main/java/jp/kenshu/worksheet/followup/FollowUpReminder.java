package jp.kenshu.worksheet.followup;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.InputText;
import jp.kenshu.OneLine;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;

/** A day on which a municipality wants to be reminded of its follow-up sheet, and of what. */
@Entity
@Table(name = "follow_up_reminder")
public class FollowUpReminder {

    /** The most characters of a note. */
    public static final int NOTE_MAX = 200;
    private static final int YEARS_AHEAD = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "follow_up_id")
    private FollowUp followUp;
    @Column(name = "remind_on")
    private LocalDate remindOn;
    private String note;
    @Column(name = "set_at")
    private Instant setAt;
    @Column(name = "set_by")
    private String setBy;
    @Column(name = "sent_at")
    private Instant sentAt;

    /** For the database. */
    protected FollowUpReminder() {
    }

    /** A reminder on a day after {@code today}. */
    FollowUpReminder(FollowUp followUp, LocalDate remindOn, String typed, Actor by, LocalDate today, Instant now) {
        if (remindOn == null || !remindOn.isAfter(today) || remindOn.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw RuleViolation.at("remindOn", "followUp.dayWrong", YEARS_AHEAD);
        }
        var text = InputText.trimmed(typed);
        if (text == null) {
            throw RuleViolation.at("note", "followUp.noteMissing");
        }
        if (InputText.length(text) > NOTE_MAX || text.length() > 2 * NOTE_MAX) {
            throw RuleViolation.at("note", "followUp.noteTooLong", NOTE_MAX);
        }
        OneLine.in("note", text);
        this.followUp = followUp;
        this.remindOn = remindOn;
        this.note = text;
        this.setBy = by.stored();
        this.setAt = now;
    }

    /** The letters have been posted. */
    void sent(Instant now) {
        sentAt = now;
    }

    public Long getId() {
        return id;
    }

    public FollowUp getFollowUp() {
        return followUp;
    }

    public LocalDate getRemindOn() {
        return remindOn;
    }

    public String getNote() {
        return note;
    }

    public Actor getSetBy() {
        return Actor.fromStored(setBy);
    }

    /** When the letters were posted, or null before. */
    public Instant getSentAt() {
        return sentAt;
    }
}
