package jp.kenshu;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;

/**
 * The portal's own style sheets, scripts and pictures. Their addresses carry a mark of their content, so that browsers
 * may keep them for good.
 */
@ApplicationScoped
@AllowedToEverybody("where style sheets and scripts lie")
@Named
public class Asset {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private ServletContext portal;

    /** For the container's proxies. */
    protected Asset() {
    }

    /** The assets of {@code portal}. */
    @Inject
    public Asset(ServletContext portal) {
        this.portal = portal;
    }

    /** The address of a file below {@code resources/}. */
    public String of(String file) {
        return addresses.computeIfAbsent(file, name -> "/resources/" + name + "?v=" + markOf(name));
    }

    private String markOf(String file) {
        try (var stream = portal.getResourceAsStream("/resources/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no resources/" + file);
            }
            var sum = new CRC32();
            sum.update(stream.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
