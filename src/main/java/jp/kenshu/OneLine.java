package jp.kenshu;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The rule for every field of one line - a name, a department, a telephone number, a remark of one line - however its text
 * comes in: typed, by a workbook, by a form that comes back. It holds no line breaks, no tabs and nothing that nobody sees:
 * such marks make two names of one, turn the text around them or hide in it. What is drawn is kept, with its variation
 * selectors and with the joiners of emoji and of scripts that need them.
 */
public final class OneLine {

    private static final int NAMED_BEFORE = 10;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int FLAG_MAX = 14;
    private static final String NEVER_DRAWN = "\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0";
    private static final String DRAWN_ALTHOUGH_FORMAT = "\u0600\u0601\u0602\u0603\u0604\u0605\u06DD\u070F\u0890\u0891\u08E2";
    private static final Set<UnicodeScript> JOINED = EnumSet.of(UnicodeScript.ARABIC, UnicodeScript.SYRIAC, UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI, UnicodeScript.BENGALI, UnicodeScript.GURMUKHI, UnicodeScript.GUJARATI, UnicodeScript.ORIYA,
            UnicodeScript.TAMIL, UnicodeScript.TELUGU, UnicodeScript.KANNADA, UnicodeScript.MALAYALAM, UnicodeScript.SINHALA,
            UnicodeScript.KHMER);

    private OneLine() {
    }

    /** {@code text} itself, or null for none; refused beside {@code field} when a line of text cannot hold it. */
    public static String in(String field, String text) {
        faultOf(field, text).ifPresent(fault -> {
            throw fault;
        });
        return text;
    }

    /** Why a line of text cannot hold {@code text}, to be said beside {@code field}; nothing when it can. */
    public static Optional<RuleViolation> faultOf(String field, String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.codePoints().anyMatch(OneLine::breaksTheLine)) {
            return Optional.of(RuleViolation.at(field, "oneLine.severalLines"));
        }
        if (InputText.isBroken(text) || text.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of(RuleViolation.at(field, "oneLine.broken"));
        }
        int unseen = unseenIn(text);
        if (unseen < 0) {
            return Optional.empty();
        }
        var code = "U+%04X".formatted(text.codePointAt(unseen));
        return Optional.of(unseen == 0 ? RuleViolation.at(field, "oneLine.unseenFirst", code)
                : RuleViolation.at(field, "oneLine.unseen", code, lastOf(text.substring(0, unseen))));
    }

    /** A text of several lines as one, for the fields that the portal fills in itself. */
    public static String from(String text) {
        var line = new StringBuilder(text.length());
        for (int at = 0, c; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (breaksTheLine(c)) {
                line.append(' ');
            } else if (!Character.isISOControl(c) && !isUnseen(text, at)) {
                line.appendCodePoint(c);
            }
        }
        return line.toString();
    }

    private static boolean breaksTheLine(int c) {
        return c >= '\t' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static int unseenIn(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (isUnseen(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isUnseen(String text, int at) {
        int c = text.codePointAt(at);
        if (NEVER_DRAWN.indexOf(c) >= 0) {
            return true;
        }
        if (Character.getType(c) != Character.FORMAT || DRAWN_ALTHOUGH_FORMAT.indexOf(c) >= 0) {
            return false;
        }
        if (c == JOINER || c == NON_JOINER) {
            return !joins(text, at, c);
        }
        return !(c >= 0xE0020 && c <= 0xE007F && belongsToFlag(text, at));
    }

    /** Whether the joiner has letters of a script that needs it, or pictures, on both sides. */
    private static boolean joins(String text, int at, int joiner) {
        int next = at + 1;
        if (at == 0 || next == text.length()) {
            return false;
        }
        int before = beforeSelectors(text, at);
        if (joiner == JOINER && isPicture(before) && isPicture(text.codePointAt(next))) {
            return true;
        }
        var script = UnicodeScript.of(before);
        return JOINED.contains(script) && script == UnicodeScript.of(text.codePointAt(next));
    }

    private static int beforeSelectors(String text, int at) {
        int before = text.codePointBefore(at);
        boolean changesPicture = before == 0xFE0F || before >= 0x1F3FB && before <= 0x1F3FF;
        int place = at - Character.charCount(before);
        return changesPicture && place > 0 ? text.codePointBefore(place) : before;
    }

    private static boolean isPicture(int c) {
        return c >= 0x1F000 && c <= 0x1FAFF || c >= 0x2190 && c <= 0x2BFF;
    }

    private static boolean belongsToFlag(String text, int at) {
        int flag = at - 2;
        while (flag >= 0 && at - flag <= FLAG_MAX && text.codePointAt(flag) >= 0xE0020 && text.codePointAt(flag) <= 0xE007F) {
            flag -= 2;
        }
        return flag >= 0 && text.codePointAt(flag) == BLACK_FLAG;
    }

    private static String lastOf(String text) {
        int characters = text.codePointCount(0, text.length());
        return characters <= NAMED_BEFORE ? text : text.substring(text.offsetByCodePoints(text.length(), -NAMED_BEFORE));
    }
}
