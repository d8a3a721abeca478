package jp.kenshu.lecture.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.lecture.Lectures;
import jp.kenshu.storage.FileFolder;

/** The videos on their way into the archive. What nobody has gone on with for a week, and what is done, goes again. */
@ApplicationScoped
@Transactional
public class Uploads {

    /** The largest video, in bytes. */
    public static final long LENGTH_MAX = 4_294_967_296L;
    /** How long one can go on with an upload after its last piece. */
    static final Duration KEPT = Duration.ofDays(7);
    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final String FOLDER = "uploads";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private FileFolder folder;
    @Inject
    private Lectures lectures;
    @Inject
    private PortalClock clock;

    /** Begins an upload of {@code length} bytes for a lecture. */
    @AllowedTo(Role.SECRETARIAT)
    public Upload begin(long lectureId, String name, long length, long staffId, Actor by) {
        lectures.find(lectureId).orElseThrow(() -> RuleViolation.of("lecture.unknown"));
        var upload = new Upload(lectureId, name, length, staffId, clock.realNow());
        entities.persist(upload);
        entities.flush();
        create(placeOf(upload));
        return upload;
    }

    private static void create(Path place) {
        try {
            Files.createFile(place);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The upload under {@code id} that this member of staff has begun. */
    public Optional<Upload> find(String id, long staffId) {
        return Optional.ofNullable(entities.find(Upload.class, id)).filter(upload -> upload.getBegunBy() == staffId);
    }

    /** The uploads for a lecture that are not done, or that the archive did not take and that nothing followed, the newest first. */
    public List<Upload> of(long lectureId) {
        return entities.createQuery("""
                select u from Upload u where u.lectureId = :lecture and (u.finishedAt is null or u.refusal is not null and not exists (
                  select o from Upload o where o.lectureId = u.lectureId and o.refusal is null and o.finishedAt > u.finishedAt)) order by u.begunAt desc""", Upload.class)
                .setParameter("lecture", lectureId).getResultList();
    }

    /** How many bytes of it have come: no more than were acknowledged is needed to go on. */
    public long offsetOf(Upload upload) {
        if (upload.isFinished()) {
            return upload.getLength();
        }
        try {
            return Files.size(placeOf(upload));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where its bytes lie while it is on its way. */
    Path placeOf(Upload upload) {
        return folder.below(FOLDER).resolve(upload.getId());
    }

    /** A piece came; when, is noted once a minute. */
    void grow(Upload upload) {
        if (upload.getLastAt().plus(NOTED).isBefore(clock.realNow())) {
            hold(upload.getId()).grow(clock.realNow());
        }
    }

    /**
     * If all of it has come, it becomes a video of the lecture, or it is told why it does not; answers whether it has. Whoever asks
     * for the offset sets this off as well, so that nothing waits for ever whose sender was not told.
     */
    @AllowedTo(Role.SECRETARIAT)
    public boolean settle(Upload asked, Actor by) {
        if (offsetOf(asked) < asked.getLength()) {
            return false;
        }
        var upload = hold(asked.getId());
        if (!upload.isFinished()) {
            finish(upload, by);
        }
        return true;
    }

    private void finish(Upload upload, Actor by) {
        try {
            var video = VideoInspection.admit(placeOf(upload));
            lectures.putVideo(upload.getLectureId(), placeOf(upload), video.kind(), video.facts(), upload.getName(), by);
            upload.settle(clock.realNow());
        } catch (RuleViolation refused) {
            upload.refuse(refused.key(), refused.values().length == 0 ? null : String.valueOf(refused.values()[0]), clock.realNow());
            deleteFile(upload);
        }
    }

    /** Gives an upload up. */
    @AllowedTo(Role.SECRETARIAT)
    public void giveUp(String id, Actor by) {
        var upload = hold(id);
        entities.remove(upload);
        deleteFile(upload);
    }

    private Upload hold(String id) {
        var upload = entities.find(Upload.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (upload == null) {
            throw RuleViolation.of("lecture.unknown");
        }
        return upload;
    }

    /** Lets go of what nobody has gone on with for a week, and of what was done as long ago. */
    public int clean() {
        var old = entities.createQuery("select u from Upload u where u.lastAt < :then", Upload.class)
                .setParameter("then", clock.realNow().minus(KEPT)).getResultList();
        old.forEach(upload -> {
            entities.remove(upload);
            deleteFile(upload);
        });
        return old.size();
    }

    private void deleteFile(Upload upload) {
        try {
            Files.deleteIfExists(placeOf(upload));
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
