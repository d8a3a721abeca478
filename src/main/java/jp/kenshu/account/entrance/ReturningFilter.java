package jp.kenshu.account.entrance;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jp.kenshu.PlainAddress;
import jp.kenshu.PortalClock;
import jp.kenshu.PortalCookies;
import jp.kenshu.account.KeptSignIns;
import jp.kenshu.account.SignedIn;
import jp.kenshu.account.access.Access;

/**
 * Lets those go on who were signed in on a server that has ended, or on another node: each browser has a token beside its
 * session, good until signed out or idle for as long as a session lasts.
 */
public class ReturningFilter extends HttpFilter {

    private static final String COOKIE = "kenshu-kept";
    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(5);

    @Inject
    private SignedIn signedIn;
    @Inject
    private KeptSignIns kept;
    @Inject
    private PortalClock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isOfOnesOwn(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getSession(false) != null && signedIn.isKnown()) {
            keep(request, response);
        } else if (tokenOf(request) != null) {
            comeBack(request, response);
        }
        chain.doFilter(request, keeping(request, response));
        keepWhoCameIn(request, response);
    }

    /** An answer that leads on gives the token along: the next request may reach another node. */
    private HttpServletResponse keeping(HttpServletRequest request, HttpServletResponse response) {
        return new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) throws IOException {
                keepWhoCameIn(request, response);
                super.sendRedirect(location);
            }
        };
    }

    private void keepWhoCameIn(HttpServletRequest request, HttpServletResponse response) {
        if (!response.isCommitted() && !request.isAsyncStarted() && request.getSession(false) != null && signedIn.isKnown()) {
            keep(request, response);
        }
    }

    /** Pages that are the same for everybody, and what pages are made of, need to know nobody. */
    private static boolean isOfOnesOwn(HttpServletRequest request) {
        var served = PlainAddress.served(request);
        return Stream.of("/resources/", "/jakarta.faces.resource/", "/health/").noneMatch(served::startsWith)
                && Access.stated().ruleFor(request).filter(Access.Rule::cached).isEmpty();
    }

    private void keep(HttpServletRequest request, HttpServletResponse response) {
        if (signedIn.getToken() == null) {
            var token = kept.keep(signedIn, tokenOf(request));
            signedIn.keep(token, clock.now());
            response.addCookie(cookie(token, request));
        } else if (signedIn.getKeptAt().isBefore(clock.now().minus(TOUCHED_EVERY))) {
            kept.touch(signedIn.getToken());
            signedIn.keep(signedIn.getToken(), clock.now());
        }
    }

    private void comeBack(HttpServletRequest request, HttpServletResponse response) {
        var token = tokenOf(request);
        var found = kept.find(token);
        if (found.isEmpty()) {
            response.addCookie(ended(request));
            return;
        }
        found.forEach(signedIn::comeBack);
        signedIn.keep(token, clock.now());
        kept.touch(token);
    }

    /** The token of a browser, or null. */
    static String tokenOf(HttpServletRequest request) {
        return PortalCookies.find(request, COOKIE).orElse(null);
    }

    /** The cookie that makes the browser forget its token. */
    static Cookie ended(HttpServletRequest request) {
        var cookie = cookie("", request);
        cookie.setMaxAge(0);
        return cookie;
    }

    /** Like the session's it ends with the browser. */
    private static Cookie cookie(String token, HttpServletRequest request) {
        var cookie = new Cookie(COOKIE, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
