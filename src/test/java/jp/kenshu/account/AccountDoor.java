package jp.kenshu.account;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The door through which tests close accounts and look who is signed in; it exists only in the test archive. */
@WebServlet(urlPatterns = "/test/account", asyncSupported = true)
public class AccountDoor extends HttpServlet {

    @Inject
    private AccountStage stage;
    @Inject
    private SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().print(answer(request.getParameter("ask"), request.getParameter("of")));
    }

    private String answer(String question, String of) {
        switch (question) {
            case "close" -> stage.close(of);
            case "reopen" -> stage.reopen(of);
            case "set-up" -> stage.setUp(of);
            case "age" -> stage.age();
            default -> {
                return switch (question) {
                    case "keys" -> stage.keys();
                    case "recorded" -> stage.recorded(of);
                    default -> signedIn.isAnybody() ? signedIn.getRole() + " " + signedIn.isStaff() + " " + signedIn.getName() : "nobody";
                };
            }
        }
        return "done";
    }
}
