package jp.kenshu.lecture.viewing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.lecture.Lecture;

/** How often a lecture was watched in one month by people of one category. */
@Entity
@Table(name = "lecture_view")
public class ViewCount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lecture_id")
    private Lecture lecture;
    @Column(name = "month")
    private String month;
    private String category;
    private int views;

    /** For the database. */
    protected ViewCount() {
    }

    public Lecture getLecture() {
        return lecture;
    }

    /** The month, such as 2023-10. */
    public String getMonth() {
        return month;
    }

    /** The code of the category; empty for people who were not signed in. */
    public String getCategory() {
        return category;
    }

    public int getViews() {
        return views;
    }
}
