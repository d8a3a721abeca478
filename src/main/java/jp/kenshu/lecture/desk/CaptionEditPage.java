package jp.kenshu.lecture.desk;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Role;
import jp.kenshu.lecture.CaptionTrack;
import jp.kenshu.lecture.Captions;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.lecture.Lectures;
import org.omnifaces.util.Faces;

/** The captions of a lecture beside its video, to be corrected line by line. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class CaptionEditPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Lectures lectures;

    private Lecture lecture;
    private String track;

    @PostConstruct
    void read() {
        lecture = Asked.id(request, "id").flatMap(lectures::find).orElse(null);
        track = "en".equals(Asked.word(request, "track")) ? "en" : "ja";
    }

    /** There is no such page without a lecture. */
    public void mustExist() {
        if (lecture == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** The cues in the language that is corrected. */
    public List<Captions.Cue> getCues() {
        return lecture.getCaptions().stream().filter(each -> each.getLanguage().equals(track)).findFirst()
                .map(CaptionTrack::getCues).map(Captions::cues).orElse(List.of());
    }

    /** Where the video lies from which the captions were taken, or null without one. */
    public String getVideo() {
        return lecture.getVideos().isEmpty() ? null : lecture.getVideos().get(lecture.getVideos().size() - 1).getAddress();
    }

    public Lecture getLecture() {
        return lecture;
    }

    /** The language that is corrected: ja or en. */
    public String getTrack() {
        return track;
    }
}
