package jp.kenshu.lecture;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.storage.FileKind;
import jp.kenshu.storage.StoredFile;

/** The video of a lecture in one quality, which its height tells. */
@Entity
@Table(name = "lecture_video")
public class LectureVideo {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lecture_id")
    private Lecture lecture;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "file_id")
    private StoredFile file;
    private int width;
    private int height;
    private int seconds;
    private String codecs;
    @Column(name = "index_last")
    private boolean indexLast;

    /** For the database. */
    protected LectureVideo() {
    }

    LectureVideo(Lecture lecture, StoredFile file, VideoFacts facts) {
        this.lecture = lecture;
        replace(file, facts);
    }

    void replace(StoredFile newFile, VideoFacts facts) {
        this.file = newFile;
        this.width = facts.width();
        this.height = facts.height();
        this.seconds = facts.seconds();
        this.codecs = facts.codecs();
        this.indexLast = facts.indexLast();
    }

    /** Where it is read. */
    public String getAddress() {
        return "/storage/file?id=" + file.getId();
    }

    /** Whether its sound can be taken home by itself: AAC in an MP4, which every player knows. */
    boolean hasSound() {
        return codecs.endsWith(" mp4a") && file.getKind() == FileKind.MP4;
    }

    /** How long it takes, as a clock shows it. */
    public String getClock() {
        return Captions.clock(seconds);
    }

    /** What its picture is called by its height: 1080p. */
    public String getQuality() {
        return height + "p";
    }

    /** How many megabytes it has, at least one. */
    public long getMegabytes() {
        return Math.max(1, Math.round(file.getSize() / 1_000_000.0));
    }

    public Long getId() {
        return id;
    }

    public Lecture getLecture() {
        return lecture;
    }

    public StoredFile getFile() {
        return file;
    }

    public int getWidth() {
        return width;
    }

    public int getHeight() {
        return height;
    }

    public int getSeconds() {
        return seconds;
    }

    public String getCodecs() {
        return codecs;
    }

    /** Whether its index lies behind the pictures, so that a browser begins later on a slow line. */
    public boolean isIndexLast() {
        return indexLast;
    }
}
