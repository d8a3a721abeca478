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
import jp.kenshu.lecture.Lectures;
import jp.kenshu.lecture.Showing;

/** Hears from a player that a lecture is being watched. Staff, who look lectures over, are not counted. */
@AllowedToEverybody("counts viewings of what is shown to the viewer")
@WebServlet(urlPatterns = "/lecture/viewed", asyncSupported = true)
public class ViewedEndpoint extends HttpServlet {

    @Inject
    private Lectures lectures;
    @Inject
    private ViewCounts views;
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
        if (!viewer.staff()) {
            views.count(lecture.get(), viewer.registered() ? signedIn.getId() : null);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
