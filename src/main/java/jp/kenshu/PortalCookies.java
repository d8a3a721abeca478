package jp.kenshu;

import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How the portal's cookies are called. Where people reach it over HTTPS, a browser keeps each of them under a name that it takes
 * only from this very host, over HTTPS and for all of its paths; {@link EdgeFilter} gives them that name, and here it is known.
 */
public final class PortalCookies {

    /** Whether people reach the portal over HTTPS, as its public address says. */
    static final boolean SECURE = ConfigProvider.getConfig().getOptionalValue("kenshu.base.url", String.class)
            .filter(address -> address.startsWith("https:")).isPresent();

    private static final String HOST_ONLY = "__Host-";

    private PortalCookies() {
    }

    /** What the portal's cookie of {@code name} says, if the browser sent it; one that somebody else could have set is none. */
    public static Optional<String> find(HttpServletRequest request, String name) {
        return request.getCookies() == null ? Optional.empty() : Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(keptName(name))).map(Cookie::getValue).findFirst();
    }

    /** Whether the browser sent none of the portal's cookies, and nobody else's, but those called so. */
    static boolean hasNoneBut(HttpServletRequest request, String... names) {
        var known = Arrays.stream(names).map(PortalCookies::keptName).toList();
        return request.getCookies() == null || Arrays.stream(request.getCookies()).allMatch(cookie -> known.contains(cookie.getName()));
    }

    /** The name under which browsers keep the cookie of {@code name}. */
    static String keptName(String name) {
        return SECURE ? HOST_ONLY + name : name;
    }

    /** Whether browsers keep a cookie of that name for this host alone. */
    static boolean isKept(String name) {
        return name.startsWith(HOST_ONLY);
    }

    /** The name by which whoever made the cookie knows it. */
    static String ownName(String kept) {
        return kept.substring(HOST_ONLY.length());
    }
}
