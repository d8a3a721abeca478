package jp.kenshu.worksheet.live;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.SessionScoped;

/** For half a minute, the seats that were found for a browser: an edit needs not ask the database who writes. */
@SessionScoped
public class KnownSeats implements Serializable {

    private static final long REMEMBERED = 30_000_000_000L;

    private final Map<Long, Remembered> seats = new ConcurrentHashMap<>();

    private record Remembered(Seat seat, String of, long at) implements Serializable {
    }

    /** Somebody has sat down; what was found before holds no more. */
    void forget() {
        seats.clear();
    }

    /** The seat at the group's sheet of who is signed in as {@code of}, looked up anew when the last look is too long ago. */
    Optional<Seat> seat(long groupId, String of, Supplier<Optional<Seat>> look) {
        var known = seats.get(groupId);
        if (known != null && Objects.equals(known.of(), of) && System.nanoTime() - known.at() < REMEMBERED && System.nanoTime() >= known.at()) {
            return Optional.of(known.seat());
        }
        var found = look.get();
        found.ifPresentOrElse(seat -> seats.put(groupId, new Remembered(seat, of, System.nanoTime())), () -> seats.remove(groupId));
        return found;
    }
}
