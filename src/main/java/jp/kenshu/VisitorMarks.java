package jp.kenshu;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What belongs to one visitor on a form that is otherwise the same for everybody: the token of its forms, the attempt that it
 * carries, and what a page of confirmation says of the visitor. A page that is kept for all has places for them, which nobody can
 * foresee, and each answer gets marks of its own.
 */
public final class VisitorMarks {

    /** What stands in a kept page where the visitor's token belongs. */
    public static final String TOKEN_PLACE = FormToken.another();
    /** What stands in a kept page where an attempt belongs. */
    public static final String ATTEMPT_PLACE = anotherAttempt();

    private static final String OPEN = VisitorMarks.class.getName();
    private static final String SAID = FormToken.another() + "-";

    private VisitorMarks() {
    }

    /** From now on the page that answers {@code request} is made with places instead of marks. */
    public static void leaveOpen(HttpServletRequest request) {
        request.setAttribute(OPEN, true);
    }

    /** What else answers {@code request} is made with marks again. */
    public static void close(HttpServletRequest request) {
        request.removeAttribute(OPEN);
    }

    /** Whether the page that answers {@code request} is made with places. */
    static boolean areLeftOpen(HttpServletRequest request) {
        return request.getAttribute(OPEN) != null;
    }

    /** A new attempt for the form that answers {@code request}, or the place for one. */
    public static String attempt(HttpServletRequest request) {
        return areLeftOpen(request) ? ATTEMPT_PLACE : anotherAttempt();
    }

    /** An attempt that nobody has made, as long as its place. */
    public static String anotherAttempt() {
        return UUID.randomUUID().toString();
    }

    /** What the page that answers {@code request} says of the visitor, under a name each, or the places for it. */
    public static Map<String, String> said(HttpServletRequest request, Map<String, String> words) {
        return areLeftOpen(request) ? places(words.keySet()) : words;
    }

    /** What stands in a kept page where something is said under each of {@code names}. */
    public static Map<String, String> places(Collection<String> names) {
        var places = new LinkedHashMap<String, String>();
        names.forEach(name -> places.put(name, SAID + name + "-"));
        return places;
    }

    /** The token of the visitor's browser, as long as its place; the browser gets one with its first form. */
    public static String token(HttpServletRequest request, HttpServletResponse response) {
        return FormToken.of(request, response);
    }

    /** Whether {@code request} sends one of the portal's own forms, as its token or the browser says. */
    public static boolean isOfOwnForm(HttpServletRequest request) {
        return FormToken.isOurs(request);
    }

    /** Whether {@code request} carries nothing that tells one visitor from another, but for the language and the token of forms. */
    public static boolean isOfAnybody(HttpServletRequest request) {
        return PortalCookies.hasNoneBut(request, Language.NAME, FormToken.COOKIE);
    }
}
