package jp.kenshu.worksheet;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;

/**
 * The sheet on which a group works (グループワークシート), opened when it is first needed. Its row is the lock of
 * everything that is done to it, and counts it.
 */
@Entity
@Table(name = "worksheet")
@NamedNativeQuery(name = Worksheet.HOLD, query = "select * from worksheet where work_group_id = ? for update", resultClass = Worksheet.class,
        hints = @QueryHint(name = "eclipselink.refresh", value = "true"))
public class Worksheet {

    /**
     * Reads the sheet of a group and locks its row, as it is now even where it has been read before. It is named and native so that it is
     * prepared once: what has a lock mode is prepared anew for each edit, though it be named.
     */
    static final String HOLD = "Worksheet.hold";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "work_group_id")
    private long groupId;
    @Column(name = "outline_id")
    private long outlineId;
    @Column(name = "join_code")
    private String joinCode;
    private long sequence;
    @Column(name = "stored_sequence")
    private long storedSequence;
    private int renewed;
    @Column(name = "current_step")
    private int currentStep;
    @Column(name = "timer_ends_at")
    private Instant timerEndsAt;
    @Column(name = "opened_at")
    private Instant openedAt;

    /** For the database, which makes it in one statement. */
    protected Worksheet() {
    }

    /** Counts one more thing that is done to the sheet, and tells its number. */
    long next() {
        return ++sequence;
    }

    /** The rows of all fields have their texts as of now. */
    void store() {
        storedSequence = sequence;
    }

    /** Whether {@code entries} or more were written since the rows of all fields had their texts. */
    boolean isDueToStore(int entries) {
        return sequence - storedSequence >= entries;
    }

    /** The number of the entry after which the rows of all fields had their texts; edits since then stand in the log alone. */
    long getStoredSequence() {
        return storedSequence;
    }

    /** How often texts of the sheet were changed past its log, as where somebody's name was taken out. */
    int getRenewed() {
        return renewed;
    }

    /** The group goes on, or back, to step {@code number}. */
    void reach(int number) {
        currentStep = number;
    }

    /** The timer runs until {@code moment}; null stops it. */
    void runTimerUntil(Instant moment) {
        timerEndsAt = moment;
    }

    public Long getId() {
        return id;
    }

    public long getGroupId() {
        return groupId;
    }

    /** What it consists of, among the outlines of its conference. */
    public long getOutlineId() {
        return outlineId;
    }

    /** It consists of another version from now on; what nodes remember of it does not hold any more. */
    void consistOf(long outline) {
        if (outlineId != outline) {
            outlineId = outline;
            renewed++;
        }
    }

    /** The code by which people at the table come in (on its square code). */
    public String getJoinCode() {
        return joinCode;
    }

    /** How many things have been done to the sheet: the number of the newest entry. */
    public long getSequence() {
        return sequence;
    }

    /** The step at which the group is, from 1. */
    public int getCurrentStep() {
        return currentStep;
    }

    /** When the timer ends, or null where none runs. */
    public Instant getTimerEndsAt() {
        return timerEndsAt;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }
}
