package jp.kenshu.seed.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jp.kenshu.lecture.Audience;
import jp.kenshu.lecture.Circle;
import jp.kenshu.lecture.Circles;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.lecture.course.Course;
import jp.kenshu.programme.Session;

/** Reads which sessions of an edition are in the lecture archive, and who may see them from when to when, and of which of them courses are made. */
final class LectureReader {

    private static final int MINUTES_MAX = 600;

    private final Map<String, Session> sessions;
    private final List<Lecture> lectures = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();
    private final Set<Session> taken = new HashSet<>();
    private final Faults faults;

    /** A reader that knows the sessions of the programme. */
    LectureReader(Map<String, Session> sessions, Faults faults) {
        this.sessions = sessions;
        this.faults = faults;
    }

    /** The courses that were read. */
    List<Course> courses() {
        return courses;
    }

    /** The lectures that were read. */
    List<Lecture> lectures() {
        return lectures;
    }

    void read(SeedSection file) {
        file.each("lectures", this::lecture);
        file.each("courses", this::course);
    }

    private void lecture(SeedSection section) {
        var session = section.oneOf("session", sessions);
        var summary = section.findProse("summary").orElse(null);
        var minutes = section.findInteger("minutes", 1, MINUTES_MAX).orElse(null);
        var audience = section.findOneOf("audience", audiences()).orElse(Audience.EVERYBODY);
        var circles = new Circles(Set.copyOf(section.someOf("circles", circles())));
        var from = section.findText("from", 40).map(any -> section.opening("from")).orElse(null);
        var until = section.findText("until", 40).map(any -> section.due("until")).orElse(null);
        var downloadable = section.flag("download");
        var youtube = section.findText("youtube", 20).orElse(null);
        if (!section.isSound("session", "audience", "circles", "from", "until")) {
            return;
        }
        if (!session.getPart().isRecorded()) {
            section.fault("session", "「%s」 belongs to %s, which is not recorded", session.getCode(), session.getPart().getCode());
        } else if (!taken.add(session)) {
            section.fault("session", "「%s」 is already used above", session.getCode());
        } else if (circles.areNone() == (audience == Audience.CHOSEN)) {
            section.fault("circles", "a lecture has circles if its audience is chosen, and only then");
        } else if (from != null && until != null && !from.isBefore(until.at())) {
            section.fault("until", "「%s」 is not after from", section.text("until"));
        } else if (youtube != null && !youtube.matches("[A-Za-z0-9_-]{11}")) {
            section.fault("youtube", "「%s」 is not the name of a video: 11 letters, digits, - and _", youtube);
        } else {
            var lecture = new Lecture(session);
            lecture.describe(summary, minutes);
            lecture.show(audience, circles, from, until);
            lecture.offerOnYoutube(youtube);
            lecture.offerDownload(downloadable);
            lectures.add(lecture);
        }
    }

    private void course(SeedSection section) {
        var id = section.id("id", courses.stream().map(Course::getCode).toList(), 40);
        var title = section.bilingual("title");
        var summary = section.findProse("summary").orElse(null);
        var share = section.integer("share", 1, 100);
        var known = new LinkedHashMap<String, Lecture>();
        lectures.forEach(lecture -> known.put(lecture.getSession().getCode(), lecture));
        if (faults.count() > 0) {
            faults.cannotKnow(known);
        }
        var chosen = section.someOf("lectures", known);
        if (chosen.isEmpty() && section.isSound("lectures") && faults.count() == 0) {
            section.fault("lectures", "a course has at least one lecture");
        } else if (!chosen.isEmpty()) {
            courses.add(new Course(chosen.get(0).getSession().getPart().getConference(), id, title, summary, share, chosen));
        }
    }

    private static Map<String, Audience> audiences() {
        return named(Audience.values());
    }

    private static Map<String, Circle> circles() {
        return named(Circle.values());
    }

    private static <E extends Enum<E>> Map<String, E> named(E[] values) {
        var names = new LinkedHashMap<String, E>();
        for (var each : values) {
            names.put(each.name().toLowerCase(Locale.ROOT), each);
        }
        return names;
    }
}
