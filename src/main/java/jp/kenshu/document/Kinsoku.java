package jp.kenshu.document;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a line of Japanese may end (禁則処理): no closing bracket, full stop, small kana or prolonged sound at the head of
 * a line, no opening bracket at its end, and words, numbers and addresses in Latin letters stay whole.
 */
final class Kinsoku {

    private static final String NOT_AT_HEAD = """
            )]}>）］｝〕〉》」』】｠〙〗»”’｣⦆\
            、。，．,.､｡・･：；:;!?！？‼⁇⁈⁉\
            ーｰ〜～゠–‐々〻ゝゞヽヾ…‥％%‰℃°′″￠\
            ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯﾞﾟ゛゜""";
    private static final String NOT_AT_END = "([{<（［｛〔〈《「『【｟〘〖«“‘｢⦅￥¥＄$£№＃#";
    /** A word that ends most of what is asked for; torn apart it reads like a slip of the pen. */
    private static final String WHOLE = "ください";
    private static final String INSEPARABLE = "…‥—―─";
    private static final String INSIDE_NUMBERS = "：．，";
    private static final String GOOD_INSIDE_ADDRESSES = "/?&=-_@";

    private Kinsoku() {
    }

    /** Whether a line may end between these two neighbours. */
    static boolean mayBreakBetween(Sign before, Sign after) {
        int left = before.first();
        int right = after.first();
        if (after.isSpace()) return false;
        if (before.isSpace()) return !forbiddenAtHead(right);
        if (isGlue(left) || isGlue(right)) return false;
        if (forbiddenAtHead(right) || forbiddenAtEnd(left)) return false;
        if (left == right && INSEPARABLE.indexOf(left) >= 0) return false;
        if (INSIDE_NUMBERS.indexOf(left) >= 0 && (isWideDigit(right) || right >= '0' && right <= '9')) return false;
        return !(isOfAWord(left) && isOfAWord(right));
    }

    /** Whether a line may end before the sign at {@code at}, where it may end between its neighbours and no word that stays whole is torn. */
    static boolean mayBreakBefore(List<Sign> signs, int at) {
        return mayBreakBetween(signs.get(at - 1), signs.get(at)) && !tearsWhole(signs, at);
    }

    /** Whether a word seems to begin here: another script begins, or kanji after what is no kanji; kana after kanji still belong to theirs. */
    static boolean beginsWord(Sign before, Sign after) {
        var script = scriptOf(after.first());
        return script != UnicodeScript.HIRAGANA && script != scriptOf(before.first());
    }

    /** The script of a sign; numbers stand with kanji (令和５年度), the prolonged sound with katakana. */
    private static UnicodeScript scriptOf(int c) {
        if (Character.isDigit(c) || c == '々') return UnicodeScript.HAN;
        return c == 'ー' ? UnicodeScript.KATAKANA : UnicodeScript.of(c);
    }

    private static boolean tearsWhole(List<Sign> signs, int at) {
        int inside = WHOLE.indexOf(signs.get(at).first());
        int start = at - inside;
        return inside > 0 && start >= 0 && start + WHOLE.length() <= signs.size()
                && IntStream.range(0, WHOLE.length()).allMatch(i -> signs.get(start + i).first() == WHOLE.charAt(i));
    }

    /** Whether a word that is too long for any line may be cut here. */
    static boolean mayCutBetween(Sign before, Sign after) {
        return GOOD_INSIDE_ADDRESSES.indexOf(before.first()) >= 0 && isOfAWord(after.first());
    }

    /** Whether the gap between these two neighbours may grow so that both edges of a column are straight. */
    static boolean mayStretchBetween(Sign before, Sign after) {
        return before.isSpace() || !isGlue(before.first()) && !isGlue(after.first())
                && !(isOfAWord(before.first()) && isOfAWord(after.first()))
                && !(before.first() == after.first() && INSEPARABLE.indexOf(before.first()) >= 0);
    }

    static boolean forbiddenAtHead(int c) {
        return NOT_AT_HEAD.indexOf(c) >= 0;
    }

    static boolean forbiddenAtEnd(int c) {
        return NOT_AT_END.indexOf(c) >= 0;
    }

    private static boolean isGlue(int c) {
        return c == 0xA0 || c == 0x202F || c == 0x2060 || c == 0xFEFF;
    }

    private static boolean isWideDigit(int c) {
        return c >= '０' && c <= '９';
    }

    private static boolean isOfAWord(int c) {
        if (c < 0x80) return c > ' ';
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN, GREEK, CYRILLIC, ARABIC, HEBREW, HANGUL -> c < 0xFF00;
            default -> isWideDigit(c);
        };
    }
}
