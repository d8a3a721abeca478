package jp.kenshu.programme.announcement;

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
import jp.kenshu.PlainAddress;
import jp.kenshu.PortalClock;
import jp.kenshu.VisitorMarks;
import jp.kenshu.account.access.Access;

/**
 * Keeps the pages of the public site, which are the same for everybody, for a second, so that a rush of visitors costs
 * no more than one of them; and those forms that are the same for all of whom nothing is known, with places for the marks that each
 * visitor gets ({@link VisitorMarks}). Which pages these are, {@code access.txt} says ({@code everybody-cached} and
 * {@code everybody-alike}). The chain of filters stands in {@code web.xml}: what protects every answer comes before this.
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
        var rule = Access.stated().ruleFor(request).filter(stated -> mayBeKept(request, stated));
        if (rule.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (rule.get().alike()) {
            VisitorMarks.leaveOpen(request);
        }
        try {
            var key = new Key(PlainAddress.served(request), request.getQueryString(), Language.chosenIn(request).getLanguage(), clock.getShift());
            var page = pages.get(key, missing -> make(request, response, chain, rule.get().alike()));
            if (page != null) {
                page.answer(request, response);
            }
        } catch (NotMade failure) {
            throw (ServletException) failure.getCause();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static boolean mayBeKept(HttpServletRequest request, Access.Rule rule) {
        var query = request.getQueryString();
        return "GET".equals(request.getMethod()) && (query == null || query.length() <= QUERY_MAX)
                && (rule.cached() || rule.alike() && request.getSession(false) == null && VisitorMarks.isOfAnybody(request));
    }

    /** Makes the page anew; null, with the answer already given, when it is not one to keep. */
    private static KeptAnswer make(HttpServletRequest request, HttpServletResponse response, FilterChain chain, boolean marked) {
        var hadSession = request.getSession(false) != null;
        var recorded = new RecordedResponse(response);
        try {
            chain.doFilter(request, recorded);
            var mayBeKept = recorded.isGood() && hadSession == (request.getSession(false) != null);
            if (mayBeKept) {
                return marked ? recorded.keepMarked() : recorded.keep();
            }
            if (marked && recorded.isSaid()) {
                recorded.keepMarked().answer(request, response);
            } else {
                recorded.release();
            }
            return null;
        } catch (ServletException failure) {
            throw new NotMade(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            VisitorMarks.close(request);
        }
    }
}
