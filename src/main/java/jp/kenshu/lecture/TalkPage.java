package jp.kenshu.lecture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.programme.Material;
import jp.kenshu.storage.FileKind;
import org.omnifaces.util.Faces;

/** The page of one lecture: the video with its captions, chapters and transcript, and its papers; and the transcript by itself, to print. */
@RequestScoped
@AllowedToEverybody("the lecture says itself whom it is shown to")
@Named
public class TalkPage {

    private static final List<String> SPEEDS = List.of("0.75", "1", "1.25", "1.5", "1.75", "2");

    @Inject
    private Lectures lectures;
    @Inject
    private Language language;
    @Inject
    private HttpServletRequest request;

    private Lecture lecture;
    private Showing showing = Showing.NONE;
    private CaptionTrack track;
    private List<Captions.Cue> cues = List.of();
    private List<Material> materials = List.of();

    @PostConstruct
    void read() {
        var viewer = lectures.viewer();
        lecture = code().flatMap(code -> lectures.find(code, viewer)).orElse(null);
        if (lecture != null) {
            showing = lectures.showing(lecture, viewer);
            materials = lectures.materialsOf(lecture);
        }
        if (isShown()) {
            track = lecture.findCaptions(language.getCode()).orElse(null);
            cues = track == null ? List.of() : track.getCues().cues();
        }
    }

    /** Answers that there is no such lecture where there is none for the reader. */
    public void open() {
        if (lecture == null) {
            Faces.responseSendError(404, null);
        }
    }

    private Optional<String> code() {
        return Optional.ofNullable((String) request.getAttribute(LectureAddress.CODE)).or(() -> Optional.ofNullable(request.getParameter("id")));
    }

    /** The second at which to begin, where the address names one. */
    public String getBegin() {
        var second = request.getParameter("t");
        return second != null && second.matches("\\d{1,6}") ? second : null;
    }

    /** Whether it may be seen now. */
    public boolean isShown() {
        return showing == Showing.SHOWN;
    }

    /** Where the player of somebody who has registered tells what it plays; null for everybody else, whose place stays on their device. */
    public String getProgress() {
        return isPlayable() && lectures.viewer().isRegistered() ? "/lecture/watched?lecture=" + lecture.getId() : null;
    }

    /** Why it cannot be seen, in words. */
    public String getReason() {
        return language.text("talk." + showing, showing == Showing.FOR_CHOSEN ? lecture.getCircles().in(language.words()) : "");
    }

    /** Whether it will be shown later. */
    public boolean isLater() {
        return showing == Showing.NOT_YET;
    }

    /** Whether signing in may be the way to see it. */
    public boolean isBehindSignIn() {
        return (showing == Showing.FOR_REGISTERED || showing == Showing.FOR_CHOSEN) && !lectures.viewer().isKnown();
    }

    /** Whether there is a video of the portal's own. */
    public boolean isPlayable() {
        return isShown() && !lecture.getVideos().isEmpty();
    }

    /** Whether its sound may be taken home by itself. */
    public boolean isSoundOffered() {
        return isPlayable() && lecture.isDownloadable() && lecture.findSound().isPresent();
    }

    /** What is said in one chapter; the words before the first one have none. */
    public record Passage(Chapter chapter, String words) {
    }

    /** The transcript as running text, chapter by chapter. */
    public List<Passage> getPassages() {
        return Transcript.of(lecture.getChapters(), cues, Locale.forLanguageTag(track.getLanguage()));
    }

    public Lecture getLecture() {
        return lecture;
    }

    public CaptionTrack getTrack() {
        return track;
    }

    public List<Captions.Cue> getCues() {
        return cues;
    }

    public List<Material> getMaterials() {
        return materials;
    }

    /** The papers that a browser can lay beside the video. */
    public List<Material> getPapers() {
        return materials.stream().filter(material -> material.getFile().getKind() == FileKind.PDF).toList();
    }

    public List<String> getSpeeds() {
        return SPEEDS;
    }
}
