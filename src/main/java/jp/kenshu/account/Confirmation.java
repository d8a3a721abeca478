package jp.kenshu.account;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;

/**
 * That a member of staff shows the password again before something that a borrowed screen must not do: letting others in, taking
 * addresses away. It holds for some minutes. Who has no password, in a demonstration alone, is not asked.
 */
@AllowedToEverybody("asks for the password of who is signed in")
@Named
@RequestScoped
public class Confirmation {

    private static final Duration HOLDS = Duration.ofMinutes(10);

    @Inject
    private SignedIn signedIn;
    @Inject
    private PortalClock clock;
    @Inject
    private HttpServletRequest request;

    /** Whether the password has been shown lately. */
    public boolean isThere() {
        return signedIn.isStaff() && (signedIn.getSetUpAt() == null || signedIn.isConfirmedSince(clock.realNow().minus(HOLDS)));
    }

    /** Without it, a deed is refused in words. */
    public void mustBeThere() {
        if (!isThere()) {
            throw RuleViolation.of("confirm.again");
        }
    }

    /** Without it, a file is not handed out: answers false after leading to where the password is asked for. */
    public boolean isThereOrAsked(HttpServletResponse response) throws IOException {
        if (!isThere()) {
            response.sendRedirect(getPage());
        }
        return isThere();
    }

    /** Where the password is asked for, and what leads back from there. */
    public String getPage() {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "/account/confirm?to=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
    }
}
