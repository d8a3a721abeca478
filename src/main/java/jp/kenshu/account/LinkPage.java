package jp.kenshu.account;

import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** What a link from a letter opens: it says who will be signed in, and its button signs in. Opening it uses nothing up. */
@Named
@RequestScoped
public class LinkPage {

    @Inject
    private AccessLinks links;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;
    @Inject
    private PortalClock clock;
    @Inject
    private HttpServletRequest browser;
    @Inject
    @Param
    private String token;
    private Optional<AccessLink> link;
    private boolean asked;

    @PostConstruct
    void look() {
        link = links.find(token).filter(found -> found.getPurpose() == AccessLink.Purpose.SIGN_IN)
                .filter(found -> !found.isLoopbackOnly() || Loopback.isWhere(browser));
    }

    /** Signs in and uses the link up. */
    public void enter() {
        var used = links.useForSignIn(token, Loopback.isWhere(browser));
        if (used.getStaff() != null) {
            signedIn.enter(used.getStaff(), browser);
        } else {
            signedIn.enter(used.getPerson(), browser);
        }
        Faces.redirect(ReturnPath.orHome(used.getLeadsTo()));
    }

    /** Asks for a new link, to the address of this one. */
    public void askAnew() {
        links.askAnew(token, Secrets.token(), language.getCode());
        asked = true;
    }

    /** Whether the link lets somebody in. */
    public boolean isGood() {
        return link.filter(found -> found.isGoodAt(clock.now())).isPresent();
    }

    /** Whether somebody has come in by it. */
    public boolean isUsed() {
        return link.filter(AccessLink::isUsed).isPresent();
    }

    /** Whether its time is over. */
    public boolean isExpired() {
        return link.isPresent() && !isGood() && !isUsed();
    }

    /** Whether a new one has just been asked for. */
    public boolean isAsked() {
        return asked;
    }

    /** Who will be signed in. */
    public String getName() {
        return link.map(AccessLink::getName).orElse("");
    }

    public String getToken() {
        return token;
    }
}
