package jp.kenshu.account.entrance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.StaffMembers;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Signing in as a member of staff: address, password and one-time code, with one answer for whatever is wrong. */
@AllowedToEverybody("whoever is nobody yet signs in")
@Named
@RequestScoped
public class StaffSignInPage {

    @Inject
    private StaffMembers staff;
    @Inject
    private Entrance entrance;
    @Inject
    @Param
    private String to;
    private String email;
    private String password;
    private String code;
    private String wayInFor;

    /** Asks for a letter with a link that makes this device known; the answer is the same for every address. */
    public void askWayIn() {
        staff.askWayIn(wayInFor);
        Faces.redirect("/account/staff-sign-in?done=asked" + (getTo() == null ? "" : "&to=" + URLEncoder.encode(getTo(), StandardCharsets.UTF_8)));
    }

    /** Comes in. */
    public void enter() {
        var member = staff.signIn(email, password, code).orElseThrow(() -> RuleViolation.of("staffSignIn.refused"));
        entrance.enter(member);
        Faces.redirect(ReturnPath.orHome(to));
    }

    /** The page that was wanted, or null. */
    public String getTo() {
        return ReturnPath.orNull(to);
    }

    /** Whether a letter has just been asked for. */
    public boolean isAsked() {
        return "asked".equals(Faces.getRequestParameter("done"));
    }

    public String getWayInFor() {
        return wayInFor;
    }

    public void setWayInFor(String wayInFor) {
        this.wayInFor = wayInFor;
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
