package jp.kenshu;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The portal's one clock. It usually tells the real time; for a rehearsal, a demonstration or a test it stands at
 * another moment of the conference and runs on from there. Only plural classes read it; everything else is told the time.
 */
@ApplicationScoped
@AllowedToEverybody("the time")
@Named
public class PortalClock {

    /** Every deadline of the conference is a moment of Japan Standard Time. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Clock clock = Clock.systemUTC();
    private final ThreadLocal<Instant> moment = new ThreadLocal<>();
    private volatile Duration shift = Duration.ZERO;

    /** The clock as the portal was told to set it: {@code kenshu.now} is the moment at which it starts. */
    @Inject
    public PortalClock(@ConfigProperty(name = "kenshu.now") Optional<String> now) {
        now.filter(text -> !text.isBlank()).map(OffsetDateTime::parse).ifPresent(start -> standAt(start.toInstant()));
    }

    /** For the container's proxies. */
    protected PortalClock() {
    }

    /** Moves the whole portal to {@code start}; time runs on from there. */
    public void standAt(Instant start) {
        shift = Duration.between(clock.instant(), start);
    }

    /** Lets {@code work} happen at a moment of its own, as when past registrations are entered for a demonstration. */
    public <T> T during(Instant at, Supplier<T> work) {
        moment.set(at);
        try {
            return work.get();
        } finally {
            moment.remove();
        }
    }

    /** The present moment of the conference, in microseconds as the database keeps them. */
    public Instant now() {
        var set = moment.get();
        var present = set != null ? set : clock.instant().plus(shift);
        return present.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    /** The real time, whatever moment of the conference the portal stands at: for how long a browser has been signed in. */
    public Instant realNow() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    /** The present day in Japan. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), JAPAN);
    }

    /** How far the portal stands from the real time. */
    public Duration getShift() {
        return shift;
    }

    /** Whether the portal stands at another time than the real one, which every page then says in a banner. */
    public boolean isShifted() {
        return !shift.isZero();
    }
}
