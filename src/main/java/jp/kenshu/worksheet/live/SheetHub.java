package jp.kenshu.worksheet.live;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jp.kenshu.worksheet.SheetChanged;
import jp.kenshu.worksheet.Worksheets;

/**
 * The rooms of this node. What is done on this node is passed on right after its commit; what is done on another one is
 * found in the log, which is compared twice a second.
 */
@ApplicationScoped
public class SheetHub {

    private static final Logger LOG = Logger.getLogger(SheetHub.class.getName());
    private static final int LOOK_EVERY_MS = 500;
    private static final int BEAT_EVERY_S = 15;
    private static final int READ_AT_ONCE = 5_000;

    private final Map<Long, SheetRoom> rooms = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();

    @Resource
    private ManagedScheduledExecutorService executor;
    @Inject
    private Worksheets worksheets;

    /** The room of a group's sheet. */
    SheetRoom room(long groupId) {
        if (looking.compareAndSet(false, true)) {
            executor.scheduleWithFixedDelay(this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
            executor.scheduleWithFixedDelay(this::beat, BEAT_EVERY_S, BEAT_EVERY_S, TimeUnit.SECONDS);
        }
        return rooms.computeIfAbsent(groupId, id -> new SheetRoom(worksheets.open(id).getSequence(), last -> read(id, last)));
    }

    private List<SheetRoom.Told> read(long groupId, long last) {
        return worksheets.entriesAfter(groupId, last, READ_AT_ONCE).stream()
                .map(entry -> new SheetRoom.Told(entry.getSequence(), entry.told().toString())).toList();
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) SheetChanged changed) {
        var room = rooms.get(changed.groupId());
        if (room != null) {
            room.hear(changed.sequence(), changed.told());
        }
    }

    private void look() {
        try {
            rooms.values().forEach(SheetRoom::tellHere);
            for (var sequence : worksheets.sequences(rooms.keySet())) {
                var room = rooms.get((Long) sequence[0]);
                if (room != null) {
                    room.compare((Long) sequence[1]);
                }
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The sheets' log could not be compared; the next look tries again", failure);
        }
    }

    private void beat() {
        rooms.values().forEach(SheetRoom::beat);
    }
}
