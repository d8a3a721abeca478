package jp.kenshu.lecture.search;

import jp.kenshu.InputText;

/** The words around a find, as they were written, and the find itself among them. */
public record Excerpt(String before, String found, String after) {

    private static final int AROUND = 36;
    private static final int LOOKED_THROUGH = 400;

    /** The find of {@code word}, in the form for searching, in {@code text} from the place {@code from}; the text alone where it is not there. */
    static Excerpt of(String text, String word, int from) {
        var limit = Math.min(text.length(), from + LOOKED_THROUGH);
        int end = from + 1;
        while (end <= limit && !InputText.forSearch(text.substring(from, end)).contains(word)) {
            end++;
        }
        if (end > limit) {
            return new Excerpt(shortened(text, from), "", "");
        }
        int begin = end - 1;
        while (begin > from && !InputText.forSearch(text.substring(begin, end)).contains(word)) {
            begin--;
        }
        return new Excerpt(head(text, begin), text.substring(begin, end), tail(text, end));
    }

    private static String shortened(String text, int from) {
        return text.substring(from, whole(text, Math.min(text.length(), from + 2 * AROUND)));
    }

    private static String head(String text, int to) {
        var from = whole(text, Math.max(0, to - AROUND));
        return (from > 0 ? "…" : "") + text.substring(from, to);
    }

    private static String tail(String text, int from) {
        var to = whole(text, Math.min(text.length(), from + AROUND));
        return text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    /** The place itself, or the one before it where a character would be torn. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
