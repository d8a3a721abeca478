package jp.kenshu.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.VisitorMarks;

/**
 * The id of one handing-in, made when a form is shown and carried by it: a double click or a reload brings the same one and
 * makes one record. It stands for what was typed, too: other words under an attempt that is used up are an attempt of their own.
 */
public final class Attempt {

    private static final int LENGTH = 36;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Attempt() {
    }

    /** The attempt that the form of {@code request} carries, or a new one for a form that carries none. */
    public static String carriedOrNew(HttpServletRequest request) {
        var carried = request.getParameter("attempt");
        return isOne(carried) ? carried : VisitorMarks.attempt(request);
    }

    /** The attempt that a form carries, or a new one for a form that carries none. */
    public static String carriedOrNew(String carried) {
        return isOne(carried) ? carried : VisitorMarks.anotherAttempt();
    }

    private static boolean isOne(String carried) {
        return carried != null && carried.length() == LENGTH && FORM.matcher(carried).matches();
    }

    /** The attempt of {@code words} where {@code used} has made a record of others; the same words give the same one. */
    public static String ofOther(String used, String words) {
        return UUID.nameUUIDFromBytes((used + '\n' + words).getBytes(UTF_8)).toString();
    }
}
