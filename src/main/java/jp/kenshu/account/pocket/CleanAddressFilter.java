package jp.kenshu.account.pocket;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.PlainAddress;
import jp.kenshu.account.access.Access;

/**
 * Keeps what opens something out of addresses and caches. A link of a letter or of a square code is answered by the same page under
 * an address that gives nothing away ({@link Pocket}), so that neither the history nor who looks over a shoulder has it. No
 * page but those that are the same for everybody stays in a browser's cache.
 */
public class CleanAddressFilter extends HttpFilter {

    private static final Set<String> RECEIPT = Set.of("number", "code");
    private static final Set<String> LINK = Set.of("token");
    /** What opens something, by the page that it opens. */
    private static final Map<String, Set<String>> SECRETS = Map.ofEntries(
            Map.entry("/registration/receipt", RECEIPT), Map.entry("/registration/receipt.pdf", RECEIPT),
            Map.entry("/registration/details", RECEIPT), Map.entry("/registration/team-receipt", RECEIPT),
            Map.entry("/registration/team-receipt.pdf", RECEIPT), Map.entry("/account/link", LINK), Map.entry("/account/set-up", LINK),
            Map.entry("/account/way-in", LINK), Map.entry("/worksheet/join", Set.of("code")), Map.entry("/questionnaire/invited", Set.of("key")));
    /** Longer is none of them. */
    private static final int SECRET_MAX = 200;

    @Inject
    private Pocket pocket;
    @Inject
    @Any
    private Instance<Opener> openers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var path = PlainAddress.served(request);
        if (isOnesOwn(request, path)) {
            response.setHeader("Cache-Control", "no-store");
        }
        var secrets = SECRETS.get(path);
        if (secrets == null || !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            chain.doFilter(request, response);
            return;
        }
        var given = given(request, secrets);
        if (given.size() == secrets.size() && openers.stream().anyMatch(opener -> opener.opens(path, given))) {
            response.sendRedirect(request.getContextPath() + path + pocket.put(given, response) + others(request, secrets));
        } else {
            chain.doFilter(opened(request), response);
        }
    }

    /** Pages that are not the same for everybody, and not what pages are made of. */
    private static boolean isOnesOwn(HttpServletRequest request, String path) {
        return Stream.of("/resources/", "/jakarta.faces.resource/", "/health/").noneMatch(path::startsWith)
                && Access.stated().ruleFor(request).filter(rule -> !rule.cached()).isPresent();
    }

    private static Map<String, String> given(HttpServletRequest request, Set<String> secrets) {
        var given = new TreeMap<String, String>();
        secrets.stream().filter(name -> request.getParameter(name) != null && request.getParameter(name).length() <= SECRET_MAX)
                .forEach(name -> given.put(name, request.getParameter(name)));
        return given;
    }

    private static String others(HttpServletRequest request, Set<String> secrets) {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> !secrets.contains(parameter.getKey()) && !parameter.getKey().equals(Pocket.MARK))
                .flatMap(parameter -> Arrays.stream(parameter.getValue()).map(value -> "&" + encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpServletRequest opened(HttpServletRequest request) {
        var mark = request.getParameter(Pocket.MARK);
        return mark == null ? request : pocket.find(mark).<HttpServletRequest>map(parts -> new Opened(request, parts)).orElse(request);
    }

    /** A request with what its address names by a mark. */
    private static final class Opened extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;

        private Opened(HttpServletRequest request, Map<String, String> parts) {
            super(request);
            var all = new HashMap<>(request.getParameterMap());
            parts.forEach((name, value) -> all.put(name, new String[] {value}));
            parameters = Collections.unmodifiableMap(all);
        }

        @Override
        public String getParameter(String name) {
            var values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String[] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }

        @Override
        public java.util.Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}
