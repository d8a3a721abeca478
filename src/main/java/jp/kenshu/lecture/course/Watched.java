package jp.kenshu.lecture.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far somebody has come with a lecture: where they stopped, and which stretches they have truly watched. */
@Entity
@Table(name = "lecture_watched")
public class Watched {

    private static final int TENTHS = 10;
    private static final double FASTEST = 2.1;
    private static final int BEYOND = 20 * TENTHS;
    private static final Duration AHEAD_AT_MOST = Duration.ofSeconds(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "lecture_id")
    private long lectureId;
    @Column(name = "person_id")
    private long personId;
    private int place;
    private String intervals = "";
    private int length;
    @Column(name = "reported_at")
    private Instant reportedAt;

    /** For the database. */
    protected Watched() {
    }

    /** Somebody opens a lecture for the first time. */
    Watched(long lectureId, long personId, Instant now) {
        this.lectureId = lectureId;
        this.personId = personId;
        this.reportedAt = now;
    }

    /**
     * A player tells where it stands and what it has played since it told last. Nobody plays more than twice the time that has
     * passed: what is told beyond that does not count, whatever the clock of their device says and however often they tell.
     */
    void report(int at, List<Intervals.Interval> played, int whole, Instant now) {
        var merged = Intervals.parse(intervals).with(playable(played, now), whole);
        var gained = Duration.ofMillis((long) ((merged.length() - length) * 100 / FASTEST));
        reportedAt = latest(now, isAhead(now) ? now : reportedAt.plus(gained));
        intervals = merged.toString();
        length = merged.length();
        place = Math.max(0, Math.min(at, whole));
    }

    /** What of it can have been played by now. */
    private List<Intervals.Interval> playable(List<Intervals.Interval> played, Instant now) {
        var passed = isAhead(now) ? Duration.ZERO : Duration.between(reportedAt, now);
        var most = (long) (passed.toMillis() / 100.0 * FASTEST) + BEYOND;
        var playable = new ArrayList<Intervals.Interval>();
        for (var each : played) {
            var part = new Intervals.Interval(each.from(), (int) Math.min(each.to(), each.from() + Math.max(0, most)));
            most -= part.length();
            playable.add(part);
        }
        return playable;
    }

    /** Whether the last report is from a time to come, further than what was told beyond the time that passed brings it: a clock was put back. */
    private boolean isAhead(Instant now) {
        return reportedAt.isAfter(now.plus(AHEAD_AT_MOST));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** How many hundredths of a lecture of {@code seconds} they have watched; its length is told in whole seconds, the last of which may be short. */
    int percentOf(int seconds) {
        var whole = seconds * TENTHS;
        if (length >= whole / 2 && length > whole - TENTHS) {
            return seconds == 0 ? 0 : 100;
        }
        return (int) Math.min(100, Math.round(100.0 * length / whole));
    }

    long getLectureId() {
        return lectureId;
    }

    /** Where they stopped, in tenths of a second. */
    int getPlace() {
        return place;
    }
}
