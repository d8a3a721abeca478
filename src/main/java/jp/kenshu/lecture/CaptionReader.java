package jp.kenshu.lecture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.kenshu.RuleViolation;

/**
 * Reads captions as WebVTT or SRT, in UTF-8 or in Shift_JIS. What shows how a cue looks is left out; a wrong time is told with
 * its line. Cues may overlap, as they do where two people speak.
 */
public final class CaptionReader {

    /** The largest file of captions, in bytes. */
    public static final int SIZE_MAX = 3_000_000;
    private static final String FIELD = "captions";
    static final String ARROW = "-->";
    static final int CUES_MAX = 20_000;
    static final int CUE_MAX = 1_000;
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private final List<String> lines;
    private final List<Captions.Cue> cues = new ArrayList<>();
    private int at;

    private CaptionReader(List<String> lines) {
        this.lines = lines;
    }

    /** The captions in a file that somebody gave; a broken rule is told beside the field {@code captions}. */
    public static Captions read(byte[] file) {
        if (file.length > SIZE_MAX) {
            throw RuleViolation.at(FIELD, "captions.tooLarge", SIZE_MAX / 1_000_000);
        }
        var text = decoded(file).filter(found -> found.contains(ARROW)).orElseThrow(() -> RuleViolation.at(FIELD, "captions.none"));
        return read(text);
    }

    /** The captions in a text. */
    public static Captions read(String text) {
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new CaptionReader(plain.replace("\r\n", "\n").replace('\r', '\n').lines().toList()).read();
    }

    /** UTF-8 where it can be, else Shift_JIS; what is in neither, or holds NULs, is no text. */
    private static Optional<String> decoded(byte[] file) {
        for (var each : file) {
            if (each == 0) {
                return Optional.empty();
            }
        }
        return strictly(file, StandardCharsets.UTF_8).or(() -> strictly(file, SHIFT_JIS));
    }

    private static Optional<String> strictly(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private Captions read() {
        while (at < lines.size()) {
            if (lines.get(at).contains(ARROW)) {
                readCue();
            } else {
                at++;
            }
        }
        if (cues.size() > CUES_MAX) {
            throw RuleViolation.at(FIELD, "captions.tooMany", CUES_MAX);
        }
        return new Captions(cues);
    }

    private void readCue() {
        var timing = lines.get(at);
        var number = at + 1;
        var arrow = timing.indexOf(ARROW);
        var from = time(timing.substring(0, arrow).strip(), number);
        var after = timing.substring(arrow + ARROW.length()).strip();
        var to = time(after.isEmpty() ? after : after.split("[ \t]", 2)[0], number);
        if (to <= from) {
            throw RuleViolation.at(FIELD, "captions.endBeforeStart", number, timing.strip());
        }
        at++;
        var text = new StringBuilder();
        while (at < lines.size() && !lines.get(at).isBlank() && !lines.get(at).contains(ARROW)) {
            text.append(text.isEmpty() ? "" : "\n").append(lines.get(at).strip());
            at++;
        }
        add(from, to, plain(text.toString()).strip(), number);
    }

    private void add(long from, long to, String text, int number) {
        if (text.length() > CUE_MAX) {
            throw RuleViolation.at(FIELD, "captions.cueTooLong", number, CUE_MAX);
        }
        if (!text.isEmpty()) {
            cues.add(new Captions.Cue(from, to, text));
        }
    }

    /** A time such as 01:02:03.456, 02:03.456 or 00:02:03,456, in milliseconds. */
    private static long time(String text, int line) {
        var parts = text.replace(',', '.').split("[:.]", -1);
        var valid = text.indexOf(':') > 0 && (parts.length == 3 || parts.length == 4) && text.length() <= 16;
        for (int i = 0; valid && i < parts.length; i++) {
            var digits = parts[i].chars().allMatch(c -> c >= '0' && c <= '9');
            var length = i == parts.length - 1 ? parts[i].length() == 3 : parts[i].length() >= 1 && parts[i].length() <= (parts.length == 4 && i == 0 ? 4 : 2);
            valid = digits && length && (i == 0 && parts.length == 4 || i == parts.length - 1 || Integer.parseInt(parts[i]) < 60);
        }
        if (!valid) {
            throw RuleViolation.at(FIELD, "captions.time", line, text);
        }
        long milliseconds = 0;
        for (int i = 0; i < parts.length - 1; i++) {
            milliseconds = milliseconds * 60 + Integer.parseInt(parts[i]);
        }
        return milliseconds * 1000 + Integer.parseInt(parts[parts.length - 1]);
    }

    /** The words without what shows how they look: tags in angle brackets, SRT's settings in braces, names of characters. */
    private static String plain(String marked) {
        var plain = new StringBuilder();
        for (int i = 0; i < marked.length(); i++) {
            var end = endOfMark(marked, i);
            if (end > i) {
                i = end;
            } else {
                plain.append(marked.charAt(i));
            }
        }
        return plain.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&lrm;", "").replace("&rlm;", "")
                .replace("&amp;", "&");
    }

    /** Where the mark ends that begins at {@code from}; {@code from} itself where none does. A mark is never longer than a hundred characters. */
    private static int endOfMark(String text, int from) {
        var opens = text.charAt(from);
        var closes = opens == '<' ? '>' : opens == '{' && from + 1 < text.length() && text.charAt(from + 1) == '\\' ? '}' : 0;
        if (closes != 0) {
            for (int i = from + 1; i < text.length() && i <= from + 100; i++) {
                if (text.charAt(i) == closes) {
                    return i;
                }
            }
        }
        return from;
    }
}
