package jp.kenshu.lecture.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.Bilingual;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.programme.Conference;

/** A course of chosen lectures (新任者研修セット), and how much of each one has to watch for the certificate. */
@Entity
@Table(name = "lecture_course")
public class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "conference_id")
    private Conference conference;
    private String code;
    private Bilingual title;
    private Bilingual summary;
    private int share;
    @ManyToMany
    @JoinTable(name = "lecture_course_lecture", joinColumns = @JoinColumn(name = "course_id"), inverseJoinColumns = @JoinColumn(name = "lecture_id"))
    private List<Lecture> lectures = new ArrayList<>();

    /** For the database. */
    protected Course() {
    }

    /** A course of an edition, for whose certificate {@code share} hundredths of each lecture have to be watched; the summary may be null. */
    public Course(Conference conference, String code, Bilingual title, Bilingual summary, int share, List<Lecture> lectures) {
        this.conference = conference;
        this.code = code;
        this.title = title;
        this.summary = summary;
        this.share = share;
        this.lectures = new ArrayList<>(lectures);
    }

    /** Whether somebody who has watched {@code percents} of the lectures, by their ids, has done enough. */
    boolean isDoneWith(Map<Long, Integer> percents) {
        return !lectures.isEmpty() && lectures.stream().allMatch(lecture -> percents.getOrDefault(lecture.getId(), 0) >= share);
    }

    public Long getId() {
        return id;
    }

    public Conference getConference() {
        return conference;
    }

    public String getCode() {
        return code;
    }

    public Bilingual getTitle() {
        return title;
    }

    public Bilingual getSummary() {
        return summary;
    }

    public int getShare() {
        return share;
    }

    /** Its lectures, in the order of the programme. */
    public List<Lecture> getLectures() {
        var sorted = new ArrayList<>(lectures);
        sorted.sort(Comparator.comparingInt(lecture -> lecture.getSession().getPosition()));
        return Collections.unmodifiableList(sorted);
    }
}
