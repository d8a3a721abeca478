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
import jp.kenshu.Bilingual;

/** A section of a lecture (章), from its second to the next one's. */
@Entity
@Table(name = "lecture_chapter")
public class Chapter {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lecture_id")
    private Lecture lecture;
    @Column(name = "starts_at")
    private int startsAt;
    private Bilingual title;

    /** For the database. */
    protected Chapter() {
    }

    Chapter(Lecture lecture, At at) {
        this.lecture = lecture;
        this.startsAt = at.seconds();
        this.title = at.title();
    }

    /** Where a chapter begins, and what it is called. */
    public record At(int seconds, Bilingual title) {
    }

    void rename(Bilingual newTitle) {
        this.title = newTitle;
    }

    /** Its beginning as a clock shows it: 1:35. */
    public String getClock() {
        return Captions.clock(startsAt);
    }

    public Long getId() {
        return id;
    }

    public Lecture getLecture() {
        return lecture;
    }

    public int getStartsAt() {
        return startsAt;
    }

    public Bilingual getTitle() {
        return title;
    }
}
