package jp.kenshu.account.entrance;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.account.Device;
import jp.kenshu.account.KeptSignIns;
import jp.kenshu.account.SignedIn;
import jp.kenshu.audit.AuditTrail;

/** Signing out: the button of every page of one's own. */
@AllowedToEverybody("ends one's own session")
@WebServlet(urlPatterns = "/account/sign-out", asyncSupported = true)
public class SignOut extends HttpServlet {

    @Inject
    private KeptSignIns kept;
    @Inject
    private SignedIn signedIn;
    @Inject
    private AuditTrail audit;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession(false);
        if (session != null) {
            if (signedIn.isAnybody()) {
                audit.record(signedIn.asActor(), "signedOut", signedIn.getSubject(), Device.of(request));
            }
            session.invalidate();
        }
        kept.forget(ReturningFilter.tokenOf(request));
        response.addCookie(ReturningFilter.ended(request));
        response.sendRedirect("/account/signed-out");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/home");
    }
}
