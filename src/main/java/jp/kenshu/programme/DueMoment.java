package jp.kenshu.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;

import jp.kenshu.InputText;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.document.Wareki;

/**
 * A deadline's moment as it is announced: a time of day in Japan, or the whole of a day (「10月20日（金）中」),
 * which ends when the next day begins. What happens at the moment itself is too late.
 */
public record DueMoment(Instant at, boolean wholeDay) {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:時]([0-5]\\d)分?");

    /** A moment with its time of day. */
    public static DueMoment at(Instant moment) {
        return new DueMoment(moment, false);
    }

    /** The whole of {@code day}. */
    public static DueMoment allOf(LocalDate day) {
        return new DueMoment(day.plusDays(1).atStartOfDay(PortalClock.JAPAN).toInstant(), true);
    }

    /**
     * The moment that somebody typed into the fields {@code day} and {@code time}: a day by either calendar, and a time
     * of day or nothing, which means the whole of the day.
     */
    public static DueMoment typed(String day, String time) {
        var plain = InputText.code(time);
        var typedDay = Wareki.parse(day == null ? "" : day).orElseThrow(() -> RuleViolation.at("day", "settings.dayUnclear"));
        if (plain == null) {
            return allOf(typedDay);
        }
        var parts = TIME.matcher(plain);
        if (!parts.matches()) {
            throw RuleViolation.at("time", "settings.timeUnclear");
        }
        var hours = LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        return at(typedDay.atTime(hours).atZone(PortalClock.JAPAN).toInstant());
    }

    /** The day that the announcement names. */
    public LocalDate day() {
        return wholeDay ? inJapan().toLocalDate().minusDays(1) : inJapan().toLocalDate();
    }

    /** The moment in Japan Standard Time. */
    public ZonedDateTime inJapan() {
        return at.atZone(PortalClock.JAPAN);
    }
}
