package jp.kenshu.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.RuleViolation;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Signing in as a member of staff: address, password and one-time code, with one answer for whatever is wrong. */
@Named
@RequestScoped
public class StaffSignInPage {

    @Inject
    private StaffMembers staff;
    @Inject
    private SignedIn signedIn;
    @Inject
    private HttpServletRequest browser;
    @Inject
    @Param
    private String to;
    private String email;
    private String password;
    private String code;

    /** Comes in. */
    public void enter() {
        var member = staff.signIn(email, password, code).orElseThrow(() -> RuleViolation.of("staffSignIn.refused"));
        signedIn.enter(member, browser);
        Faces.redirect(ReturnPath.orHome(to));
    }

    /** The page that was wanted, or null. */
    public String getTo() {
        return ReturnPath.orNull(to);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
