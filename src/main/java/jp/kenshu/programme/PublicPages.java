package jp.kenshu.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.account.Access;

/**
 * Keeps the pages of the public site, which are the same for everybody, for a second, so that a rush of visitors costs
 * no more than one of them. Which pages these are, {@code access.txt} says ({@code everybody-cached}). The chain of
 * filters stands in {@code web.xml}: what protects every answer comes before this.
 */
public class PublicPages extends HttpFilter {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int PAGES_MAX = 200;
    private static final int QUERY_MAX = 80;

    private final transient Cache<Key, KeptAnswer> pages =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(PAGES_MAX).build();
    @Inject
    private transient PortalClock clock;

    private record Key(String path, String query, String language, Duration shift) {
    }

    /** What went wrong while a page was made inside the cache. */
    private static final class NotMade extends RuntimeException {

        NotMade(ServletException cause) {
            super(cause);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isKept(request)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            var key = new Key(request.getRequestURI(), request.getQueryString(), Language.chosenIn(request).getLanguage(), clock.getShift());
            var page = pages.get(key, missing -> make(request, response, chain));
            if (page != null) {
                page.answer(request, response);
            }
        } catch (NotMade failure) {
            throw (ServletException) failure.getCause();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static boolean isKept(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var query = request.getQueryString();
        return "GET".equals(request.getMethod()) && (query == null || query.length() <= QUERY_MAX)
                && Access.stated().ruleFor(path).filter(Access.Rule::cached).isPresent();
    }

    /** Makes the page anew; null, with the answer already given, when it is not one to keep. */
    private static KeptAnswer make(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        var hadSession = request.getSession(false) != null;
        var recorded = new RecordedResponse(response);
        try {
            chain.doFilter(request, recorded);
            var mayBeKept = recorded.isGood() && hadSession == (request.getSession(false) != null);
            if (mayBeKept) {
                return recorded.keep();
            }
            recorded.release();
            return null;
        } catch (ServletException failure) {
            throw new NotMade(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
