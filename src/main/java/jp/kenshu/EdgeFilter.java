package jp.kenshu;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The portal's edge: what lies between it and the reader's browser is dealt with here, and nothing behind needs to know. Where
 * people reach the portal over HTTPS, browsers are told never to come otherwise, and every cookie of the portal travels over
 * HTTPS alone, under a name that no other site of the domain can set. What a proxy says of a request is believed if it was named.
 */
public class EdgeFilter extends HttpFilter {

    private static final String A_YEAR = "max-age=31536000";

    private final transient Proxies proxies = Proxies.named(configured("kenshu.proxy").orElse(""));

    private static Optional<String> configured(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (PortalCookies.SECURE) {
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
        var asSent = proxies.include(request.getRemoteAddr()) ? new Forwarded(request, proxies) : request;
        if (PortalCookies.SECURE) {
            chain.doFilter(new HostOnlyCookies(asSent), new HostOnly(response));
        } else {
            chain.doFilter(asSent, response);
        }
    }

    /** A request as its sender made it, before a named proxy carried it on. */
    private static final class Forwarded extends HttpServletRequestWrapper {

        private final String sender;
        private final boolean secure;

        Forwarded(HttpServletRequest request, Proxies proxies) {
            super(request);
            sender = proxies.senderOf(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
            secure = "https".equals(request.getHeader("X-Forwarded-Proto"));
        }

        @Override
        public String getRemoteAddr() {
            return sender;
        }

        @Override
        public String getRemoteHost() {
            return sender;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : "http";
        }
    }

    /**
     * A request with the cookies of this host alone, each also by the name under which whoever made it looks for it; one that came
     * under a plain name was set by somebody else.
     */
    private static final class HostOnlyCookies extends HttpServletRequestWrapper {

        HostOnlyCookies(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie[] getCookies() {
            var sent = super.getCookies();
            return sent == null ? null : Arrays.stream(sent).filter(cookie -> PortalCookies.isKept(cookie.getName()))
                    .flatMap(cookie -> Stream.of(cookie, new Cookie(PortalCookies.ownName(cookie.getName()), cookie.getValue())))
                    .toArray(Cookie[]::new);
        }
    }

    /** An answer whose cookies are kept for this host and HTTPS alone. */
    private static final class HostOnly extends HttpServletResponseWrapper {

        HostOnly(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addCookie(Cookie cookie) {
            var kept = new Cookie(PortalCookies.keptName(cookie.getName()), cookie.getValue());
            cookie.getAttributes().forEach(kept::setAttribute);
            kept.setAttribute("Domain", null);
            kept.setPath("/");
            kept.setSecure(true);
            super.addCookie(kept);
        }
    }
}
