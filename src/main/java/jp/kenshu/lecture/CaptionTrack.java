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

/** The captions of a lecture in one language (字幕). */
@Entity
@Table(name = "lecture_captions")
public class CaptionTrack {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lecture_id")
    private Lecture lecture;
    private String language;
    @Column(name = "cues")
    private String text;

    /** For the database. */
    protected CaptionTrack() {
    }

    CaptionTrack(Lecture lecture, String language, Captions cues) {
        this.lecture = lecture;
        this.language = language;
        become(cues);
    }

    void become(Captions cues) {
        this.text = cues.asWebVtt();
    }

    /** Its cues. */
    public Captions getCues() {
        return CaptionReader.read(text);
    }

    public Long getId() {
        return id;
    }

    public Lecture getLecture() {
        return lecture;
    }

    public String getLanguage() {
        return language;
    }
}
