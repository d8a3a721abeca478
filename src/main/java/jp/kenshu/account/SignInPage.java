package jp.kenshu.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.Language;
import jp.kenshu.RuleViolation;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Signing in as a participant: the address first, then the code from the letter. Whether an address is known stays unsaid. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private AccessLinks links;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;
    @Inject
    private HttpServletRequest browser;

    @Inject
    @Param
    private String to;
    @Inject
    @Param
    private String request;
    @Inject
    @Param
    private String asked;
    private String email;
    private String code;

    /** Asks for the letter; the answer is the same for every address. */
    public void ask() {
        links.ask(email, getRequest(), ReturnPath.orNull(to), language.getCode());
        asked = email;
    }

    /** Asks for another letter to the address given before. */
    public void askAgain() {
        links.ask(asked, getRequest(), ReturnPath.orNull(to), language.getCode());
    }

    /** Comes in by the six-digit code. */
    public void enter() {
        var link = links.useCode(getRequest(), code).orElseThrow(() -> RuleViolation.at("code", "signIn.codeWrong"));
        signedIn.enter(link.getPerson(), browser);
        Faces.redirect(ReturnPath.orHome(to));
    }

    /** The secret by which the code is bound to this browser's page. */
    public String getRequest() {
        if (request == null) {
            request = Secrets.token();
        }
        return request;
    }

    /** The address to which a letter goes if it is known; null before one was given. */
    public String getAsked() {
        return asked;
    }

    /** The page that was wanted, or null. */
    public String getTo() {
        return ReturnPath.orNull(to);
    }

    /** The address of the staff's own sign-in, which leads to the same page. */
    public String getStaffSignIn() {
        return "/account/staff-sign-in" + (getTo() == null ? "" : "?to=" + URLEncoder.encode(getTo(), StandardCharsets.UTF_8));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
