package jp.kenshu.account.access;

import java.io.IOException;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.PlainAddress;
import jp.kenshu.account.SignedIn;
import jp.kenshu.audit.AuditTrail;

/** Puts on the record which member of staff looked at the page of a person or a team. */
public class LookingFilter extends HttpFilter {

    /** The pages of single people and teams: the parameter that names whom, and what the record calls it. */
    private static final Map<String, String[]> PAGES = Map.of(
            "/registration/organiser/registration", new String[] {"id", "registration:"},
            "/registration/organiser/correction", new String[] {"id", "registration:"},
            "/registration/organiser/team", new String[] {"id", "team:"},
            "/assignment/organiser/team", new String[] {"id", "team:"},
            "/assignment/preference", new String[] {"team", "team:"},
            "/assignment/overview", new String[] {"team", "team:"},
            "/assignment/homework", new String[] {"member", "member:"},
            "/registration/team-member", new String[] {"member", "member:"},
            "/group/organiser/seat-wish", new String[] {"member", "member:"});

    @Inject
    private SignedIn signedIn;
    @Inject
    private AuditTrail audit;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var page = PAGES.get(PlainAddress.served(request));
        chain.doFilter(request, response);
        var whom = page == null ? null : request.getParameter(page[0]);
        if (whom != null && whom.matches("\\d{1,18}") && request.getMethod().equals("GET")
                && response.getStatus() == HttpServletResponse.SC_OK && signedIn.isStaff()) {
            audit.looked(signedIn.asActor(), page[1] + whom);
        }
    }
}
