package jp.kenshu.registration.roster;

import java.util.List;

/**
 * Signs in a typed text that nobody sees, or that only the writer's own machine can draw: zero-width spaces, marks of
 * direction, byte order marks, and the characters that an office has made for itself (外字).
 */
final class StrangeSigns {

    private StrangeSigns() {
    }

    /** Those that nobody sees, as they are named: U+200B. */
    static List<String> invisible(String text) {
        return text.codePoints().filter(StrangeSigns::isInvisible).distinct().mapToObj(StrangeSigns::name).toList();
    }

    /** Those that an office has made for itself. */
    static List<String> ofOneOffice(String text) {
        return text.codePoints().filter(sign -> Character.getType(sign) == Character.PRIVATE_USE).distinct().mapToObj(StrangeSigns::name).toList();
    }

    /** The text without what nobody sees. */
    static String without(String text) {
        return text.codePoints().filter(sign -> !isInvisible(sign)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isInvisible(int sign) {
        int type = Character.getType(sign);
        return type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.CONTROL && sign != '\n' && sign != '\r' && sign != '\t' || sign == 0x3164 || sign == 0x115F || sign == 0x1160;
    }

    private static String name(int sign) {
        return "U+%04X".formatted(sign);
    }
}
