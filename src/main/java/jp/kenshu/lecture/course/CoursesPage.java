package jp.kenshu.lecture.course;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.lecture.Lectures;
import jp.kenshu.lecture.Showing;
import org.omnifaces.util.Faces;

/** The courses with one's own progress, and the way to the certificate. */
@AllowedTo(Role.PARTICIPANT)
@Named
@RequestScoped
public class CoursesPage {

    @Inject
    private Courses courses;
    @Inject
    private Lectures lectures;
    @Inject
    private SignedIn signedIn;

    private final List<Row> rows = new ArrayList<>();

    /** A course, its lectures, and whether one has watched enough of all of them. */
    public record Row(Course course, List<Item> items, boolean done) {
    }

    /** A lecture of a course, and how many hundredths of it one has watched. */
    public record Item(Lecture lecture, int percent, boolean enough, boolean shown) {
    }

    @PostConstruct
    void read() {
        var viewer = lectures.viewer();
        for (var course : courses.all()) {
            var percents = courses.percents(course, signedIn.getId());
            var items = course.getLectures().stream().map(lecture -> {
                int percent = percents.getOrDefault(lecture.getId(), 0);
                return new Item(lecture, percent, percent >= course.getShare(), lectures.showing(lecture, viewer) == Showing.SHOWN && lecture.isRecorded());
            }).toList();
            rows.add(new Row(course, items, course.isDoneWith(percents)));
        }
    }

    /** Takes the certificate of a course. */
    public void certify(long courseId) {
        courses.certify(courseId, signedIn.getId(), signedIn.asActor());
        Faces.redirect("/lecture/certificate.pdf?course=" + courseId);
    }

    public List<Row> getRows() {
        return rows;
    }
}
