package jp.kenshu.lecture.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.lecture.Lectures;
import jp.kenshu.storage.FileFolder;
import jp.kenshu.storage.GivenFile;
import jp.kenshu.storage.SoundFile;

/** Takes the picture that a lecture shows until it is played, as {@code <video-poster>} draws it from the video. */
@AllowedTo(Role.SECRETARIAT)
@WebServlet(urlPatterns = "/lecture/organiser/poster", asyncSupported = true)
public class PosterEndpoint extends HttpServlet {

    private static final int UNPROCESSABLE = 422;
    private static final String FIELD = "poster";

    @Inject
    private Lectures lectures;
    @Inject
    private FileFolder folder;
    @Inject
    private SignedIn signedIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var lecture = Asked.id(request, "lecture").flatMap(lectures::find);
        if (lecture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            put(lecture.get().getId(), SoundFile.of(FIELD, GivenFile.read(FIELD, request.getInputStream())));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (RuleViolation unusable) {
            response.setStatus(UNPROCESSABLE);
        }
    }

    private void put(long lecture, SoundFile picture) throws IOException {
        if (!picture.kind().isPicture()) {
            throw RuleViolation.at(FIELD, "storage.kind");
        }
        var place = folder.receive(FIELD, new ByteArrayInputStream(picture.content()), picture.content().length);
        try {
            lectures.putPoster(lecture, place, picture.kind(), signedIn.asActor());
        } finally {
            Files.deleteIfExists(place);
        }
    }
}
