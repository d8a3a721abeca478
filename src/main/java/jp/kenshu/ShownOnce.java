package jp.kenshu;

import java.io.Serializable;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a deed has to show on the page to which it leads, kept in the session until that page takes it: a set-up link, the
 * outcome of each row of a list. Loading the page anew neither repeats the deed nor shows it again.
 */
public final class ShownOnce {

    private ShownOnce() {
    }

    /** Keeps {@code shown} for the next page that asks for its kind. */
    public static void keep(HttpServletRequest request, Serializable shown) {
        request.getSession().setAttribute(shown.getClass().getName(), shown);
    }

    /** What was kept of {@code kind}; from now on it is not. */
    public static <T extends Serializable> Optional<T> take(HttpServletRequest request, Class<T> kind) {
        var session = request.getSession();
        var kept = session.getAttribute(kind.getName());
        session.removeAttribute(kind.getName());
        return Optional.ofNullable(kept).map(kind::cast);
    }
}
