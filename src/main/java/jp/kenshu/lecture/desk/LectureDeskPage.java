package jp.kenshu.lecture.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.lecture.Lectures;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Session;
import org.omnifaces.util.Faces;

/** Which talks are in the archive, how far each has come, and which could be added. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class LectureDeskPage {

    @Inject
    private Lectures lectures;
    @Inject
    private SignedIn signedIn;

    private List<Shelf> shelves;

    /** A part that is recorded, with its talks. */
    public record Shelf(Part part, List<Item> items) {
    }

    /** A session of the programme, and its lecture, null where it is not in the archive. */
    public record Item(Session session, Lecture lecture) {
    }

    @PostConstruct
    void read() {
        Map<Long, Lecture> known = lectures.all().stream().collect(Collectors.toMap(lecture -> lecture.getSession().getId(), Function.identity()));
        shelves = lectures.recordable().stream().collect(Collectors.groupingBy(Session::getPart, java.util.LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream().map(each -> new Shelf(each.getKey(), each.getValue().stream()
                        .map(session -> new Item(session, known.get(session.getId()))).toList())).toList();
    }

    /** Adds the talk of a session to the archive and leads to it. */
    public void add(long sessionId) {
        Faces.redirect("/lecture/organiser/lecture?id=" + lectures.record(sessionId, signedIn.asActor()).getId());
    }

    public List<Shelf> getShelves() {
        return shelves;
    }
}
