package jp.kenshu.lecture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.kenshu.Bilingual;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Session;
import jp.kenshu.storage.StoredFile;

/**
 * A session of the programme that was recorded (講演): its video, captions and chapters, and who may see it from when to when. Its
 * address stays whatever becomes of its files. A part that is never recorded has no lectures.
 */
@Entity
@Table(name = "lecture")
public class Lecture {

    private static final Pattern YOUTUBE = Pattern.compile("[A-Za-z0-9_-]{11}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "session_id")
    private Session session;
    private String code;
    private Bilingual summary;
    private Integer minutes;
    @Enumerated(EnumType.STRING)
    private Audience audience = Audience.EVERYBODY;
    private Circles circles = Circles.NONE;
    @Column(name = "visible_from")
    private Instant visibleFrom;
    @Column(name = "visible_until")
    private Instant visibleUntil;
    @Column(name = "whole_day")
    private boolean wholeDay;
    private String youtube;
    private boolean downloadable;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "poster_id")
    private StoredFile poster;
    @Version
    private int version;
    @OneToMany(mappedBy = "lecture", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("height DESC")
    private List<LectureVideo> videos = new ArrayList<>();
    @OneToMany(mappedBy = "lecture", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("startsAt")
    private List<Chapter> chapters = new ArrayList<>();
    @OneToMany(mappedBy = "lecture", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("language DESC")
    private List<CaptionTrack> captions = new ArrayList<>();

    /** For the database. */
    protected Lecture() {
    }

    /** The lecture of {@code session}, shown to everybody at once unless told otherwise. */
    public Lecture(Session session) {
        if (!session.getPart().isRecorded()) {
            throw RuleViolation.of("lecture.notRecorded", session.getPart().getTitle().ja());
        }
        this.session = session;
        this.code = session.getPart().getConference().getCode() + "-" + session.getCode();
    }

    /** Tells what it is about and how long it is; both may be null. */
    public void describe(Bilingual abstractOfIt, Integer length) {
        this.summary = abstractOfIt;
        this.minutes = length;
    }

    /** Shows it to {@code readers} from a moment to another; null means since ever and for ever. */
    public void show(Audience readers, Instant from, DueMoment until) {
        show(readers, Circles.NONE, from, until);
    }

    /** Shows it to {@code readers} from a moment to another; {@code chosen} are the circles of a chosen audience, and of no other. */
    public void show(Audience readers, Circles chosen, Instant from, DueMoment until) {
        if (readers == Audience.CHOSEN && chosen.areNone()) {
            throw RuleViolation.at("circles", "lecture.nobodyChosen");
        }
        if (from != null && until != null && !from.isBefore(until.at())) {
            throw RuleViolation.at("until", "lecture.untilBeforeFrom");
        }
        this.audience = readers;
        this.circles = readers == Audience.CHOSEN ? chosen : Circles.NONE;
        this.visibleFrom = from;
        this.visibleUntil = until == null ? null : until.at();
        this.wholeDay = until != null && until.wholeDay();
    }

    /** Says by which name YouTube has it as well; null for not at all. */
    public void offerOnYoutube(String video) {
        if (video != null && !YOUTUBE.matcher(video).matches()) {
            throw RuleViolation.at("youtube", "lecture.youtubeWrong");
        }
        this.youtube = video;
    }

    /** Says whether the video is offered to be taken home. */
    public void offerDownload(boolean offered) {
        this.downloadable = offered;
    }

    /** Takes a video in place of the one of its height, if there is one, and answers the file that nobody needs any more. */
    Optional<StoredFile> take(StoredFile file, VideoFacts facts) {
        var former = videos.stream().filter(video -> video.getHeight() == facts.height()).findFirst();
        if (former.isPresent()) {
            var unneeded = former.get().getFile();
            former.get().replace(file, facts);
            return Optional.of(unneeded);
        }
        videos.add(new LectureVideo(this, file, facts));
        return Optional.empty();
    }

    /** Lets go of the video under {@code videoId} and answers the file that nobody needs any more, if it has such a video. */
    Optional<StoredFile> release(long videoId) {
        var unneeded = videos.stream().filter(video -> video.getId() == videoId).findFirst();
        unneeded.ifPresent(videos::remove);
        return unneeded.map(LectureVideo::getFile);
    }

    /** Shows {@code picture} until it is played, and answers the file that nobody needs any more. */
    Optional<StoredFile> showFirst(StoredFile picture) {
        var former = Optional.ofNullable(poster);
        this.poster = picture;
        return former;
    }

    /** Has these captions in {@code language} from now on; none take them away. */
    void caption(String language, Captions cues) {
        var present = captions.stream().filter(track -> track.getLanguage().equals(language)).findFirst();
        if (cues.isEmpty()) {
            present.ifPresent(captions::remove);
        } else if (present.isPresent()) {
            present.get().become(cues);
        } else {
            captions.add(new CaptionTrack(this, language, cues));
        }
    }

    /** Has these chapters from now on; one that stays where it began keeps its row. */
    void divide(List<Chapter.At> into) {
        chapters.removeIf(chapter -> into.stream().noneMatch(at -> at.seconds() == chapter.getStartsAt()));
        for (var at : into) {
            chapters.stream().filter(chapter -> chapter.getStartsAt() == at.seconds()).findFirst()
                    .ifPresentOrElse(chapter -> chapter.rename(at.title()), () -> chapters.add(new Chapter(this, at)));
        }
        chapters.sort(Comparator.comparingInt(Chapter::getStartsAt));
    }

    /** How it stands at {@code now} for {@code viewer}. */
    public Showing showingTo(Viewer viewer, Instant now) {
        return session.getPart().isRecorded() ? Showing.of(readers(), visibleFrom, visibleUntil, viewer, now) : Showing.NONE;
    }

    private Readers readers() {
        return new Readers(audience, circles, audience == Audience.CHOSEN ? session.getPart().getConference().getId() : null);
    }

    /** Whether {@code viewer} may see it at {@code now}. */
    public boolean isShownTo(Viewer viewer, Instant now) {
        return showingTo(viewer, now) == Showing.SHOWN;
    }

    /** Whether its picture is missing, or older than the video before which it stands. */
    public boolean isPosterDue() {
        return !videos.isEmpty() && (poster == null || poster.getStoredAt().isBefore(videos.get(0).getFile().getStoredAt()));
    }

    /** Whether there is something to watch. */
    public boolean isRecorded() {
        return !videos.isEmpty() || youtube != null;
    }

    /** The video whose sound is offered by itself: the smallest one that has any. */
    public Optional<LectureVideo> findSound() {
        return videos.stream().filter(LectureVideo::hasSound).reduce((larger, smaller) -> smaller);
    }

    /** Until when it is shown; null for no end. */
    public DueMoment getUntil() {
        return visibleUntil == null ? null : new DueMoment(visibleUntil, wholeDay);
    }

    /** The captions in {@code language}, or in the other one where there are none. */
    public Optional<CaptionTrack> findCaptions(String language) {
        return captions.stream().filter(track -> track.getLanguage().equals(language)).findFirst().or(() -> captions.stream().findFirst());
    }

    /** How many seconds its video takes; 0 without one. */
    public int getSeconds() {
        return videos.isEmpty() ? 0 : videos.get(0).getSeconds();
    }

    /** How many minutes it takes: of its video, as the edition says, or as the programme had it; null where nothing tells. */
    public Integer getLength() {
        if (!videos.isEmpty()) {
            return Math.max(1, (getSeconds() + 30) / 60);
        }
        if (minutes != null || session.isSharedSlot() || session.getEndsAt() == null) {
            return minutes;
        }
        return (int) java.time.Duration.between(session.getStartsAt(), session.getEndsAt()).toMinutes();
    }

    public Long getId() {
        return id;
    }

    public Session getSession() {
        return session;
    }

    public String getCode() {
        return code;
    }

    public Bilingual getSummary() {
        return summary;
    }

    public Audience getAudience() {
        return audience;
    }

    /** Who may see it, in words. */
    public String readersIn(Words words) {
        return audience == Audience.CHOSEN ? words.text("lectureEdit.alone", circles.in(words)) : words.name(audience);
    }

    public Circles getCircles() {
        return circles;
    }

    public Instant getVisibleFrom() {
        return visibleFrom;
    }

    public String getYoutube() {
        return youtube;
    }

    public boolean isDownloadable() {
        return downloadable;
    }

    public StoredFile getPoster() {
        return poster;
    }

    /** Its videos, the largest picture first. */
    public List<LectureVideo> getVideos() {
        return Collections.unmodifiableList(videos);
    }

    public List<Chapter> getChapters() {
        return Collections.unmodifiableList(chapters);
    }

    public List<CaptionTrack> getCaptions() {
        return Collections.unmodifiableList(captions);
    }

    /** Counts the changes, so that nobody overwrites what somebody else has just changed. */
    public int getVersion() {
        return version;
    }
}
