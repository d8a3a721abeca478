package jp.kenshu.lecture.sound;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Asked;
import jp.kenshu.Download;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.lecture.LectureVideo;
import jp.kenshu.lecture.Lectures;
import jp.kenshu.lecture.Showing;
import jp.kenshu.storage.FileAnswer;
import jp.kenshu.storage.StoredFiles;

/** Hands out the sound of a lecture as M4A, where it may be taken home, to whom the lecture is shown. */
@AllowedToEverybody("the lecture says itself whom it is shown to")
@WebServlet(urlPatterns = "/lecture/audio", asyncSupported = true)
public class AudioEndpoint extends HttpServlet {

    private static final String M4A = "audio/mp4";

    @Inject
    private Lectures lectures;
    @Inject
    private StoredFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var lecture = asked(request);
        var video = lecture.flatMap(Lecture::findSound);
        if (video.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(lecture.get(), video.get(), request, response);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private Optional<Lecture> asked(HttpServletRequest request) {
        var viewer = lectures.viewer();
        return Asked.id(request, "lecture").flatMap(lectures::find).filter(lecture -> lecture.isDownloadable() && lectures.showing(lecture, viewer) == Showing.SHOWN);
    }

    private void send(Lecture lecture, LectureVideo video, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (var file = FileChannel.open(files.pathOf(video.getFile()))) {
            var sound = SoundTrack.of(file);
            response.setContentType(M4A);
            response.setHeader("Cache-Control", "private, no-cache");
            response.setHeader("Content-Disposition", Download.toKeep(lecture.getSession().getTitle().ja() + ".m4a", M4A).disposition());
            new FileAnswer(request, response, video.getFile().getStoredName() + "-sound").send(sound);
        } catch (NoSound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
