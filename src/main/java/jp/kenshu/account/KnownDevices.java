package jp.kenshu.account;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.account.secret.Secrets;

/**
 * The devices on which people have signed in before. A cookie that outlives the sign-in proves it; it lets nobody in, but what
 * strangers try elsewhere holds nobody up here.
 */
@ApplicationScoped
@Transactional
public class KnownDevices {

    private static final String COOKIE = "kenshu-device";
    private static final Duration LASTS = Duration.ofDays(400);

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private AskingBrowser browser;

    /** This device, if {@code member} has signed in on it before. */
    Optional<KnownDevice> findOf(StaffMember member) {
        return find("d.staff", member);
    }

    /** This device, if {@code person} has signed in on it before. */
    Optional<KnownDevice> findOf(Person person) {
        return find("d.person", person);
    }

    private Optional<KnownDevice> find(String owner, Object who) {
        return browser.cookie(COOKIE).flatMap(token -> entities.createQuery("select d from KnownDevice d where d.tokenHash = :hash and "
                + owner + " = :who", KnownDevice.class).setParameter("hash", Secrets.hash(token)).setParameter("who", who)
                .getResultStream().findFirst());
    }

    /** From now on this device is one of {@code member}'s. */
    public void remember(StaffMember member, HttpServletResponse response) {
        if (findOf(member).isEmpty()) {
            entities.persist(KnownDevice.of(mark(response), member, clock.now()));
        }
    }

    /** From now on this device is one of {@code person}'s. */
    public void remember(Person person, HttpServletResponse response) {
        if (findOf(person).isEmpty()) {
            entities.persist(KnownDevice.of(mark(response), person, clock.now()));
        }
    }

    /** The token of this device, which gets one if it has none. */
    private String mark(HttpServletResponse response) {
        var token = browser.cookie(COOKIE).orElseGet(Secrets::token);
        var cookie = new Cookie(COOKIE, token);
        cookie.setPath("/");
        cookie.setMaxAge((int) LASTS.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(browser.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return token;
    }
}
