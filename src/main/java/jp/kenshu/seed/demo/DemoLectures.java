package jp.kenshu.seed.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.imageio.ImageIO;
import jp.kenshu.audit.Actor;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.lecture.Lectures;
import jp.kenshu.lecture.SlideVideo;
import jp.kenshu.lecture.VideoFacts;
import jp.kenshu.programme.Material;
import jp.kenshu.programme.settings.Materials;
import jp.kenshu.storage.FileFolder;
import jp.kenshu.storage.FileKind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Makes short sample videos with captions, chapters and slides for the lectures of a demonstration, one after another in the
 * background once the portal has opened, so that nobody waits for them. What has a video keeps it.
 */
@ApplicationScoped
public class DemoLectures {

    private static final Logger LOG = Logger.getLogger(DemoLectures.class.getName());
    private static final int SECONDS_AFTER_START = 20;
    private static final int SECONDS_OF_REST = 2;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final float POINTS_PER_INCH = 72;

    @Resource
    private ManagedScheduledExecutorService executor;
    @Inject
    private Lectures lectures;
    @Inject
    private Materials materials;
    @Inject
    private FileFolder folder;

    private final Queue<Lecture> toMake = new ArrayDeque<>();
    private Map<String, DemoTalk> talks = Map.of();
    private ScheduledFuture<?> rounds;

    /** Begins; called once when the portal has started. */
    public synchronized void begin() {
        talks = DemoTalk.all();
        lectures.all().stream().filter(lecture -> lecture.getVideos().isEmpty() && talks.containsKey(lecture.getSession().getCode())).forEach(toMake::add);
        rounds = executor.scheduleWithFixedDelay(this::makeNext, SECONDS_AFTER_START, SECONDS_OF_REST, TimeUnit.SECONDS);
    }

    private synchronized void makeNext() {
        var lecture = toMake.poll();
        if (lecture == null) {
            rounds.cancel(false);
            return;
        }
        try {
            make(lecture, talks.get(lecture.getSession().getCode()));
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError failure) {
            LOG.log(Level.WARNING, "Nothing is lost, but there is no sample of " + lecture.getCode(), failure);
        }
    }

    /** Makes the sample of one lecture. */
    void make(Lecture lecture, DemoTalk talk) throws IOException {
        var by = Demo.secretariat(lecture.getSession().getPart());
        var slides = talk.slides(lecture);
        putVideo(lecture, talk, slides, by);
        lectures.caption(lecture.getId(), "ja", talk.captions(), by);
        lectures.divide(lecture.getId(), talk.chapters(), by);
        var terms = lectures.find(lecture.getId()).map(Lectures.Terms::of).orElseThrow();
        lectures.show(lecture.getId(), new Lectures.Terms(terms.audience(), terms.circles(), null, terms.until(), terms.youtube(), terms.downloadable()), terms.mark(), by);
        publish(lecture, slides, by);
    }

    private void putVideo(Lecture lecture, DemoTalk talk, byte[] slides, Actor by) throws IOException {
        var place = folder.placeComingIn();
        var poster = folder.placeComingIn();
        try {
            var facts = draw(slides, talk, place, poster);
            lectures.putVideo(lecture.getId(), place, FileKind.MP4, facts, lecture.getCode() + ".mp4", by);
            lectures.putPoster(lecture.getId(), poster, FileKind.PNG, by);
        } finally {
            Files.deleteIfExists(place);
            Files.deleteIfExists(poster);
        }
    }

    private static VideoFacts draw(byte[] slides, DemoTalk talk, Path place, Path poster) throws IOException {
        try (var document = Loader.loadPDF(slides); var video = new SlideVideo(place)) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var picture = picture(renderer, page);
                video.show(picture, talk.seconds().get(page));
                if (page == 0) {
                    ImageIO.write(picture, "png", poster.toFile());
                }
            }
            return video.finish();
        }
    }

    private static BufferedImage picture(PDFRenderer renderer, int page) throws IOException {
        var drawn = renderer.renderImageWithDPI(page, POINTS_PER_INCH * WIDTH / 720, ImageType.RGB);
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.drawImage(drawn, 0, 0, WIDTH, HEIGHT, null);
        pen.dispose();
        return picture;
    }

    /** The slides are the lecture's paper where the secretariat has put none. */
    private void publish(Lecture lecture, byte[] slides, Actor by) {
        lecture.getSession().getPart().getMaterials().stream().filter(material -> isOf(lecture, material) && !material.isAvailable())
                .findFirst().ifPresent(material -> materials.publish(material.getId(), new ByteArrayInputStream(slides), lecture.getCode() + ".pdf", by));
    }

    private static boolean isOf(Lecture lecture, Material material) {
        return material.getSession() != null && material.getSession().getId().equals(lecture.getSession().getId());
    }
}
