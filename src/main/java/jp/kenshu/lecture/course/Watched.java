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
     * passed: what is told beyond that does not count, whatever the clock of their device says.
     */
    void report(int at, List<Intervals.Interval> played, int whole, Instant now) {
        var most = (long) (Math.max(0, Duration.between(reportedAt, now).toMillis()) / 100.0 * FASTEST) + BEYOND;
        var counted = new ArrayList<Intervals.Interval>();
        for (var each : played) {
            var part = new Intervals.Interval(each.from(), (int) Math.min(each.to(), each.from() + Math.max(0, most)));
            most -= part.length();
            counted.add(part);
        }
        var merged = Intervals.parse(intervals).with(counted, whole);
        intervals = merged.toString();
        length = merged.length();
        place = Math.max(0, Math.min(at, whole));
        reportedAt = now;
    }

    /** How many hundredths of a lecture of {@code seconds} they have watched. */
    int percentOf(int seconds) {
        return seconds == 0 ? 0 : (int) Math.min(100, Math.round(100.0 * length / (seconds * TENTHS)));
    }

    long getLectureId() {
        return lectureId;
    }

    /** Where they stopped, in tenths of a second. */
    int getPlace() {
        return place;
    }
}
