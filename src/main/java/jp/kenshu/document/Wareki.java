package jp.kenshu.document;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jp.kenshu.InputText;

/**
 * Days as papers of a Japanese office write them, 令和５年10月６日（金）, with one digit wide and two digits narrow; and
 * days as people type them, by the era or by the Western year, in any width.
 */
public final class Wareki {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_SHORT = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.ENGLISH);
    private static final LocalDate FIRST_WITH_AN_ERA = LocalDate.of(1873, 1, 1);
    private static final Map<String, JapaneseEra> ERAS = Map.of(
            "令和", JapaneseEra.REIWA, "R", JapaneseEra.REIWA, "平成", JapaneseEra.HEISEI, "H", JapaneseEra.HEISEI,
            "昭和", JapaneseEra.SHOWA, "S", JapaneseEra.SHOWA, "大正", JapaneseEra.TAISHO, "T", JapaneseEra.TAISHO);
    private static final int TYPED_MAX = 100;
    private static final Pattern TYPED = Pattern.compile("""
            (?:(?<era>令和|平成|昭和|大正|[RHST])(?<eraYear>元|\\d{1,2})(?:年?\\((?<same>\\d{4})年?\\))?|(?:西暦)?(?<year>\\d{4}))\
            [年./-](?<month>\\d{1,2})[月./-](?<day>\\d{1,2})日?(?:\\((?<weekday>[月火水木金土日])(?:曜日?)?\\))?""");
    private static final Pattern BOTH_YEARS = Pattern.compile("(?<=元|\\d)年\\((\\d{4})年?\\)");
    private static final Pattern WITHOUT_YEAR = Pattern.compile(
            "(?<month>\\d{1,2})[月./-](?<day>\\d{1,2})日?(?:\\((?<weekday>[月火水木金土日])(?:曜日?)?\\))?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private Wareki() {
    }

    /** A day with its weekday: 令和５年10月６日（金）, or Fri 6 October 2023. */
    public static String day(LocalDate day, Locale language) {
        return isEnglish(language) ? ENGLISH_DAY.format(day) : eraYear(day) + "年" + shortDay(day, language);
    }

    /** A day with the years of both calendars: 令和５年（2023年）10月６日（金）, or Fri 6 October 2023. */
    public static String dayInBothCalendars(LocalDate day, Locale language) {
        return isEnglish(language) ? ENGLISH_DAY.format(day)
                : eraYear(day) + "年（" + day.getYear() + "年）" + shortDay(day, language);
    }

    /** A day without its year: 10月６日（金）, or Fri 6 October. */
    public static String shortDay(LocalDate day, Locale language) {
        return isEnglish(language) ? ENGLISH_SHORT.format(day)
                : digits(day.getMonthValue()) + "月" + digits(day.getDayOfMonth()) + "日（"
                        + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPANESE) + "）";
    }

    /** A moment as it is told in Japan: 令和５年10月６日（金） 17:00, or Fri 6 October 2023, 17:00. */
    public static String moment(Instant moment, Locale language) {
        var inJapan = moment.atZone(JAPAN);
        return day(inJapan.toLocalDate(), language) + (isEnglish(language) ? ", " : " ") + TIME.format(inJapan);
    }

    /**
     * The day that somebody typed, as 令和5年10月6日, Ｒ５．１０．６, 2023/10/6 or 20231006; empty when it is none, or when
     * era, year and weekday contradict each other.
     */
    public static Optional<LocalDate> parse(String typed) {
        var plain = plain(typed);
        var digits = EIGHT_DIGITS.matcher(plain);
        if (digits.matches()) return day(digits.group(1), digits.group(2), digits.group(3));

        var match = TYPED.matcher(BOTH_YEARS.matcher(plain).replaceFirst("($1)年"));
        if (!match.matches()) return Optional.empty();
        var day = match.group("era") == null
                ? day(match.group("year"), match.group("month"), match.group("day")) : dayOfEra(match);
        return day.filter(found -> agrees(found, match));
    }

    /**
     * The day that somebody typed without a year, as 10/19, 10月19日 or 10月19日（木）, in the year in which it is nearest to {@code near} and
     * has the weekday that was typed; with a year it is the same as without {@code near}.
     */
    public static Optional<LocalDate> parse(String typed, LocalDate near) {
        var whole = parse(typed);
        var match = WITHOUT_YEAR.matcher(plain(typed));
        if (whole.isPresent() || !match.matches()) return whole;

        return IntStream.rangeClosed(near.getYear() - 1, near.getYear() + 1)
                .mapToObj(year -> day(String.valueOf(year), match.group("month"), match.group("day")))
                .flatMap(Optional::stream).filter(day -> match.group("weekday") == null || day.getDayOfWeek() == weekday(match.group("weekday")))
                .min(Comparator.comparing(day -> Math.abs(ChronoUnit.DAYS.between(near, day))));
    }

    private static String plain(String typed) {
        return typed.length() > TYPED_MAX ? "" : InputText.normalized(typed, Normalizer.Form.NFKC).replaceAll("\\s", "")
                .replaceAll("[\\u2010-\\u2015\\u2212ー]", "-").toUpperCase(Locale.ROOT);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> dayOfEra(Matcher typed) {
        var year = typed.group("eraYear");
        try {
            return Optional.of(LocalDate.from(JapaneseDate.of(ERAS.get(typed.group("era")),
                    year.equals("元") ? 1 : Integer.parseInt(year),
                    Integer.parseInt(typed.group("month")), Integer.parseInt(typed.group("day")))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static boolean agrees(LocalDate day, Matcher typed) {
        var same = typed.group("same");
        var weekday = typed.group("weekday");
        return (same == null || day.getYear() == Integer.parseInt(same))
                && (weekday == null || day.getDayOfWeek() == weekday(weekday));
    }

    private static DayOfWeek weekday(String typed) {
        return DayOfWeek.of("月火水木金土日".indexOf(typed) + 1);
    }

    private static String eraYear(LocalDate day) {
        if (day.isBefore(FIRST_WITH_AN_ERA)) return String.valueOf(day.getYear());
        var date = JapaneseDate.from(day);
        int year = date.get(ChronoField.YEAR_OF_ERA);
        return date.getEra().getDisplayName(TextStyle.FULL, Locale.JAPANESE) + (year == 1 ? "元" : digits(year));
    }

    private static String digits(int number) {
        return number < 10 ? Character.toString('０' + number) : String.valueOf(number);
    }

    private static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }
}
