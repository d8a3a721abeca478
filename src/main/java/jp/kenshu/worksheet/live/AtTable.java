package jp.kenshu.worksheet.live;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.SessionScoped;

/**
 * At which table a browser is: the one whose code was read and the name that was chosen there, good for that sheet alone.
 * It also remembers, for half a minute, the seats that were found for this browser.
 */
@SessionScoped
public class AtTable implements Serializable {

    private static final long REMEMBERED = 30_000_000_000L;

    private final Map<Long, Long> people = new ConcurrentHashMap<>();
    private final Map<Long, Remembered> seats = new ConcurrentHashMap<>();

    private record Remembered(Seat seat, long at) implements Serializable {
    }

    /** Somebody of the group sits down under the name of the person under {@code personId}. */
    void sitDown(long groupId, long personId) {
        people.put(groupId, personId);
        seats.clear();
    }

    /** Whom of the group this browser sits at its table for, if for anybody. */
    Optional<Long> personAt(long groupId) {
        return Optional.ofNullable(people.get(groupId));
    }

    /** The seat at the group's sheet, looked up anew when the last look is too long ago. */
    Optional<Seat> seat(long groupId, Supplier<Optional<Seat>> look) {
        var known = seats.get(groupId);
        if (known != null && System.nanoTime() - known.at() < REMEMBERED && System.nanoTime() >= known.at()) {
            return Optional.of(known.seat());
        }
        var found = look.get();
        found.ifPresentOrElse(seat -> seats.put(groupId, new Remembered(seat, System.nanoTime())), () -> seats.remove(groupId));
        return found;
    }
}
