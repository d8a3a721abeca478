package jp.kenshu.lecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;

/** What is said in a lecture, cue by cue, in the order in which they appear. */
public record Captions(List<Cue> cues) {

    /** What is said from one millisecond to another; several lines are parted by line breaks. */
    public record Cue(long from, long to, String text) {

        /** The second in which it begins. */
        public long second() {
            return from / 1000;
        }

        /** Its beginning as a clock shows it: 1:35. */
        public String clock() {
            return Captions.clock(second());
        }

        /** When it ends, in seconds, as scripts count. */
        public double end() {
            return to / 1000.0;
        }

        /** When it begins, in seconds, as scripts count. */
        public double start() {
            return from / 1000.0;
        }

        /** Its times and words, where they make a cue; a broken rule otherwise. */
        Cue checked() {
            if (to <= from) {
                throw RuleViolation.of("cue.endBeforeStart");
            }
            var words = text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
            if (words.isEmpty()) {
                throw RuleViolation.of("cue.noWords");
            }
            if (words.length() > CaptionReader.CUE_MAX) {
                throw RuleViolation.of("cue.tooLong", CaptionReader.CUE_MAX);
            }
            if (words.contains(CaptionReader.ARROW) || InputText.isBroken(words)) {
                throw RuleViolation.of("cue.strangeSigns");
            }
            return new Cue(from, to, words);
        }

        /** What is said, in one line. */
        public String line() {
            return text.replace('\n', ' ');
        }
    }

    /** The cues, sorted by their beginnings; those that overlap are shown together. */
    public Captions {
        cues = cues.stream().sorted(Comparator.comparingLong(Cue::from).thenComparingLong(Cue::to)).toList();
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return cues.isEmpty();
    }

    /** These captions with {@code now} in the place of {@code was}; null stands for no cue. A cue that is there no longer is a broken rule. */
    Captions with(Cue was, Cue now) {
        var changed = new ArrayList<>(cues);
        if (was != null && !changed.remove(was)) {
            throw RuleViolation.of("cue.gone");
        }
        if (now != null) {
            changed.add(now.checked());
        }
        if (changed.size() > CaptionReader.CUES_MAX) {
            throw RuleViolation.of("captions.tooMany", CaptionReader.CUES_MAX);
        }
        return new Captions(changed);
    }

    /** The cues as a WebVTT file, which every browser reads. */
    public String asWebVtt() {
        var text = new StringBuilder("WEBVTT\n");
        for (var cue : cues) {
            text.append('\n').append(time(cue.from())).append(" --> ").append(time(cue.to())).append('\n')
                    .append(cue.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")).append('\n');
        }
        return text.toString();
    }

    private static String time(long milliseconds) {
        return "%02d:%02d:%02d.%03d".formatted(milliseconds / 3_600_000, milliseconds / 60_000 % 60, milliseconds / 1000 % 60, milliseconds % 1000);
    }

    /** So many seconds as a clock shows them: 1:35, 1:02:03. */
    public static String clock(long seconds) {
        return seconds < 3600 ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
