package jp.kenshu.account.entrance;

import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.PortalClock;
import jp.kenshu.account.AccessLink;
import jp.kenshu.account.AccessLinks;
import jp.kenshu.account.KnownDevices;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/**
 * What the link of a letter to a member of staff opens whom strangers hold up: its button makes this device known, on which
 * password and one-time code then count for themselves. It lets nobody in.
 */
@AllowedToEverybody("whoever has the link makes a device known, which lets nobody in")
@Named
@RequestScoped
public class WayInPage {

    @Inject
    private AccessLinks links;
    @Inject
    private KnownDevices devices;
    @Inject
    private PortalClock clock;
    @Inject
    @Param
    private String token;
    private Optional<AccessLink> link;

    @PostConstruct
    void look() {
        link = links.find(token).filter(found -> found.getPurpose() == AccessLink.Purpose.WAY_IN)
                .filter(found -> found.getStaff().isOpen() && found.isGoodAt(clock.now()));
    }

    /** Makes the device known and leads on to sign in. */
    public void makeKnown() {
        devices.remember(links.useForWayIn(token), Faces.getResponse());
        Faces.redirect("/account/staff-sign-in");
    }

    /** Whether the link is good. */
    public boolean isGood() {
        return link.isPresent();
    }

    /** Whose account it is. */
    public String getName() {
        return link.map(AccessLink::getName).orElse("");
    }

    public String getToken() {
        return token;
    }
}
