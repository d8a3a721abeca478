package jp.kenshu.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.PortalClock;

/** Days and times in one language, as pages and letters announce them: 令和 and 西暦 in Japanese, the Gregorian calendar in English. */
public final class Dates {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final boolean english;

    private Dates(boolean english) {
        this.english = english;
    }

    /** Days and times in the language of {@code ja} or {@code en}. */
    public static Dates in(String language) {
        return new Dates("en".equals(language));
    }

    /** A day with its weekday, in both calendars: 令和5年（2023年）10月19日（木）. */
    public String day(LocalDate day) {
        if (day == null) {
            return "";
        }
        return english ? ENGLISH_DAY.format(day) : "%s年（%d年）%s".formatted(era(day), day.getYear(), shortDay(day));
    }

    /** A day without its year: 10月19日（木）. */
    public String shortDay(LocalDate day) {
        if (day == null) {
            return "";
        }
        return english ? ENGLISH_SHORT_DAY.format(day) : "%d月%d日（%s）".formatted(day.getMonthValue(), day.getDayOfMonth(),
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPANESE));
    }

    private static String era(LocalDate day) {
        var date = JapaneseDate.from(day);
        var year = date.get(ChronoField.YEAR_OF_ERA);
        return date.getEra().getDisplayName(TextStyle.FULL, Locale.JAPANESE) + (year == 1 ? "元" : String.valueOf(year));
    }

    /** A time of day: 17:00. */
    public String time(LocalTime time) {
        return time == null ? "" : TIME.format(time);
    }

    /** From when to when something lasts: 10:05～10:30, 9:45～ where no end is announced, 16:00 for a moment. */
    public String hours(LocalTime from, LocalTime to) {
        if (from == null || from.equals(to)) {
            return time(from);
        }
        if (to == null) {
            return english ? "from " + time(from) : time(from) + "～";
        }
        return time(from) + (english ? "–" : "～") + time(to);
    }

    /** When something is held: its day and hours, as far as they are announced. */
    public String held(LocalDate day, LocalTime from, LocalTime to) {
        return Stream.of(day(day), hours(from, to)).filter(announced -> !announced.isEmpty()).collect(Collectors.joining(" "));
    }

    /** A deadline as it is announced: 10月6日（金）17:00まで, or 10月20日（金）中. */
    public String deadline(DueMoment due) {
        var day = shortDay(due.day());
        if (due.wholeDay()) {
            return english ? "until the end of " + day : day + "中";
        }
        var time = TIME.format(due.inJapan());
        return english ? "until " + day + ", " + time + " JST" : day + time + "まで";
    }

    /** A deadline inside a sentence, before what may be done until then: 10月6日（金）17:00まで, or 10月20日（金）の終わりまで. */
    public String until(DueMoment due) {
        return due.wholeDay() && !english ? shortDay(due.day()) + "の終わりまで" : deadline(due);
    }

    /**
     * A deadline with its year, as those who set it read it beside its name: 令和5年（2023年）10月6日（金）17:00まで. In English it is the
     * moment alone, since its name says "due" or "open until" already.
     */
    public String deadlineInFull(DueMoment due) {
        var day = day(due.day());
        if (due.wholeDay()) {
            return english ? "the end of " + day : day + "中";
        }
        var time = TIME.format(due.inJapan());
        return english ? day + ", " + time + " JST" : day + time + "まで";
    }

    /** A moment with its day and time in Japan: 令和5年（2023年）10月6日（金） 17:00. */
    public String moment(Instant moment) {
        if (moment == null) {
            return "";
        }
        var japan = moment.atZone(PortalClock.JAPAN);
        return day(japan.toLocalDate()) + " " + TIME.format(japan);
    }

    /** A deadline in the shortest form of lists: 2023/10/06 17:00, or 2023/10/20 24:00 for the whole of a day. */
    public String stamp(DueMoment due) {
        return due.wholeDay() ? STAMP.format(due.day().atStartOfDay()).replaceFirst("00:00$", "24:00") : stamp(due.at());
    }

    /** A moment in the shortest form of lists: 2023/10/06 17:00. */
    public String stamp(Instant moment) {
        return moment == null ? "" : STAMP.format(moment.atZone(PortalClock.JAPAN));
    }
}
