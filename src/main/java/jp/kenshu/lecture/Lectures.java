package jp.kenshu.lecture;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Bilingual;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Material;
import jp.kenshu.programme.Session;
import jp.kenshu.storage.FileKind;
import jp.kenshu.storage.FileOf;
import jp.kenshu.storage.Retried;
import jp.kenshu.storage.StoredFile;
import jp.kenshu.storage.StoredFiles;

/** The lectures of all editions. */
@ApplicationScoped
@Retried
@Transactional
public class Lectures {

    private static final String IN_SHORT = """
            select l.id, l.version, s.title, l.audience, l.circles, p.conference.id, l.visibleFrom, l.visibleUntil
            from Lecture l join l.session s join s.part p
            where p.recorded = true\s""";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private StoredFiles files;
    @Inject
    private AuditTrail audit;
    @Inject
    private Belongings belongings;
    @Inject
    private SignedIn signedIn;
    @Inject
    private HttpServletRequest request;
    @Inject
    private Event<LectureChanged> changed;

    /** Fired when anything of a lecture has changed; observed after commit. */
    public record LectureChanged(long lectureId) {
    }

    /** Who may see a lecture (of a chosen audience: which circles), from when to when, where else it is, and whether it may be taken home. */
    public record Terms(Audience audience, Circles circles, Instant from, DueMoment until, String youtube, boolean downloadable) {

        private static final int MARKS = 1_000_000_000;

        /** Only a chosen audience has circles. */
        public Terms {
            circles = audience == Audience.CHOSEN ? circles : Circles.NONE;
        }

        /** The terms upon which {@code lecture} is shown. */
        public static Terms of(Lecture lecture) {
            return new Terms(lecture.getAudience(), lecture.getCircles(), lecture.getVisibleFrom(), lecture.getUntil(), lecture.getYoutube(), lecture.isDownloadable());
        }

        /** A mark that is another one for other terms. */
        public int mark() {
            return Math.floorMod(toString().hashCode(), MARKS);
        }
    }

    /** A lecture in short: what it is called, whom it is shown to, and a mark that is another one whenever its words may be others. */
    public record Listed(long id, String mark, Bilingual title, Readers readers, Instant from, Instant until) {

        /** How it stands at {@code now} for {@code viewer}. */
        public Showing showingTo(Viewer viewer, Instant now) {
            return Showing.of(readers, from, until, viewer, now);
        }
    }

    /** Brings the lectures of an edition into the archive. */
    public void open(List<Lecture> lectures) {
        lectures.forEach(entities::persist);
        entities.flush();
    }

