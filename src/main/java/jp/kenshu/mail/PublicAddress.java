package jp.kenshu.mail;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address under which people reach the portal, for the links in letters and the QR codes on paper. */
@ApplicationScoped
public class PublicAddress {

    private String base;

    /** The address the portal was told, without a slash at its end. */
    @Inject
    public PublicAddress(@ConfigProperty(name = "kenshu.base.url", defaultValue = "http://localhost:8080") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** For the container's proxies. */
    protected PublicAddress() {
    }

    /** The whole address of a page, given from its first slash. */
    public String of(String path) {
        return base + path;
    }

    /** The same short enough to type: browsers know how it begins. */
    public String typed(String path) {
        return of(path).replaceFirst("^https?://", "");
    }

    /** The name of the machine in the address. */
    public String host() {
        return URI.create(base).getHost();
    }

    /** Whether people reach the portal over HTTPS. */
    public boolean isSecure() {
        return base.startsWith("https:");
    }
}
