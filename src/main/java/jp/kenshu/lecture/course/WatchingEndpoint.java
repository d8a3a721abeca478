package jp.kenshu.lecture.course;

import java.io.IOException;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Json;
import jp.kenshu.JsonEndpoint;
import jp.kenshu.PostedJson;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.lecture.Lectures;
import jp.kenshu.lecture.Showing;

/** Tells a participant's player where they stopped, on whatever device, and takes what it plays. */
@AllowedTo(Role.PARTICIPANT)
@WebServlet(urlPatterns = "/lecture/watched", asyncSupported = true)
public class WatchingEndpoint extends JsonEndpoint {

    private static final int MOST = 1_000_000;

    @Inject
    private Lectures lectures;
    @Inject
    private Watching watching;
    @Inject
    private SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var lecture = asked(request);
        if (lecture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        tell(response, opened(lecture.get()));
    }

    private Watching.Standing opened(Lecture lecture) {
        try {
            return watching.open(lecture, signedIn.getId());
        } catch (RuntimeException failure) {
            if (Watching.isTwiceAtOnce(failure)) {
                return watching.open(lecture, signedIn.getId());
            }
            throw failure;
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var lecture = asked(request);
        if (lecture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var posted = PostedJson.read(request.getInputStream());
        var played = posted.list("played").stream().map(each -> new Intervals.Interval(each.whole("from", 0, MOST), each.whole("to", 0, MOST))).toList();
        tell(response, watching.report(lecture.get(), signedIn.getId(), posted.whole("place", 0, MOST), played));
    }

    private Optional<Lecture> asked(HttpServletRequest request) {
        var viewer = lectures.viewer();
        return Asked.id(request, "lecture").flatMap(lectures::find).filter(lecture -> lectures.showing(lecture, viewer) == Showing.SHOWN);
    }

    private static void tell(HttpServletResponse response, Watching.Standing standing) throws IOException {
        answer(response, Json.createObjectBuilder().add("place", standing.place()).add("percent", standing.percent()).build());
    }
}
