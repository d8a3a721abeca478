package jp.kenshu;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The cookie of a session, which the server itself sets: kept like every other one behind {@link EdgeFilter}. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent starting) {
        if (PortalCookies.SECURE) {
            var cookie = starting.getServletContext().getSessionCookieConfig();
            cookie.setName(PortalCookies.keptName(cookie.getName()));
            cookie.setPath("/");
            cookie.setSecure(true);
        }
    }
}
