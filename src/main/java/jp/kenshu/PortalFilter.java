package jp.kenshu;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What holds for every answer of the portal: the headers that protect the reader's browser, UTF-8, the chosen language
 * remembered, addresses in their plain form only, and forms from the portal's own pages only. Of the filters in {@code web.xml}
 * only those that receive a request come before it.
 */
public class PortalFilter extends HttpFilter {

    private static final Optional<String> PUBLIC_ADDRESS = ConfigProvider.getConfig().getOptionalValue("kenshu.base.url", String.class);
    private static final int A_YEAR = 365 * 24 * 60 * 60;
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    /** Pages with widgets: PrimeFaces adds script-src with a nonce itself, and its widgets set styles on their parts. */
    private static final String WIDGET_POLICY = "style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
            + "font-src 'self' data:; frame-src 'self'; media-src 'self'; worker-src 'self'; manifest-src 'self'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        protect(request, response);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request, response);
            return;
        }
        if (!PlainAddress.isPlain(request.getRequestURI()) || isSentFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        remember(request, response);
        chain.doFilter(request, response);
    }

    /** Whether a page of another site posts a form here in the name of the reader. */
    private static boolean isSentFromElsewhere(HttpServletRequest request) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return false;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin != null && !origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"))
                && !origin.equals(PUBLIC_ADDRESS.orElse(null));
    }

    /** Whether the browser says that the form is one of a page of the portal; {@link #isSentFromElsewhere} has refused those of others. */
    static boolean isSentFromHere(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Site") != null || request.getHeader("Origin") != null;
    }

    private static void protect(HttpServletRequest request, HttpServletResponse response) {
        var served = PlainAddress.served(request);
        var widgets = served.contains("/organiser/");
        response.setHeader("Content-Security-Policy", widgets ? WIDGET_POLICY : POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        var scans = served.equals("/group/organiser/reception");
        response.setHeader("Permissions-Policy", "camera=(" + (scans ? "self" : "") + "), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        if (query != null && query.contains(Language.NAME + "=")) {
            var cookie = new Cookie(Language.NAME, Language.chosenIn(request).getLanguage());
            cookie.setPath("/");
            cookie.setMaxAge(A_YEAR);
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }
}