    /** Opens a lecture for a session of the programme; a session has one. */
    @AllowedTo(Role.SECRETARIAT)
    public Lecture record(long sessionId, Actor by) {
        var session = Optional.ofNullable(entities.find(Session.class, sessionId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> RuleViolation.of("lecture.unknown"));
        var present = entities.createQuery("select l from Lecture l where l.session = :session", Lecture.class)
                .setParameter("session", session).getResultStream().findFirst();
        return present.orElseGet(() -> {
            var lecture = new Lecture(session);
            lecture.show(Audience.STAFF, null, null);
            entities.persist(lecture);
            entities.flush();
            audit.record(by, "lectureOpened", subject(lecture));
            changed.fire(new LectureChanged(lecture.getId()));
            return lecture;
        });
    }

    /** Puts the video that lies in {@code finished} under the lecture, in place of the former one of its height. */
    @AllowedTo(Role.SECRETARIAT)
    public StoredFile putVideo(long id, Path finished, FileKind kind, VideoFacts facts, String name, Actor by) {
        var lecture = hold(id);
        var file = files.adopt(new FileOf(LectureFiles.LECTURE, id), finished, kind, name, by.stored());
        var former = lecture.take(file, facts);
        entities.flush();
        former.ifPresent(files::discard);
        audit.record(by, "lectureVideoPut", subject(lecture), Said.orWord(former.map(StoredFile::getOriginalName).orElse(null), "record.nothing"),
                file.getOriginalName(), facts.quality());
        changed.fire(new LectureChanged(id));
        return file;
    }

    /** Takes a video out of the lecture for good; answers whether it had it. */
    @AllowedTo(Role.SECRETARIAT)
    public boolean removeVideo(long id, long videoId, Actor by) {
        var lecture = hold(id);
        var unneeded = lecture.release(videoId);
        entities.flush();
        unneeded.ifPresent(file -> {
            files.discard(file);
            audit.record(by, "lectureVideoRemoved", subject(lecture), file.getOriginalName());
            changed.fire(new LectureChanged(id));
        });
        return unneeded.isPresent();
    }

    /** Shows the picture that lies in {@code finished} until the video is played. */
    @AllowedTo(Role.SECRETARIAT)
    public void putPoster(long id, Path finished, FileKind kind, Actor by) {
        var lecture = hold(id);
        var former = lecture.showFirst(files.adopt(new FileOf(LectureFiles.LECTURE, id), finished, kind, lecture.getCode(), by.stored()));
        entities.flush();
        former.ifPresent(files::discard);
        audit.record(by, "lecturePosterPut", subject(lecture));
    }

    /** Puts captions under the lecture in place of those in the same language; none take them away. */
    @AllowedTo(Role.SECRETARIAT)
    public void caption(long id, String language, Captions captions, Actor by) {
        var lecture = hold(id);
        lecture.caption(language, captions);
        audit.record(by, "lectureCaptioned", subject(lecture), Said.word("en".equals(language) ? "lectureEdit.en" : "lectureEdit.ja"), captions.cues().size());
        changed.fire(new LectureChanged(id));
    }

    /** Puts {@code now} in the place of the cue {@code was}, whatever others do to other cues meanwhile; null stands for no cue. */
    @AllowedTo(Role.SECRETARIAT)
    public void correctCue(long id, String language, Captions.Cue was, Captions.Cue now, Actor by) {
        var lecture = hold(id);
        var present = lecture.getCaptions().stream().filter(track -> track.getLanguage().equals(language)).findFirst()
                .map(CaptionTrack::getCues).orElseGet(() -> new Captions(List.of()));
        lecture.caption(language, present.with(was, now));
        audit.record(by, "lectureCueCorrected", subject(lecture), lineOf(was), lineOf(now));
        changed.fire(new LectureChanged(id));
    }

    private static Object lineOf(Captions.Cue cue) {
        return Said.orWord(cue == null ? null : cue.clock() + " " + cue.line(), "record.nothing");
    }

    /** Divides the lecture into chapters in place of the former ones. */
    @AllowedTo(Role.SECRETARIAT)
    public void divide(long id, List<Chapter.At> chapters, Actor by) {
        var lecture = hold(id);
        lecture.divide(chapters);
        audit.record(by, "lectureDivided", subject(lecture), chapters.size());
        changed.fire(new LectureChanged(id));
    }

    /** Shows the lecture upon other terms, unless somebody has changed them since those with the mark {@code seen}. */
    @AllowedTo(Role.SECRETARIAT)
    public void show(long id, Terms terms, int seen, Actor by) {
        var lecture = hold(id);
        var present = Terms.of(lecture);
        if (present.equals(terms)) {
            return;
        }
        if (present.mark() != seen) {
            throw RuleViolation.of("lecture.changedMeanwhile");
        }
        lecture.show(terms.audience(), terms.circles(), terms.from(), terms.until());
        lecture.offerOnYoutube(terms.youtube());
        lecture.offerDownload(terms.downloadable());
        audit.record(by, "lectureShown", subject(lecture), Said.inBoth(lecture::readersIn), inWords(terms.from()), inWords(terms.until()));
        changed.fire(new LectureChanged(id));
    }

    /** Says what the lecture is about; null for nothing. */
    @AllowedTo(Role.SECRETARIAT)
    public void describe(long id, Bilingual summary, Actor by) {
        var lecture = hold(id);
        lecture.describe(summary, lecture.getLength());
        audit.record(by, "lectureDescribed", subject(lecture));
        changed.fire(new LectureChanged(id));
    }

    private Lecture hold(long id) {
        var lecture = entities.find(Lecture.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (lecture == null) {
            throw RuleViolation.of("lecture.unknown");
        }
        entities.refresh(lecture);
        entities.lock(lecture, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return lecture;
    }

    private static String subject(Lecture lecture) {
        return "lecture:" + lecture.getId();
    }

    private static Bilingual inWords(Instant from) {
        return from == null ? Said.word("lectureEdit.noLimit") : Said.inBoth(words -> Dates.in(words.locale().getLanguage()).moment(from));
    }

    private static Bilingual inWords(DueMoment until) {
        return until == null ? Said.word("lectureEdit.noLimit") : Said.inBoth(words -> Dates.in(words.locale().getLanguage()).deadlineInFull(until));
    }

    /** All lectures that {@code viewer} is told of, the newest edition first, each edition in the order of its programme. */
    public List<Lecture> toldOf(Viewer viewer) {
        var now = clock.now();
        return all().stream().filter(lecture -> lecture.showingTo(viewer, now) != Showing.NONE).toList();
    }

    /** All lectures, the newest edition first, each edition in the order of its programme. */
    public List<Lecture> all() {
        var all = new ArrayList<>(entities.createQuery("""
                select distinct l from Lecture l join fetch l.session s join fetch s.part p join fetch p.conference
                left join fetch l.videos where p.recorded = true""", Lecture.class).getResultList());
        all.sort(Comparator.comparing((Lecture lecture) -> -lecture.getSession().getPart().getConference().getId())
                .thenComparing(lecture -> lecture.getSession().getPart().getPosition())
                .thenComparing(lecture -> lecture.getSession().getPosition()));
        return all;
    }

    /** All lectures in short, the newest edition first, each edition in the order of its programme. */
    public List<Listed> listed() {
        var papers = new HashMap<Long, String>();
        entities.createQuery("""
                select l.id, f.id from Lecture l, Material m join m.file f where m.session = l.session and m.open = true order by f.id""", Object[].class)
                .getResultList().forEach(row -> papers.merge((Long) row[0], " " + row[1], String::concat));
        return entities.createQuery(IN_SHORT + "order by p.conference.id desc, p.position, s.position", Object[].class).getResultStream()
                .map(row -> listed(row, papers.getOrDefault(row[0], ""))).toList();
    }

    /** The lecture under {@code id} in short; its mark knows nothing of its papers. */
    public Optional<Listed> findListed(long id) {
        return entities.createQuery(IN_SHORT + "and l.id = :id", Object[].class).setParameter("id", id).getResultStream().findFirst().map(row -> listed(row, ""));
    }

    private static Listed listed(Object[] row, String papers) {
        return new Listed((Long) row[0], row[1] + papers, (Bilingual) row[2],
                new Readers((Audience) row[3], (Circles) row[4], (Long) row[5]), (Instant) row[6], (Instant) row[7]);
    }

    /** The sessions of all parts that are recorded, which can be in the archive: the newest edition first, without breaks. */
    public List<Session> recordable() {
        return entities.createQuery("""
                select s from Session s join fetch s.part p join fetch p.conference c
                where p.recorded = true and s.pause = false order by c.id desc, p.position, s.position""", Session.class).getResultList();
    }

    /** The lecture under {@code code} with its files, chapters and captions, unless there is none for {@code viewer}. */
    public Optional<Lecture> find(String code, Viewer viewer) {
        var found = entities.createQuery("select l from Lecture l where l.code = :code", Lecture.class).setParameter("code", code)
                .getResultStream().findFirst().filter(lecture -> lecture.showingTo(viewer, clock.now()) != Showing.NONE);
        found.ifPresent(Lectures::readOut);
        return found;
    }

    /** The lecture under {@code id} with its files, chapters and captions. */
    public Optional<Lecture> find(long id) {
        var found = Optional.ofNullable(entities.find(Lecture.class, id));
        found.ifPresent(Lectures::readOut);
        return found;
    }

    private static void readOut(Lecture lecture) {
        lecture.getVideos().size();
        lecture.getChapters().size();
        lecture.getCaptions().size();
        lecture.getSession().getPart().getConference().getTitle();
    }

    /** How {@code lecture} stands for {@code viewer} now. */
    public Showing showing(Lecture lecture, Viewer viewer) {
        return lecture.showingTo(viewer, clock.now());
    }

    /** The papers of the lecture that everybody may read, each with its file. */
    public List<Material> materialsOf(Lecture lecture) {
        return entities.createQuery("""
                select m from Material m join fetch m.file where m.session = :session and m.open = true order by m.position""", Material.class)
                .setParameter("session", lecture.getSession()).getResultList();
    }

    /** A paper in short: its file, of which kind that is, its number and its title. */
    public record Paper(long fileId, FileKind kind, Bilingual number, Bilingual title) {
    }

    /** The papers of all sessions that everybody may read, by the session's id. */
    public Map<Long, List<Paper>> papers() {
        var papers = new HashMap<Long, List<Paper>>();
        entities.createQuery("""
                select m.session.id, f.id, f.mediaType, m.number, m.title from Material m join m.file f
                where m.open = true and m.session is not null order by m.position""", Object[].class).getResultStream()
                .forEach(row -> papers.computeIfAbsent((Long) row[0], any -> new ArrayList<>()).add(new Paper((Long) row[1],
                        FileKind.served((String) row[2]).orElseThrow(), (Bilingual) row[3], (Bilingual) row[4])));
        return papers;
    }

    /** Who asks by the request that is being answered. */
    public Viewer viewer() {
        if (request.getSession(false) == null || !signedIn.isAnybody()) {
            return Viewer.ANYBODY;
        }
        return signedIn.isStaff() ? Viewer.staff(signedIn.getRole()) : participant(signedIn.getId());
    }

    /** The person under {@code personId} as somebody who wants to see lectures. */
    public Viewer participant(long personId) {
        return Viewer.registered(() -> belongings.of(personId));
    }
}
