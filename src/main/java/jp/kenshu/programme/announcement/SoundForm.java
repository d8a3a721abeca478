package jp.kenshu.programme.announcement;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A form of the public site that answers what is sound by itself: when thousands come in the same minute, most of them need no page
 * made for them. Whatever else is sent there, the form's page looks at, which says what is to be put right.
 */
public interface SoundForm {

    /** The path of the form's page, one of those that are the same for everybody but for the marks of their visitors. */
    String path();

    /**
     * How {@code request}, which sends one of the portal's own forms, is answered; nothing, or the rule that is broken, where the page is to look
     * at it.
     */
    Optional<Answer> answer(HttpServletRequest request, HttpServletResponse response);

    /** Whether {@code request} sends the form of this id, which keeps nothing on the server, by just this button. */
    static boolean isSent(HttpServletRequest request, String form, String button) {
        return request.getParameter(form) != null && request.getParameter(button) != null
                && "stateless".equals(request.getParameter("jakarta.faces.ViewState"));
    }

    /**
     * Another address, or the page that this very request leads to: kept for everybody, but for what it says of the visitor under
     * these names.
     */
    record Answer(String address, Map<String, String> said) {

        /** The visitor is led to {@code address}. */
        public static Answer leadingTo(String address) {
            return new Answer(address, Map.of());
        }

        /** The page that says this of the visitor. */
        public static Answer saying(Map<String, String> said) {
            return new Answer(null, said);
        }
    }
}
