package jp.kenshu.lecture.desk;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.InputText;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.SentForm;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.Drafts;
import jp.kenshu.lecture.Audience;
import jp.kenshu.lecture.CaptionReader;
import jp.kenshu.lecture.CaptionTrack;
import jp.kenshu.lecture.Captions;
import jp.kenshu.lecture.Circle;
import jp.kenshu.lecture.Circles;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.lecture.LectureVideo;
import jp.kenshu.lecture.Lectures;
import jp.kenshu.lecture.upload.Upload;
import jp.kenshu.lecture.upload.Uploads;
import jp.kenshu.programme.DueMoment;
import org.omnifaces.util.Faces;

/** One lecture on the secretariat's desk: its videos, captions and chapters, and who may see it from when to when. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class LectureEditPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    private Lectures lectures;
    @Inject
    private Uploads uploads;
    @Inject
    private PortalClock clock;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Drafts drafts;
    @Inject
    private HttpServletRequest request;
    @Inject
    private SentForm sentForm;

    private Long asked;
    private Lecture lecture;
    private List<Upload> underWay = List.of();
    private Audience audience;
    private Circles circles = Circles.NONE;
    private String fromDay;
    private String fromTime;
    private String untilDay;
    private String untilTime;
    private String youtube;
    private boolean downloadable;
    private String chapters;
    private String track;
    private String language;
    private Part file;
    private String captions;

    @PostConstruct
    void read() {
        asked = Asked.id(request, "remove").or(() -> Asked.id(request, "video-to-remove")).orElse(null);
        track = "en".equals(Asked.word(request, "track")) ? "en" : "ja";
        language = track;
        lecture = Asked.id(request, "id").flatMap(lectures::find).orElse(null);
        if (lecture != null) {
            underWay = uploads.of(getId());
            readTerms();
            chapters = ChapterText.of(lecture.getChapters());
            captions = lecture.getCaptions().stream().filter(each -> each.getLanguage().equals(track)).findFirst()
                    .map(CaptionTrack::getCues).map(Captions::asWebVtt).orElse(null);
        }
    }

    /** Reads the terms as they are saved; what is sent of them takes their place. */
    private void readTerms() {
        audience = lecture.getAudience();
        circles = sentForm.is("showing") ? Circles.named(ticked(request)) : lecture.getCircles();
        var from = lecture.getVisibleFrom();
        fromDay = from == null ? null : from.atZone(PortalClock.JAPAN).toLocalDate().toString();
        fromTime = from == null ? null : timeOf(from, "00:00");
        var until = lecture.getUntil();
        untilDay = until == null ? null : until.day().toString();
        untilTime = until == null || until.wholeDay() ? null : TIME.format(until.inJapan());
        youtube = lecture.getYoutube();
        downloadable = lecture.isDownloadable();
    }

    private static List<String> ticked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameterValues("circles")).map(List::of).orElse(List.of());
    }

    /** There is no such page without a lecture. */
    public void mustExist() {
        if (lecture == null) {
            Faces.responseSendError(404, null);
        } else if (!Faces.isPostback() && getToRemove() == null) {
            asked = null;
        }
    }

    private static String timeOf(Instant moment, String unsaid) {
        var time = TIME.format(moment.atZone(PortalClock.JAPAN));
        return time.equals(unsaid) ? null : time;
    }

    /** Shows the lecture upon the terms that were typed. */
    public void show(String done) {
        var from = blank(fromDay) ? null : RuleViolation.inBlock(1, () -> beginning(fromDay, fromTime));
        var until = blank(untilDay) ? null : RuleViolation.inBlock(2, () -> DueMoment.typed(untilDay, untilTime, clock.today()));
        lectures.show(getId(), new Lectures.Terms(audience, circles, from, until, videoOf(youtube), downloadable), getSeen(), signedIn.asActor());
        drafts.forget(LectureDrafts.TERMS, getId());
        leave(done);
    }

    /** The mark of the terms that the page showed when it was opened. */
    public int getSeen() {
        return Asked.number(request, "seen").orElseGet(() -> Lectures.Terms.of(lecture).mark());
    }

    private static boolean blank(String typed) {
        return InputText.trimmed(typed) == null;
    }

    /** A day without a time begins with the day. */
    private Instant beginning(String day, String time) {
        var typed = DueMoment.typed(day, time, clock.today());
        return typed.wholeDay() ? typed.day().atStartOfDay(PortalClock.JAPAN).toInstant() : typed.at();
    }

    /** The name of the video in an address of YouTube, or what was typed. */
    private static String videoOf(String typed) {
        var address = InputText.code(typed);
        if (address == null) {
            return null;
        }
        var named = Math.max(address.indexOf("?v="), address.indexOf("&v="));
        var rest = named >= 0 ? address.substring(named + 3) : address.substring(address.lastIndexOf('/') + 1);
        return rest.split("[?&#]", 2)[0];
    }

    /** The video that somebody is about to take out of the lecture; null for none. */
    public LectureVideo getToRemove() {
        return lecture.getVideos().stream().filter(video -> video.getId().equals(asked)).findFirst().orElse(null);
    }

    /** Takes the video out that was asked about; if somebody else was faster, it is out all the same. */
    public void removeVideo() {
        lectures.removeVideo(getId(), asked, signedIn.asActor());
        leave("removed");
    }

    /** Divides the lecture as it was typed. */
    public void divide() {
        lectures.divide(getId(), ChapterText.read(chapters), signedIn.asActor());
        drafts.forget(LectureDrafts.CHAPTERS, getId());
        leave("chapters");
    }

    /** Takes the captions in the chosen file. */
    public void takeCaptions() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw RuleViolation.at("captions", "storage.none");
        }
        try (var given = file.getInputStream()) {
            lectures.caption(getId(), language, CaptionReader.read(given.readNBytes(CaptionReader.SIZE_MAX + 1)), signedIn.asActor());
        }
        leave("captions&track=" + language);
    }

    /** Saves the captions as they were corrected; without any words there are none. */
    public void correct() {
        lectures.caption(getId(), track, blank(captions) ? new Captions(List.of()) : CaptionReader.read(captions), signedIn.asActor());
        leave("captions&track=" + track);
    }

    private void leave(String done) {
        Faces.redirect("/lecture/organiser/lecture?id=" + getId() + "&done=" + done);
    }

    /** What has just been done, or null. */
    public String getDone() {
        var done = Asked.word(request, "done");
        return done != null && List.of("terms", "chapters", "captions", "removed").contains(done) ? done : null;
    }

    /** Who may be chosen to see it. */
    public Audience[] getAudiences() {
        return Audience.values();
    }

    /** The circles that a chosen audience consists of. */
    public Circle[] getAllCircles() {
        return Circle.values();
    }

    public Circles getCircles() {
        return circles;
    }

    public Lecture getLecture() {
        return lecture;
    }

    /** Whether a video's index lies behind its pictures. */
    public boolean isIndexLast() {
        return lecture.getVideos().stream().anyMatch(LectureVideo::isIndexLast);
    }

    /** Whether it was the reader who began an upload, and who alone can go on with it. */
    public boolean hasBegun(Upload upload) {
        return upload.getBegunBy() == signedIn.getId();
    }

    public List<Upload> getUnderWay() {
        return underWay;
    }

    public Long getId() {
        return lecture.getId();
    }

    /** The language of the captions that are shown to be corrected. */
    public String getTrack() {
        return track;
    }

    /** The id of the video that somebody is about to take out of the lecture. */
    public Long getAsked() {
        return asked;
    }

    public void setAsked(Long asked) {
        this.asked = asked;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    public String getFromDay() {
        return fromDay;
    }

    public void setFromDay(String fromDay) {
        this.fromDay = fromDay;
    }

    public String getFromTime() {
        return fromTime;
    }

    public void setFromTime(String fromTime) {
        this.fromTime = fromTime;
    }

    public String getUntilDay() {
        return untilDay;
    }

    public void setUntilDay(String untilDay) {
        this.untilDay = untilDay;
    }

    public String getUntilTime() {
        return untilTime;
    }

    public void setUntilTime(String untilTime) {
        this.untilTime = untilTime;
    }

    public String getYoutube() {
        return youtube;
    }

    public void setYoutube(String youtube) {
        this.youtube = youtube;
    }

    public boolean isDownloadable() {
        return downloadable;
    }

    public void setDownloadable(boolean downloadable) {
        this.downloadable = downloadable;
    }

    public String getChapters() {
        return chapters;
    }

    public void setChapters(String chapters) {
        this.chapters = chapters;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = "en".equals(language) ? "en" : "ja";
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getCaptions() {
        return captions;
    }

    public void setCaptions(String captions) {
        this.captions = captions;
    }
}
