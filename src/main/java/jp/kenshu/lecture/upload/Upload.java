package jp.kenshu.lecture.upload;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A video on its way into the archive. How much of it has come, its file tells; what became of it once all had come, its row. */
@Entity
@Table(name = "lecture_upload")
public class Upload {

    private static final int NAME_MAX = 200;

    @Id
    private String id;
    @Column(name = "lecture_id")
    private long lectureId;
    private String name;
    private long length;
    @Column(name = "begun_by")
    private long begunBy;
    @Column(name = "begun_at")
    private Instant begunAt;
    @Column(name = "last_at")
    private Instant lastAt;
    @Column(name = "finished_at")
    private Instant finishedAt;
    private String refusal;
    @Column(name = "refused_what")
    private String refusedWhat;

    /** For the database. */
    protected Upload() {
    }

    /** A video of so many bytes, to be sent piece by piece by the member of staff who begins it. */
    Upload(long lectureId, String name, long length, long staffId, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.lectureId = lectureId;
        this.name = name.substring(0, Math.min(name.length(), NAME_MAX));
        this.length = length;
        this.begunBy = staffId;
        this.begunAt = now;
        this.lastAt = now;
    }

    /** A piece came. */
    void grow(Instant now) {
        this.lastAt = now;
    }

    /** All of it has come, and the archive took it. */
    void settle(Instant now) {
        this.finishedAt = now;
        this.lastAt = now;
    }

    /** All of it has come, and the archive does not take it, because of {@code key}. */
    void refuse(String key, String what, Instant now) {
        settle(now);
        this.refusal = key;
        this.refusedWhat = what;
    }

    /** Whether all of it has come. */
    public boolean isFinished() {
        return finishedAt != null;
    }

    public String getId() {
        return id;
    }

    public long getLectureId() {
        return lectureId;
    }

    public String getName() {
        return name;
    }

    public long getLength() {
        return length;
    }

    public long getBegunBy() {
        return begunBy;
    }

    public Instant getBegunAt() {
        return begunAt;
    }

    public Instant getLastAt() {
        return lastAt;
    }

    /** Why the archive does not take it: the key of the sentence, or null. */
    public String getRefusal() {
        return refusal;
    }

    /** What of it the sentence names. */
    public String getRefusedWhat() {
        return refusedWhat;
    }
}
