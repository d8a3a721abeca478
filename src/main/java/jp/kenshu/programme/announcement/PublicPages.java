package jp.kenshu.programme.announcement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.Language;
import jp.kenshu.PlainAddress;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.VisitorMarks;
import jp.kenshu.account.access.Access;

/**
 * Keeps the pages of the public site, which are the same for everybody, for a second ({@link KeptAnswers}), so that a rush of visitors
 * costs no more than one of them; and those forms that are the same for all of whom nothing is known, with places for the marks that each
 * visitor gets ({@link VisitorMarks}), and the page that a sound form leads to ({@link SoundForm}). Which pages these are,
 * {@code access.txt} says ({@code everybody-cached} and {@code everybody-alike}). The chain of filters stands in {@code web.xml}:
 * what protects every answer comes before this.
 */
public class PublicPages extends HttpFilter {

    private static final int QUERY_MAX = 80;

    private final transient KeptAnswers<Key, KeptAnswer> pages = new KeptAnswers<>(Ticker.systemTicker());
    @Inject
    private transient PortalClock clock;
    @Inject
    @Any
    private transient Instance<SoundForm> forms;

    /** What one kept page is made for; {@code said} are the names of what it says of its visitor. */
    private record Key(String path, String query, String language, Duration shift, Set<String> said) {
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
        var rule = Access.stated().ruleFor(request);
        var sound = rule.filter(Access.Rule::alike).flatMap(alike -> sound(request, response));
        if (sound.isPresent() && sound.get().address() != null) {
            response.sendRedirect(sound.get().address());
        } else if (sound.isPresent()) {
            answer(sound.get().said(), true, request, response, chain);
        } else if (rule.filter(stated -> mayBeKept(request, stated)).isPresent()) {
            answer(Map.of(), rule.get().alike(), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** How the form that is sent by somebody unknown answers by itself, if it does. */
    private Optional<SoundForm.Answer> sound(HttpServletRequest request, HttpServletResponse response) {
        if (!"POST".equals(request.getMethod()) || isLong(request.getQueryString()) || !isOfAnybody(request) || !VisitorMarks.isOfOwnForm(request)) {
            return Optional.empty();
        }
        var served = PlainAddress.served(request);
        return forms.stream().filter(form -> form.path().equals(served)).findFirst().flatMap(form -> answered(form, request, response));
    }

    /** What is to be put right, the form's page says. */
    private static Optional<SoundForm.Answer> answered(SoundForm form, HttpServletRequest request, HttpServletResponse response) {
        try {
            return form.answer(request, response);
        } catch (RuleViolation toBePutRight) {
            return Optional.empty();
        }
    }

    private void answer(Map<String, String> said, boolean marked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (marked) {
            VisitorMarks.leaveOpen(request);
        }
        try {
            var key = new Key(PlainAddress.served(request), request.getQueryString(), Language.chosenIn(request).getLanguage(), clock.getShift(),
                    Set.copyOf(said.keySet()));
            var page = pages.get(key, () -> make(said, marked, request, response, chain));
            if (page != null) {
                page.answer(said, request, response);
            }
        } catch (NotMade failure) {
            throw (ServletException) failure.getCause();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static boolean mayBeKept(HttpServletRequest request, Access.Rule rule) {
        return "GET".equals(request.getMethod()) && !isLong(request.getQueryString())
                && (rule.cached() || rule.alike() && isOfAnybody(request));
    }

    /** Whether nothing is known of who asks: their page is everybody's, and everybody's is theirs. */
    private static boolean isOfAnybody(HttpServletRequest request) {
        return request.getSession(false) == null && VisitorMarks.isOfAnybody(request);
    }

    private static boolean isLong(String query) {
        return query != null && query.length() > QUERY_MAX;
    }

    /** Makes the page anew; null, with the answer already given, when it is not one to keep. */
    private static KeptAnswer make(Map<String, String> said, boolean marked, HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        var hadSession = request.getSession(false) != null;
        var recorded = new RecordedResponse(response);
        try {
            chain.doFilter(request, recorded);
            var mayBeKept = recorded.isGood() && hadSession == (request.getSession(false) != null);
            var page = !recorded.isSaid() ? null : marked ? recorded.keepMarked(said.keySet()) : recorded.keep();
            if (mayBeKept && page.says(said.keySet())) {
                return page;
            }
            if (marked && page != null) {
                page.answer(said, request, response);
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
