package jp.kenshu.account.pocket;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.PortalClock;
import jp.kenshu.PortalCookies;
import jp.kenshu.account.secret.SecretBox;
import jp.kenshu.account.secret.Secrets;

/**
 * What a browser has been given to open something: the number and code of a receipt, the token of a link, the code of a table.
 * They stand in the address only when it is opened; from then on a sealed cookie holds them for a while, and the address
 * names them by a mark that means nothing elsewhere.
 */
@RequestScoped
public class Pocket {

    /** The parameter of an address that names something in the pocket. */
    public static final String MARK = "of";
    private static final String COOKIE = "kenshu-pocket";
    private static final Duration HOLDS = Duration.ofHours(2);
    private static final int THINGS_MAX = 8;
    private static final int MARK_LENGTH = 8;

    @Inject
    private HttpServletRequest request;
    @Inject
    private SecretBox box;
    @Inject
    private PortalClock clock;
    private List<Thing> things;

    /** One thing in the pocket: its mark, until when it stays, and what it is made of. */
    private record Thing(String mark, Instant until, Map<String, String> parts) {

        private String written() {
            return mark + " " + until.getEpochSecond() + " " + parts.entrySet().stream()
                    .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        }

        private static Thing read(String line) {
            var words = line.split(" ", 3);
            var parts = new TreeMap<String, String>();
            Arrays.stream(words[2].split("&")).map(part -> part.split("=", 2))
                    .forEach(part -> parts.put(part[0], URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
            return new Thing(words[0], Instant.ofEpochSecond(Long.parseLong(words[1])), parts);
        }
    }

    /** Puts something into the pocket, unless it is there already, and answers the query by which an address names it. */
    public String put(Map<String, String> parts, HttpServletResponse response) {
        var there = things().stream().filter(thing -> thing.parts().equals(parts)).findFirst();
        if (there.isEmpty()) {
            things.add(new Thing(Secrets.token().substring(0, MARK_LENGTH), clock.realNow().plus(HOLDS), new TreeMap<>(parts)));
            while (things.size() > THINGS_MAX) {
                things.remove(0);
            }
            response.addCookie(cookie());
        }
        return "?" + MARK + "=" + there.orElseGet(() -> things.get(things.size() - 1)).mark();
    }

    /** What the request says under {@code name}, in itself or by its mark; null for nothing. */
    public String parameter(String name) {
        var said = request.getParameter(name);
        var mark = request.getParameter(MARK);
        return said != null || mark == null ? said : find(mark).map(parts -> parts.get(name)).orElse(null);
    }

    /** The mark by which the request names something that the pocket holds; null where it names nothing. */
    public String mark() {
        var mark = request.getParameter(MARK);
        return mark == null || find(mark).isEmpty() ? null : mark;
    }

    /** What the pocket holds under {@code mark}. */
    Optional<Map<String, String>> find(String mark) {
        return things().stream().filter(thing -> thing.mark().equals(mark)).map(Thing::parts).findFirst();
    }

    private List<Thing> things() {
        if (things == null) {
            things = new ArrayList<>(carried().stream().flatMap(text -> text.lines()).map(Thing::read)
                    .filter(thing -> thing.until().isAfter(clock.realNow())).toList());
        }
        return things;
    }

    private Optional<String> carried() {
        return PortalCookies.find(request, COOKIE).flatMap(sealed -> box.open(sealed.replace('-', '+').replace('_', '/')));
    }

    private Cookie cookie() {
        var sealed = box.seal(things.stream().map(Thing::written).collect(Collectors.joining("\n")));
        var cookie = new Cookie(COOKIE, sealed.replace('+', '-').replace('/', '_').replace("=", ""));
        cookie.setPath("/");
        cookie.setMaxAge((int) HOLDS.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
