package jp.kenshu.programme;

import java.time.format.DateTimeFormatter;

import jp.kenshu.RuleViolation;

/** A moment until which something is open, as the secretariat types it anew: day and time word for word, and the revision they saw. */
public final class TypedDue {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private int version;
    private String day;
    private String time;

    /** Nothing typed yet. */
    public TypedDue() {
    }

    /** As {@code due} would have been typed, seen in revision {@code version}. */
    public static TypedDue of(DueMoment due, int version) {
        var typed = new TypedDue();
        typed.version = version;
        typed.day = due.day().toString();
        typed.time = due.wholeDay() ? null : TIME.format(due.inJapan());
        return typed;
    }

    /** The moment that was typed instead of {@code before}; the same moment is refused. */
    public DueMoment insteadOf(DueMoment before) {
        var then = DueMoment.typed(day, time, before.day());
        if (then.equals(before)) {
            throw RuleViolation.at("day", "settings.nothingChanged");
        }
        return then;
    }

    /** Counts the changes that were seen. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }
}
