package jp.kenshu.lecture;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.storage.FileOwner;
import jp.kenshu.storage.StoredFile;

/**
 * The files of lectures, read by whom the lecture is shown to at that moment. A viewer asks for one megabyte after the other, so
 * what the lecture is called and whom it is shown to is asked of the database every two seconds only.
 */
@ApplicationScoped
public class LectureFiles implements FileOwner {

    /** The word by which the rows of lectures' files name them. */
    static final String LECTURE = "lecture";
    private static final int KEPT = 1_000;
    private static final Duration HOLDS = Duration.ofSeconds(2);

    @Inject
    private Lectures lectures;
    @Inject
    private PortalClock clock;

    private final Cache<Long, Optional<Lectures.Listed>> known = Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(HOLDS).build();

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Lectures.LectureChanged changed) {
        known.invalidate(changed.lectureId());
    }

    @Override
    public String owner() {
        return LECTURE;
    }

    @Override
    public boolean letsRead(StoredFile file) {
        return lectureOf(file).filter(lecture -> lecture.showingTo(lectures.viewer(), clock.now()) == Showing.SHOWN).isPresent();
    }

    @Override
    public String nameFor(StoredFile file) {
        return lectureOf(file).map(lecture -> lecture.title().ja() + "." + file.getKind().ending()).orElseGet(file::getOriginalName);
    }

    private Optional<Lectures.Listed> lectureOf(StoredFile file) {
        return known.get(file.getOwnerId(), lectures::findListed);
    }
}
