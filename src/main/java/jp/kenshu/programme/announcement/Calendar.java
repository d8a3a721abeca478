package jp.kenshu.programme.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import jp.kenshu.Bilingual;
import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.Deadline;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Part;


/** What is still to come of a conference, in its order: deadlines as they are announced, and the days it is held. */
public record Calendar(List<Entry> entries) {

    /** One moment of the calendar with everything that falls on it. */
    public record Entry(LocalDate day, String hours, List<Item> items) {
    }

    /** What happens, and whom it concerns; the latter may be empty. */
    public record Item(String label, String audience) {
    }

    private record Moment(Instant at, LocalDate day, String hours) implements Comparable<Moment> {

        private static final Comparator<Moment> ORDER = Comparator.comparing(Moment::at).thenComparing(Moment::hours);

        @Override
        public int compareTo(Moment other) {
            return ORDER.compare(this, other);
        }
    }

    /** What of {@code conference} lies after {@code now}, in the language of {@code words}. */
    public static Calendar of(Conference conference, Instant now, Words words) {
        var days = new TreeMap<Moment, List<Item>>();
        var calendar = new Filler(days, now, words);
        conference.getDeadlines().forEach(calendar::add);
        conference.getParts().forEach(calendar::add);
        return new Calendar(days.entrySet().stream()
                .map(entry -> new Entry(entry.getKey().day(), entry.getKey().hours(), entry.getValue())).toList());
    }

    private record Filler(TreeMap<Moment, List<Item>> days, Instant now, Words words) {

        void add(Deadline deadline) {
            var due = deadline.getDue();
            var hours = deadline.getKind() == DeadlineKind.OTHER && due.wholeDay() ? "" : until(due);
            put(new Moment(due.at(), due.day(), hours), new Item(label(deadline), in(deadline.getAudience())));
        }

        void add(Part part) {
            for (var route : part.getRoutes()) {
                put(new Moment(route.getClosesAt(), route.getDue().day(), until(route.getDue())),
                        new Item(words.text("calendar.closes", in(part.getTitle()), in(route.getName())), ""));
            }
            if (part.getVenues().isEmpty() && part.getHeldOn() != null) {
                held(part.getHeldOn(), part.getStartsAt(), part.getEndsAt(), in(part.getTitle()));
            }
            for (var venue : part.getVenues()) {
                held(venue.getHeldOn(), venue.getStartsAt(), venue.getEndsAt(),
                        words.text("calendar.atVenue", in(part.getTitle()), in(venue.getName())));
            }
        }

        private void held(LocalDate day, LocalTime from, LocalTime to, String what) {
            var ends = to == null ? day.plusDays(1).atStartOfDay() : day.atTime(to);
            put(new Moment(ends.atZone(PortalClock.JAPAN).toInstant(), day, dates().hours(from, to)), new Item(what, ""));
        }

        private void put(Moment moment, Item item) {
            if (now.isBefore(moment.at())) {
                days.computeIfAbsent(moment, none -> new ArrayList<>()).add(item);
            }
        }

        /** What is due, with the venue where only that is meant and the announcement does not say so itself. */
        private String label(Deadline deadline) {
            var label = in(deadline.getLabel());
            var venue = deadline.getVenue() == null ? "" : in(deadline.getVenue().getName());
            return label.contains(venue) || in(deadline.getAudience()).contains(venue) ? label : words.text("calendar.ofVenue", label, venue);
        }

        private String until(DueMoment due) {
            return words.text("calendar.until", due.wholeDay() ? "24:00" : dates().time(due.inJapan().toLocalTime()));
        }

        private Dates dates() {
            return Dates.in(words.locale().getLanguage());
        }

        private String in(Bilingual text) {
            return text.in(words.locale());
        }
    }
}
