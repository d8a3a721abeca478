package jp.kenshu.lecture.viewing;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Asked;
import jp.kenshu.account.SignedIn;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.lecture.Lectures;
import jp.kenshu.lecture.Showing;

/** Hears from a player that a lecture is being watched. Staff, who look lectures over, are not counted, nor is more than can be true. */
@AllowedToEverybody("counts viewings of what is shown to the viewer")
@WebServlet(urlPatterns = "/lecture/viewed", asyncSupported = true)
public class ViewedEndpoint extends HttpServlet {

    private static final int TOO_MANY = 429;

    @Inject
    private Lectures lectures;
    @Inject
    private ViewCounts views;
    @Inject
    private ViewingLimit limit;
    @Inject
    private SignedIn signedIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var viewer = lectures.viewer();
        var lecture = Asked.id(request, "lecture").flatMap(lectures::find).filter(found -> lectures.showing(found, viewer) == Showing.SHOWN);
        if (lecture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!viewer.isStaff()) {
            count(lecture.get(), viewer.isRegistered() ? signedIn.getId() : null, request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    private void count(Lecture lecture, Long personId, HttpServletRequest request, HttpServletResponse response) {
        if (limit.lets(lecture.getId(), personId, request.getRemoteAddr())) {
            views.count(lecture, personId);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setStatus(TOO_MANY);
        }
    }
}
