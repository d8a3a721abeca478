package jp.kenshu.account.access;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.PlainAddress;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;

/**
 * Lets only those through to a page whom {@link Access} names. Who is not signed in is asked to; who may not see a page
 * does not find it.
 */
public class AccessFilter extends HttpFilter {

    @Inject
    private SignedIn signedIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var rule = Access.stated().ruleFor(request);
        if (rule.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var measured = new Measure(request, rule.get());
        if (measured.refusal() != null) {
            response.sendError(measured.refusal());
            return;
        }
        if (rule.get().isForEverybody()) {
            chain.doFilter(measured.request(), response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        if (!isSignedIn(request)) {
            askToSignIn(request, response, rule.get());
        } else if (signedIn.isOneOf(rule.get().roles())) {
            chain.doFilter(measured.request(), response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean isSignedIn(HttpServletRequest request) {
        return request.getSession(false) != null && signedIn.isAnybody();
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, Access.Rule rule)
            throws IOException {
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())
                && request.getHeader("Faces-Request") != null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var page = rule.roles().contains(Role.PARTICIPANT) ? "/account/sign-in" : "/account/staff-sign-in";
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.sendRedirect(request.getContextPath() + page + "?to="
                + URLEncoder.encode(PlainAddress.served(request) + query, StandardCharsets.UTF_8));
    }
}
