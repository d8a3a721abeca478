package jp.kenshu.seed.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.Rehearsal;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.lecture.Audience;
import jp.kenshu.lecture.Circles;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.lecture.HandmadeVideo;
import jp.kenshu.lecture.Lectures;
import jp.kenshu.lecture.SlideVideo;
import jp.kenshu.lecture.VideoFacts;
import jp.kenshu.lecture.Viewer;
import jp.kenshu.storage.FileFolder;
import jp.kenshu.storage.FileKind;
import jp.kenshu.storage.StoredFiles;

/**
 * The door through which tests give a lecture its sample video, a long file of zeros as a larger picture ({@code long}), a smaller
 * quality ({@code smaller}), one with sound, and other terms, by which somebody has watched everything or signs in as one of the
 * secretariat, and which meddles with the file of an upload; it exists only in the test archive. Answers the ids of the lecture and
 * its files, the largest picture first.
 */
@WebServlet(urlPatterns = "/test/lecture", asyncSupported = true)
public class LectureDoor extends HttpServlet {

    private static final long LONG = 3_000_000;

    @Inject
    private Lectures lectures;
    @Inject
    private DemoLectures demo;
    @Inject
    private FileFolder folder;
    @Inject
    private StoredFiles files;
    @Inject
    private Rehearsal rehearsal;
    @Inject
    private SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var lecture = lecture(request);
        if (lecture.getVideos().isEmpty()) {
            demo.make(lecture, DemoTalk.all().get(lecture.getSession().getCode()));
        }
        if (request.getParameter("sign-in") != null) {
            signedIn.enter(rehearsal.staff(Role.SECRETARIAT, request.getParameter("sign-in") + "@staff.example.jp"));
        }
        if (request.getParameter("smaller") != null) {
            putSmaller(lecture(request));
        }
        if (request.getParameter("sound") != null) {
            var place = Files.write(folder.placeComingIn(), HandmadeVideo.withSound());
            lectures.putVideo(lecture.getId(), place, FileKind.MP4, new VideoFacts(1280, 720, 60, "avc1 mp4a", false), "sound.mp4", Demo.secretariat(lecture.getSession().getPart()));
        }
        if (request.getParameter("upload") != null) {
            meddle(folder.below("uploads").resolve(request.getParameter("upload")), request.getParameter("as"), lecture(request));
        }
        if (request.getParameter("long") != null) {
            var place = zeros(request.getParameter("bytes") == null ? LONG : Long.parseLong(request.getParameter("bytes")));
            lectures.putVideo(lecture.getId(), place, FileKind.MP4, new VideoFacts(1280, 720, 60, "avc1", false), "long.mp4", Demo.secretariat(lecture.getSession().getPart()));
        }
        if (request.getParameter("audience") != null) {
            var from = request.getParameter("from");
            lectures.show(lecture.getId(), new Lectures.Terms(Audience.valueOf(request.getParameter("audience")), circles(request), from == null ? null : Instant.parse(from),
                    null, null, request.getParameter("keep") == null), Lectures.Terms.of(lecture(request)).mark(), Demo.secretariat(lecture.getSession().getPart()));
        }
        if (request.getParameter("watched") != null) {
            rehearsal.watchEverything(request.getParameter("watched"));
        }
        response.setContentType("text/plain; charset=UTF-8");
        if (request.getParameter("certificates") != null) {
            rehearsal.certificates().forEach(response.getWriter()::println);
            return;
        }
        response.getWriter().println(lecture.getId());
        for (var video : lecture(request).getVideos()) {
            response.getWriter().println(video.getFile().getId());
        }
    }

    private void putSmaller(Lecture lecture) throws IOException {
        var place = folder.placeComingIn();
        try (var video = new SlideVideo(place)) {
            video.show(new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB), lecture.getSeconds());
            lectures.putVideo(lecture.getId(), place, FileKind.MP4, video.finish(), "smaller.mp4", Demo.secretariat(lecture.getSession().getPart()));
        }
    }

    /** The disk is {@code full} under an upload, or {@code free} again, or all of it has come and nobody was told ({@code whole}). */
    private void meddle(Path upload, String as, Lecture lecture) throws IOException {
        Files.delete(upload);
        switch (as) {
            case "full" -> Files.createSymbolicLink(upload, Path.of("/dev/full"));
            case "free" -> Files.createFile(upload);
            case "whole" -> Files.copy(files.pathOf(lecture.getVideos().get(0).getFile()), upload);
            default -> throw new IllegalArgumentException(as);
        }
    }

    private Path zeros(long count) throws IOException {
        var place = folder.placeComingIn();
        try (var file = FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[1]), count - 1);
        }
        return place;
    }

    /** Takes a file as a plain endpoint would: the yardstick of uploads. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var place = folder.placeComingIn();
        try (var file = FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[64 * 1024];
            var in = request.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                file.write(ByteBuffer.wrap(buffer, 0, read));
            }
            file.force(true);
        }
        Files.delete(place);
    }

    private static Circles circles(HttpServletRequest request) {
        var named = request.getParameter("circles");
        return named == null ? Circles.NONE : Circles.named(List.of(named.split("[+ ]")));
    }

    private Lecture lecture(HttpServletRequest request) {
        return lectures.find(request.getParameter("code"), Viewer.staff(Role.SECRETARIAT)).orElseThrow();
    }
}
