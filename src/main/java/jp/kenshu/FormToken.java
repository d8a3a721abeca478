package jp.kenshu;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.faces.component.UIForm;
import jakarta.faces.component.html.HtmlOutputText;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets every form of a page without session carry a token that the reader's browser also holds as a cookie. Another site can send
 * a form here in the reader's name, but knows no token.
 */
public class FormToken implements SystemEventListener {

    private static final String NAME = "form-token";
    static final String COOKIE = "kenshu-form";
    private static final int BYTES = 18;
    private static final Pattern TOKEN = Pattern.compile("[\\w-]{24}");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void processEvent(SystemEvent event) {
        var faces = FacesContext.getCurrentInstance();
        if (!faces.getViewRoot().isTransient()) {
            return;
        }
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_ITERATION)), (visit, component) -> {
            if (component instanceof UIForm form) {
                form.getChildren().removeIf(Carrier.class::isInstance);
                form.getChildren().add(new Carrier(tokenFor(faces)));
                return VisitResult.REJECT;
            }
            return VisitResult.ACCEPT;
        });
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }

    /** Whether the posted form is one of the portal's own: it carries the browser's token, or the browser itself says where it stood. */
    static boolean isOurs(HttpServletRequest request) {
        var posted = request.getParameter(NAME);
        var held = heldBy(request);
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                || posted != null && held.filter(token -> isSame(token, posted)).isPresent();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** The browser's token; it gets one with its first form. */
    private static String tokenFor(FacesContext faces) {
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        return VisitorMarks.areLeftOpen(request) ? VisitorMarks.TOKEN_PLACE
                : of(request, (HttpServletResponse) faces.getExternalContext().getResponse());
    }

    static String of(HttpServletRequest request, HttpServletResponse response) {
        return heldBy(request).or(() -> Optional.ofNullable((String) request.getAttribute(COOKIE))).orElseGet(() -> {
            var token = another();
            request.setAttribute(COOKIE, token);
            response.addCookie(cookie(token, request));
            return token;
        });
    }

    private static Optional<String> heldBy(HttpServletRequest request) {
        return PortalCookies.find(request, COOKIE).filter(value -> TOKEN.matcher(value).matches());
    }

    static String another() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** It ends with the browser; a form kept open longer is known by what the browser says. */
    private static Cookie cookie(String token, HttpServletRequest request) {
        var cookie = new Cookie(COOKIE, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** The hidden field, made anew for each answer. */
    private static class Carrier extends HtmlOutputText {

        Carrier(String token) {
            setTransient(true);
            setEscape(false);
            setValue("<input type=\"hidden\" name=\"" + NAME + "\" value=\"" + token + "\"/>");
        }
    }
}
