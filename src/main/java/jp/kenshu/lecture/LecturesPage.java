package jp.kenshu.lecture;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Part;

/** The archive's first page: its editions, their parts, and the lectures of each. */
@RequestScoped
@AllowedToEverybody("the lectures that the reader may know of")
@Named
public class LecturesPage {

    @Inject
    private Lectures lectures;

    private final List<Shelf> shelves = new ArrayList<>();

    /** The lectures of one part of an edition. */
    public record Shelf(Conference edition, Part part, List<Item> items) {
    }

    /** A lecture, its papers, and how it stands for the reader. */
    public record Item(Lecture lecture, List<Lectures.Paper> papers, Showing showing) {

        /** Whether it can be watched now. */
        public boolean isToBeWatched() {
            return showing == Showing.SHOWN && lecture.isRecorded();
        }
    }

    @PostConstruct
    void read() {
        var viewer = lectures.viewer();
        var papers = lectures.papers();
        for (var lecture : lectures.toldOf(viewer)) {
            var part = lecture.getSession().getPart();
            var last = shelves.isEmpty() ? null : shelves.get(shelves.size() - 1);
            if (last == null || last.part() != part) {
                last = new Shelf(part.getConference(), part, new ArrayList<>());
                shelves.add(last);
            }
            last.items().add(new Item(lecture, papers.getOrDefault(lecture.getSession().getId(), List.of()), lectures.showing(lecture, viewer)));
        }
    }

    public List<Shelf> getShelves() {
        return shelves;
    }
}
