package jp.kenshu;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The address of a request. Only its plain form is answered, so that whoever decides on it, and the container that serves it, read
 * the same; and what is decided on is what the container serves, not what was written.
 */
public final class PlainAddress {

    private static final int LENGTH_MAX = 2_000;
    /** What may stand in a path as it is: RFC 3986's pchar and the slash, without the semicolon, which hides parameters. */
    private static final String AS_IT_IS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,=:@/";
    /** What the portal calls the page that the container serves at "/". */
    private static final String WELCOME = "/welcome";

    private PlainAddress() {
    }

    /**
     * Whether {@code path}, as it came in, is the one way to write it: nothing encoded that need not be, no parameters, no step that is
     * empty or of dots alone (the container takes three for two), no backslash, no control character, well-formed UTF-8.
     */
    public static boolean isPlain(String path) {
        return path != null && path.length() <= LENGTH_MAX && path.startsWith("/") && hasPlainSteps(path)
                && decoded(path).filter(PlainAddress::neededEncoding).isPresent();
    }

    private static boolean hasPlainSteps(String path) {
        var steps = path.substring(1).split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            var last = i == steps.length - 1;
            if (steps[i].isEmpty() && !last || isDots(steps[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDots(String step) {
        return !step.isEmpty() && step.chars().allMatch(c -> c == '.');
    }

    /** The bytes that were encoded, as text, if everything else may stand as it is and they are well-formed UTF-8. */
    private static Optional<String> decoded(String path) {
        var bytes = new byte[path.length() / 3];
        int count = 0;
        for (int i = 0; i < path.length(); i++) {
            var c = path.charAt(i);
            if (c == '%') {
                var high = i + 2 < path.length() ? hex(path.charAt(i + 1)) : -1;
                var low = high < 0 ? -1 : hex(path.charAt(i + 2));
                if (low < 0) {
                    return Optional.empty();
                }
                bytes[count++] = (byte) (high << 4 | low);
                i += 2;
            } else if (AS_IT_IS.indexOf(c) < 0) {
                return Optional.empty();
            }
        }
        return text(Arrays.copyOf(bytes, count));
    }

    /** The value of a digit as RFC 3986 wants it written, in capitals; -1 for every other character. */
    private static int hex(char c) {
        return c >= 'a' ? -1 : c > 0x7F ? -1 : Character.digit(c, 16);
    }

    private static Optional<String> text(byte[] utf8) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    /** Encoded characters are letters of other scripts; the ASCII ones either need no encoding or have no business in an address. */
    private static boolean neededEncoding(String encoded) {
        return encoded.codePoints().allMatch(c -> c > 0x9F && Character.isDefined(c) && Character.getType(c) != Character.FORMAT
                && c != 0xFFFD);
    }

    /**
     * The path that the container serves for {@code request}, be it the request's own or one it was forwarded to: of pages without
     * their ending.
     */
    public static String served(HttpServletRequest request) {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.equals(WELCOME) && "/".equals(request.getRequestURI().substring(request.getContextPath().length())) ? "/" : path;
    }
}
