package jp.kenshu.programme.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.DueMoment;

/** Days and times as the page that is being answered announces them, in its language. */
@RequestScoped
@AllowedToEverybody("what is announced")
@Named
public class Announced {

    @Inject
    private Language language;
    @Inject
    private PortalClock clock;

    /** A day with its weekday, in both calendars: 令和5年（2023年）10月19日（木）. */
    public String day(LocalDate day) {
        return dates().day(day);
    }

    /** A day without its year: 10月19日（木）. */
    public String shortDay(LocalDate day) {
        return dates().shortDay(day);
    }

    /** A time of day: 17:00. */
    public String time(LocalTime time) {
        return dates().time(time);
    }

    /** From when to when something lasts: 10:05～10:30, or 9:45～ where no end is announced. */
    public String hours(LocalTime from, LocalTime to) {
        return dates().hours(from, to);
    }

    /** When something is held: its day and hours, as far as they are announced. */
    public String held(LocalDate day, LocalTime from, LocalTime to) {
        return dates().held(day, from, to);
    }

    /** A deadline as it is announced: 10月6日（金）17:00まで, or 10月20日（金）中. */
    public String deadline(DueMoment due) {
        return dates().deadline(due);
    }

    /** A deadline inside a sentence: 10月6日（金）17:00まで, or 10月20日（金）の終わりまで. */
    public String until(DueMoment due) {
        return dates().until(due);
    }

    /** A deadline with its year, for those who set it: 令和5年（2023年）10月6日（金）17:00まで. */
    public String deadlineInFull(DueMoment due) {
        return dates().deadlineInFull(due);
    }

    /** A moment with its day and time in Japan: 令和5年（2023年）10月6日（金） 17:00. */
    public String moment(Instant moment) {
        return dates().moment(moment);
    }

    /** A moment in the shortest form of lists: 2023/10/06 17:00. */
    public String stamp(Instant moment) {
        return dates().stamp(moment);
    }

    /** The present moment of the conference. */
    public String getNow() {
        return moment(clock.now());
    }

    private Dates dates() {
        return Dates.in(language.getCode());
    }
}
