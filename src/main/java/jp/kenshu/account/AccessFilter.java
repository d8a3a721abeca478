package jp.kenshu.account;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets only those through to a page whom {@link Access} names. Who is not signed in is asked to; who may not see a page
 * does not find it.
 */
public class AccessFilter extends HttpFilter {

    @Inject
    private SignedIn signedIn;
    @Inject
    private StaffMembers staff;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var rule = Access.stated().ruleFor(path);
        if (rule.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (rule.get().isForEverybody()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        if (!isSignedIn(request)) {
            askToSignIn(request, response, path, rule.get());
        } else if (signedIn.isOneOf(rule.get().roles())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Whoever of staff is signed in with an account that has been closed or set up anew since is signed out. */
    private boolean isSignedIn(HttpServletRequest request) {
        if (request.getSession(false) == null || !signedIn.isAnybody()) {
            return false;
        }
        if (signedIn.isStaff() && !staff.isStillIn(signedIn.getId(), signedIn.getSetUpAt())) {
            request.getSession().invalidate();
            return false;
        }
        return true;
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, String path, Access.Rule rule)
            throws IOException {
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())
                && request.getHeader("Faces-Request") != null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var page = rule.roles().contains(Role.PARTICIPANT) ? "/account/sign-in" : "/account/staff-sign-in";
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.sendRedirect(request.getContextPath() + page + "?to="
                + URLEncoder.encode(path + query, StandardCharsets.UTF_8));
    }
}
