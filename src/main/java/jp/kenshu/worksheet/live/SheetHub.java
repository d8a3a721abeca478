package jp.kenshu.worksheet.live;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jp.kenshu.worksheet.SheetChanged;
import jp.kenshu.worksheet.SheetEntry;
import jp.kenshu.worksheet.Worksheets;

/**
 * The rooms of this node. What is done on this node is passed on right after its commit; what is done on another one is
 * found in the log, which is compared twice a second, with one question for all rooms in which somebody listens. A room that
 * everybody has left is closed.
 */
@ApplicationScoped
public class SheetHub {

    private static final Logger LOG = Logger.getLogger(SheetHub.class.getName());
    private static final int LOOK_EVERY_MS = 500;
    private static final int BEAT_EVERY_S = 15;
    private static final int SOON_MS = 100;
    /** So many rooms are told of something at one time. */
    private static final int TELLERS = 3;

    private final Map<Long, Open> rooms = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private ScheduledExecutorService executor;

    /** A room, and what is yet to be told in it. */
    private record Open(SheetRoom room, PassingOn passingOn) {
    }

    @Resource
    private ManagedThreadFactory threads;
    @Inject
    private Worksheets worksheets;

    /** The server's own executor has one thread, which may be busy with a long work of somebody else's. */
    @PostConstruct
    void begin() {
        executor = Executors.newScheduledThreadPool(TELLERS, threads);
    }

    @PreDestroy
    void end() {
        executor.shutdownNow();
    }

    /** The room of a group's sheet. */
    SheetRoom room(long groupId) {
        if (looking.compareAndSet(false, true)) {
            executor.scheduleWithFixedDelay(this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
            executor.scheduleWithFixedDelay(this::beat, BEAT_EVERY_S, BEAT_EVERY_S, TimeUnit.SECONDS);
        }
        return rooms.compute(groupId, (id, open) -> used(open == null ? open(id) : open)).room();
    }

    private static Open used(Open open) {
        open.room().use();
        return open;
    }

    /** Lets something happen a little later, so that what else comes until then is in it. */
    void soon(Runnable what) {
        executor.schedule(what, SOON_MS, TimeUnit.MILLISECONDS);
    }

    private Open open(long groupId) {
        var room = new SheetRoom(groupId, worksheets.open(groupId).getSequence(), last -> read(groupId, last));
        return new Open(room, new PassingOn(room, executor));
    }

    private List<SheetRoom.Told> read(long groupId, long last) {
        return told(worksheets.entriesAfter(groupId, last, SheetRoom.TOLD_AT_ONCE));
    }

    private static List<SheetRoom.Told> told(List<SheetEntry> entries) {
        return entries.stream().map(entry -> new SheetRoom.Told(entry.getSequence(), entry.words())).toList();
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) SheetChanged changed) {
        var open = rooms.get(changed.groupId());
        if (open != null) {
            open.passingOn().add(told(changed.entries()));
        }
    }

    private void look() {
        try {
            rooms.values().forEach(open -> open.room().tellHere());
            for (var sequence : worksheets.sequences(followed())) {
                var open = rooms.get((Long) sequence[0]);
                if (open != null) {
                    open.room().compare((Long) sequence[1]);
                }
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The sheets' log could not be compared; the next look tries again", failure);
        }
    }

    /** The groups whose sheets somebody follows: of all of them together the database is asked once, of others never. */
    private List<Long> followed() {
        return rooms.entrySet().stream().filter(each -> each.getValue().room().isFollowed()).map(Map.Entry::getKey).toList();
    }

    private void beat() {
        try {
            rooms.keySet().forEach(id -> rooms.computeIfPresent(id, (group, open) -> open.room().isLeft() ? null : open));
            rooms.values().forEach(open -> open.room().beat());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Who follows the sheets could not be asked after; the next beat tries again", failure);
        }
    }
}
