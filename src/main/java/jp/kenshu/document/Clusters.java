package jp.kenshu.document;

/** Where one reader's character ends and the next begins: marks, selectors and joined emoji stay with their base. */
public final class Clusters {

    private static final int JOINER = 0x200D;

    private Clusters() {
    }

    /** Where the cluster that begins at {@code start} ends. */
    public static int end(String text, int start) {
        int first = text.codePointAt(start);
        int at = start + Character.charCount(first);
        if (first == '\r' && at < text.length() && text.charAt(at) == '\n') return at + 1;
        if (isNewLine(first) || isInvisible(first)) return at;

        if (isRegionalIndicator(first) && at < text.length() && isRegionalIndicator(text.codePointAt(at))) at += 2;
        while (at < text.length()) {
            int next = text.codePointAt(at);
            if (next == JOINER && isPicture(first)) {
                at += 1;
                if (at < text.length() && isPicture(text.codePointAt(at))) at += Character.charCount(text.codePointAt(at));
            } else if (isMark(next)) {
                at += Character.charCount(next);
            } else {
                break;
            }
        }
        return at;
    }

    /** Where the cluster around {@code position} begins: {@code position} itself between two clusters. */
    public static int start(String text, int position) {
        int from = text.lastIndexOf('\n', Math.max(0, position - 1)) + 1;
        int start = Math.min(from, position);
        while (start < position) {
            int end = end(text, start);
            if (end > position) return start;
            start = end;
        }
        return start;
    }

    static boolean isNewLine(int c) {
        return c >= 0x0A && c <= 0x0D || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Characters without a shape: controls, joiners, marks of direction. */
    static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL && c != '\t' || type == Character.FORMAT || isSelector(c);
    }

    static boolean isSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180D;
    }

    /** Selectors that ask for a plain or a coloured picture of a sign, not for another form of it. */
    static boolean isPresentationSelector(int c) {
        return c == 0xFE0E || c == 0xFE0F;
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> isSelector(c) || c >= 0x1F3FB && c <= 0x1F3FF || c >= 0xE0020 && c <= 0xE007F;
        };
    }

    private static boolean isPicture(int c) {
        return c >= 0x1F000 && c <= 0x1FAFF || c >= 0x2190 && c <= 0x2BFF;
    }

    private static boolean isRegionalIndicator(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }
}
