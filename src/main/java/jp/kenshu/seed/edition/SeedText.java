package jp.kenshu.seed.edition;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a text of a seed may not hold, since pages, letters and papers show it as it stands. */
final class SeedText {

    private static final Pattern HTML = Pattern.compile("<[A-Za-z/!][^<>]{0,60}>?|&(?:#\\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,10});");
    private static final int SHOWN = 20;

    private SeedText() {
    }

    /** What is wrong with {@code text}, of which {@code manyLines} says whether it may have more than one. */
    static Optional<String> faultOf(String text, boolean manyLines) {
        if (!manyLines && text.indexOf('\n') >= 0) {
            return Optional.of("has a line break in it");
        }
        var invisible = text.codePoints().filter(SeedText::isInvisible).findFirst();
        if (invisible.isPresent()) {
            return Optional.of("has an invisible character in it (U+%04X)".formatted(invisible.getAsInt()));
        }
        var html = HTML.matcher(text);
        if (html.find()) {
            return Optional.of("has HTML in it (「" + shown(html.group()) + "」); write plain text");
        }
        return Optional.empty();
    }

    /** What shows that {@code text} is not English: its first Japanese letter. */
    static Optional<String> japaneseIn(String text) {
        return text.codePoints().filter(SeedText::isJapanese).mapToObj(Character::toString).findFirst();
    }

    private static boolean isJapanese(int c) {
        var script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HAN && c != '〓';
    }

    /** Controls other than line breaks, what turns or joins text unseen, private and unassigned places, halves of pairs. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
        };
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
