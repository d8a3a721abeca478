package jp.kenshu.programme;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.kenshu.InputText;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.document.Wareki;

/**
 * A deadline's moment as it is announced: a time of day in Japan, or the whole of a day (「10月20日（金）中」),
 * which ends when the next day begins. What happens at the moment itself is too late.
 */
public record DueMoment(Instant at, boolean wholeDay) {

    private static final Pattern TIME = Pattern.compile("(午前|午後|AM|PM)?(\\d{1,2})(?::(\\d{2})|時(?:(\\d{1,2})分|(半))?)?(AM|PM)?");
    private static final Pattern FOUR_DIGITS = Pattern.compile("(\\d{2})(\\d{2})");
    private static final Pattern DAY_WITH_TIME = Pattern.compile("(.{3,40}?[日)\\d])\\s*((?<=[日)\\s])(?:正午|(?:午前|午後)?\\d{1,2}[:時].{0,5}))");
    private static final int TYPED_AT_MOST = 60;

    /** A moment with its time of day. */
    public static DueMoment at(Instant moment) {
        return new DueMoment(moment, false);
    }

    /** The whole of {@code day}. */
    public static DueMoment allOf(LocalDate day) {
        return new DueMoment(day.plusDays(1).atStartOfDay(PortalClock.JAPAN).toInstant(), true);
    }

    /**
     * The moment that somebody typed into the fields {@code day} and {@code time}: a day by either calendar, and a time of day or nothing, which
     * means the whole of the day. A day without a year is the one nearest to {@code near}, and the day may carry the time, as in
     * 10月6日（金）17:00まで. Times are read as people write them: 17:00, 17時, 午後5時半, 正午; 24時 is the whole of the day.
     */
    public static DueMoment typed(String day, String time, LocalDate near) {
        if (time != null && time.length() > TYPED_AT_MOST) {
            throw unclear();
        }
        var plainDay = plain(day).replaceFirst("(?:まで|中)$", "");
        var plainTime = plain(time).replace(" ", "");
        var both = DAY_WITH_TIME.matcher(plainDay);
        if (plainTime.isEmpty() && both.matches()) {
            plainDay = both.group(1);
            plainTime = both.group(2);
        }
        var typedDay = Wareki.parse(plainDay, near).orElseThrow(() -> RuleViolation.at("day", "settings.dayUnclear"));
        return plainTime.isEmpty() || plainTime.matches("24(?::00|時)") ? allOf(typedDay)
                : at(typedDay.atTime(timeIn(plainTime)).atZone(PortalClock.JAPAN).toInstant());
    }

    private static String plain(String typed) {
        if (typed == null || typed.length() > TYPED_AT_MOST) {
            return "";
        }
        return InputText.normalized(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    private static LocalTime timeIn(String typed) {
        if (typed.equals("正午")) {
            return LocalTime.NOON;
        }
        var digits = FOUR_DIGITS.matcher(typed);
        var parts = TIME.matcher(digits.matches() ? digits.group(1) + ":" + digits.group(2) : typed);
        if (!parts.matches()) {
            throw unclear();
        }
        var half = parts.group(1) != null ? parts.group(1) : parts.group(6);
        int hour = Integer.parseInt(parts.group(2));
        int minute = parts.group(5) != null ? 30 : Stream.of(parts.group(3), parts.group(4)).filter(Objects::nonNull).findFirst().map(Integer::parseInt).orElse(0);
        if (hour > (half == null ? 23 : 11) || minute > 59 || parts.group(1) != null && parts.group(6) != null) {
            throw unclear();
        }
        return LocalTime.of(half == null || half.startsWith("A") || half.equals("午前") ? hour : hour + 12, minute);
    }

    private static RuleViolation unclear() {
        return RuleViolation.at("time", "settings.timeUnclear");
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
