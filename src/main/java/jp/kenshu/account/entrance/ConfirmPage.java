package jp.kenshu.account.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.account.StaffMembers;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Where a member of staff shows the password again, and goes on to what asked for it. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@Named
@RequestScoped
public class ConfirmPage {

    @Inject
    private StaffMembers staff;
    @Inject
    private SignedIn signedIn;
    @Inject
    private PortalClock clock;
    @Inject
    @Param
    private String to;
    private String password;

    /** Shows the password and goes on. */
    public void confirm() {
        if (!staff.knowsPassword(signedIn.getId(), password)) {
            throw RuleViolation.at("password", "confirm.wrong");
        }
        signedIn.confirm(clock.realNow());
        Faces.redirect(ReturnPath.orHome(to));
    }

    /** The page that was wanted. */
    public String getTo() {
        return ReturnPath.orHome(to);
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
