package jp.kenshu.account;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signing out: the button of every page of one's own. */
@WebServlet(urlPatterns = "/account/sign-out", asyncSupported = true)
public class SignOut extends HttpServlet {

    @Inject
    private KeptSignIns kept;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession(false);
        if (session != null) {
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
