package jp.kenshu.account.entrance;

import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.PortalClock;
import jp.kenshu.account.AccessLink;
import jp.kenshu.account.AccessLinks;
import jp.kenshu.account.SquareCode;
import jp.kenshu.account.StaffMembers;
import jp.kenshu.account.secret.OneTimeCodes;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/**
 * Where a member of staff sets password and one-time codes by a link. The first of the secretariat, who comes by the link
 * of the portal's start, also says who they are.
 */
@AllowedToEverybody("whoever has the link sets the account up")
@Named
@RequestScoped
public class SetUpPage {

    @Inject
    private StaffMembers staff;
    @Inject
    private AccessLinks links;
    @Inject
    private Entrance entrance;
    @Inject
    private PortalClock clock;
    @Inject
    private HttpServletRequest browser;
    @Inject
    @Param
    private String token;
    @Inject
    @Param
    private String secret;
    private Optional<AccessLink> link;
    private String name;
    private String email;
    private String password;
    private String again;
    private String code;

    @PostConstruct
    void look() {
        link = links.find(token).filter(found -> found.getPurpose() == AccessLink.Purpose.SET_UP)
                .filter(found -> found.getStaff() == null || found.getStaff().isOpen());
        if (!OneTimeCodes.isSecret(secret)) {
            secret = OneTimeCodes.newSecret();
        }
    }

    /** Sets everything, uses the link up and signs in. */
    public void setUp() {
        var choice = new StaffMembers.Choice(password, again, secret, code);
        var member = isFirst() ? staff.setUpFirst(token, name, email, choice) : staff.setUp(token, choice);
        entrance.enter(member);
        Faces.redirect("/home");
    }

    /** Whether the link is good. */
    public boolean isGood() {
        return link.filter(found -> found.isGoodAt(clock.now())).isPresent();
    }

    /** Whether the link was used or replaced by a newer one. */
    public boolean isUsed() {
        return link.filter(AccessLink::isUsed).isPresent();
    }

    /** Whether its time is over. */
    public boolean isExpired() {
        return link.isPresent() && !isGood() && !isUsed();
    }

    /** Whether the first of the secretariat sets up here. */
    public boolean isFirst() {
        return link.filter(AccessLink::isForFirst).isPresent();
    }

    /** Whose account is set up; empty for the first of the secretariat. */
    public String getMemberName() {
        return link.map(AccessLink::getName).orElse("");
    }

    /** The secret of the one-time codes as a square code for the authenticator app. */
    public String getPicture() {
        var account = isFirst() || link.isEmpty() ? browser.getServerName() : link.get().getStaff().getEmail();
        return SquareCode.picture(OneTimeCodes.address(secret, account));
    }

    /** The secret in groups of four letters, for typing. */
    public String getSpacedSecret() {
        return secret.replaceAll("(.{4})(?!$)", "$1 ");
    }

    public String getSecret() {
        return secret;
    }

    public String getToken() {
        return token;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
