package jp.kenshu.lecture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Asked;
import jp.kenshu.Download;

/** Hands out the captions of a lecture as WebVTT, to whom it is shown: for the player, or to keep. */
@AllowedToEverybody("the lecture says itself whom it is shown to")
@WebServlet(urlPatterns = "/lecture/captions.vtt", asyncSupported = true)
public class CaptionsEndpoint extends HttpServlet {

    private static final String WEB_VTT = "text/vtt; charset=UTF-8";

    @Inject
    private Lectures lectures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var viewer = lectures.viewer();
        var lecture = Asked.id(request, "lecture").flatMap(lectures::find).filter(found -> lectures.showing(found, viewer) == Showing.SHOWN);
        var language = Asked.word(request, "language");
        var track = lecture.flatMap(found -> found.getCaptions().stream().filter(each -> each.getLanguage().equals(language)).findFirst());
        if (track.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var name = lecture.get().getSession().getTitle().in(language) + ".vtt";
        var download = request.getParameter("keep") == null ? Download.toLookAt(name, WEB_VTT) : Download.toKeep(name, WEB_VTT);
        download.send(track.get().getCues().asWebVtt().getBytes(StandardCharsets.UTF_8), response);
    }
}
