package jp.kenshu.account.entrance;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.account.AccessLink;
import jp.kenshu.account.AccessLinks;
import jp.kenshu.account.Person;
import jp.kenshu.account.secret.Secrets;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** What a link from a letter opens: it says who will be signed in, and its button signs in. Opening it uses nothing up. */
@AllowedToEverybody("whoever has the link comes in by it")
@Named
@RequestScoped
public class LinkPage {

    @Inject
    private AccessLinks links;
    @Inject
    private Entrance entrance;
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

    @PostConstruct
    void look() {
        link = links.find(token).filter(found -> found.getPurpose() == AccessLink.Purpose.SIGN_IN)
                .filter(found -> !found.isLoopbackOnly() || Loopback.isWhere(browser));
    }

    /** Signs in, as the one who was chosen where several share the address, and uses the link up. */
    public void enter() {
        var used = links.useForSignIn(token, Loopback.isWhere(browser), Asked.id(browser, "who").orElse(null));
        if (used.getStaff() != null) {
            entrance.enter(used.getStaff());
        } else {
            entrance.enter(used.getPerson());
        }
        Faces.redirect(ReturnPath.orHome(used.getLeadsTo()));
    }

    /** Asks for a new link, to the address of this one. */
    public void askAnew() {
        links.askAnew(token, Secrets.token(), language.getCode());
        Faces.redirect("/account/link?done=asked");
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
        return "asked".equals(browser.getParameter("done"));
    }

    /** Those of whom it is asked who it is, since they share the address of the link; nobody where it opens for one person. */
    public List<Person> getSharing() {
        var sharing = link.map(links::mayComeInBy).orElse(List.of());
        return sharing.size() > 1 ? sharing : List.of();
    }

    /** Who will be signed in. */
    public String getName() {
        return link.map(found -> links.mayComeInBy(found).stream().findFirst().map(Person::getName).orElseGet(found::getName)).orElse("");
    }

    public String getToken() {
        return token;
    }
}
