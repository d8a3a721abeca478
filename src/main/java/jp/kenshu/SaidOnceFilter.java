package jp.kenshu;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * What a page says of a deed that has just been done is said once, on the page to which the deed led. Its address tells the deed
 * ({@code ?done=saved}), and a cookie tells that it has happened and not been said yet: whoever loads the page anew, comes back to
 * it or opens an address that somebody else has copied is led to the page without the deed.
 */
public class SaidOnceFilter extends HttpFilter {

    private static final Pattern DEED = Pattern.compile("[?&](?:done|entered|reminded)=([^&#]{1,40})");
    private static final String COOKIE = "kenshu-done";
    /** So many deeds may wait to be said, as in several windows. */
    private static final int WAITING_MAX = 5;
    private static final int COOKIE_MAX = 100;
    private static final int WAITS_SECONDS = 10 * 60;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (request.getMethod().equals("POST")) {
            chain.doFilter(request, new Leading(request, response));
            return;
        }
        var deed = mark(addressOf(request));
        if (deed != null && !isToBeSaid(deed, request, response)) {
            response.sendRedirect(withoutDeed(request));
            return;
        }
        chain.doFilter(request, response);
    }

    private static String addressOf(HttpServletRequest request) {
        return request.getQueryString() == null ? request.getRequestURI() : request.getRequestURI() + "?" + request.getQueryString();
    }

    private static String withoutDeed(HttpServletRequest request) {
        var others = Arrays.stream(request.getQueryString().split("&")).filter(part -> !DEED.matcher("&" + part).find())
                .collect(Collectors.joining("&"));
        return others.isEmpty() ? request.getRequestURI() : request.getRequestURI() + "?" + others;
    }

    /** Whether the deed has happened and has not been said yet; from now on it has. */
    private static boolean isToBeSaid(String deed, HttpServletRequest request, HttpServletResponse response) {
        var waiting = waiting(request);
        if (!waiting.remove(deed)) {
            return false;
        }
        if (request.getMethod().equals("GET")) {
            keep(waiting, request, response);
        }
        return true;
    }

    /** An answer that may lead to a page which says what has been done. */
    private static final class Leading extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Leading(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            var deed = mark(location);
            if (deed != null) {
                var waiting = waiting(request);
                waiting.remove(deed);
                waiting.add(deed);
                keep(waiting.subList(Math.max(0, waiting.size() - WAITING_MAX), waiting.size()), request, this);
            }
            super.sendRedirect(location);
        }
    }

    /** The mark of the page and the deed of an address, or null where it tells of none. */
    private static String mark(String address) {
        var deed = DEED.matcher(address);
        if (!deed.find()) {
            return null;
        }
        var path = address.substring(0, address.indexOf('?')).replaceFirst("^https?://[^/]*+", "");
        return Integer.toUnsignedString((path + " " + deed.group(1)).hashCode(), Character.MAX_RADIX);
    }

    private static List<String> waiting(HttpServletRequest request) {
        return new ArrayList<>(PortalCookies.find(request, COOKIE).filter(said -> said.length() <= COOKIE_MAX).map(said -> said.split("\\."))
                .map(Arrays::asList).orElse(List.of()));
    }

    private static void keep(List<String> waiting, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, String.join(".", waiting));
        cookie.setPath("/");
        cookie.setMaxAge(waiting.isEmpty() ? 0 : WAITS_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
