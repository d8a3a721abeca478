package jp.kenshu.circular;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.kenshu.InputText;
import jp.kenshu.OneLine;
import jp.kenshu.RuleViolation;

/**
 * The words of a circular in one language. Braces stand for nothing but the fields of its readers, so that no letter has one: whatever
 * else is between braces, or has only one of them, is refused beside its field.
 */
public record CircularText(String subject, String body) {

    /** The most characters of a subject, as a reader counts them. */
    public static final int SUBJECT_MAX = 100;
    /** The most characters of a body. */
    public static final int BODY_MAX = 5_000;
    /** The most places to be filled in. */
    static final int PLACES_MAX = 50;
    /** A subject that is filled in is cut here, so that it stays one that mail programs show. */
    private static final int FILLED_SUBJECT_MAX = 250;
    private static final Pattern PLACE = Pattern.compile("[{｛]([^{}｛｝\n]{0,60})[}｝]");

    /** What was typed, read for {@code addressees}; the faults belong to the fields {@code subject} and {@code body} with {@code suffix} after them. */
    static CircularText typed(String subject, String body, String suffix, Addressees addressees) {
        var oneLine = InputText.trimmed(subject);
        var text = InputText.trimmed(body == null ? null : body.replace("\r\n", "\n").replace('\r', '\n'));
        RuleViolation.saidTogether(() -> mustBeThere("subject" + suffix, oneLine, SUBJECT_MAX), () -> OneLine.in("subject" + suffix, oneLine),
                () -> mustBeThere("body" + suffix, text, BODY_MAX),
                () -> mustBeFillable("subject" + suffix, oneLine, addressees), () -> mustBeFillable("body" + suffix, text, addressees));
        return new CircularText(inPlain(oneLine), inPlain(text));
    }

    private static void mustBeThere(String field, String text, int max) {
        if (text == null) {
            throw RuleViolation.at(field, field.startsWith("subject") ? "circular.subjectMissing" : "circular.bodyMissing");
        }
        var length = InputText.length(text);
        if (length > max || text.codePointCount(0, text.length()) > 2 * max) {
            throw RuleViolation.at(field, "circular.tooLong", max, length);
        }
        if (field.startsWith("body") && (InputText.isBroken(text) || text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'))) {
            throw RuleViolation.at(field, "settings.broken");
        }
    }

    private static void mustBeFillable(String field, String text, Addressees addressees) {
        if (text == null) {
            return;
        }
        var known = addressees.fields();
        for (var name : PLACE.matcher(text).results().map(found -> found.group(1)).toList()) {
            if (CircularField.named(name).isEmpty()) {
                throw RuleViolation.at(field, "circular.fieldUnknown", name.strip());
            }
            if (CircularField.named(name).filter(known::contains).isEmpty()) {
                throw RuleViolation.at(field, "circular.fieldNotTheirs", name.strip());
            }
        }
        if (PLACE.matcher(text).replaceAll("").matches("(?s).*[{}｛｝].*")) {
            throw RuleViolation.at(field, "circular.brace");
        }
        if (PLACE.matcher(text).results().count() > PLACES_MAX) {
            throw RuleViolation.at(field, "circular.tooManyFields", PLACES_MAX);
        }
    }

    private static String inPlain(String text) {
        return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(CircularField.named(found.group(1)).orElseThrow().place()));
    }

    /** The fields that the text leaves to be filled in. */
    Set<CircularField> fields() {
        return PLACE.matcher(subject + "\n" + body).results().map(found -> CircularField.named(found.group(1)).orElseThrow())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CircularField.class)));
    }

    /** The fields that the text needs and {@code values} does not know. */
    List<CircularField> unknown(Map<CircularField, String> values) {
        var unknown = new ArrayList<>(fields());
        unknown.removeIf(field -> !values.getOrDefault(field, "").isEmpty());
        return unknown;
    }

    /** The words for one reader; {@code instead} stands for what is not known of them. */
    CircularText filled(Map<CircularField, String> values, String instead) {
        var line = OneLine.from(fill(subject, values, instead));
        var cut = line.codePointCount(0, line.length()) <= FILLED_SUBJECT_MAX ? line : line.substring(0, line.offsetByCodePoints(0, FILLED_SUBJECT_MAX));
        return new CircularText(cut, fill(body, values, instead));
    }

    private static String fill(String text, Map<CircularField, String> values, String instead) {
        return PLACE.matcher(text).replaceAll(found -> {
            var value = values.getOrDefault(CircularField.named(found.group(1)).orElseThrow(), "");
            return Matcher.quoteReplacement(value.isEmpty() ? instead : value);
        });
    }
}
