package jp.kenshu.account;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.PortalCookies;

/** The browser whose request is being answered, for those who must know it again; what the portal does by itself has none. */
@ApplicationScoped
public class AskingBrowser {

    @Inject
    private HttpServletRequest request;

    /** What kind of device it is; empty where there is none, or it does not say. */
    String device() {
        return isThere() ? Device.of(request) : "";
    }

    /** The value of its cookie of {@code name}. */
    Optional<String> cookie(String name) {
        return isThere() ? PortalCookies.find(request, name).filter(value -> !value.isEmpty()) : Optional.empty();
    }

    /** Whether it asks over an encrypted connection. */
    boolean isSecure() {
        return isThere() && request.isSecure();
    }

    private boolean isThere() {
        try {
            return request.getMethod() != null;
        } catch (ContextNotActiveException | IllegalStateException noRequest) {
            return false;
        }
    }
}
