package jp.kenshu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What may set off an action of a page: a POST of a form that the portal itself showed. Faces alone would take a link for a form that
 * is sent, and a form that claims to have no state for one of any page.
 */
public class Postbacks implements PhaseListener {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        if (!METHODS.contains(request.getMethod()) || faces.isPostback() && !"POST".equals(request.getMethod())) {
            faces.getExternalContext().setResponseHeader("Allow", String.join(", ", "GET", "HEAD", "POST"));
            refuse(faces, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (faces.isPostback() && isStateless(faces) && !FormToken.isOurs(request)) {
            refuse(faces, HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Whether the form that is sent claims to need no state; only pages that keep none may be sent so. */
    static boolean isStateless(FacesContext faces) {
        return "stateless".equals(faces.getExternalContext().getRequestParameterMap().get("jakarta.faces.ViewState"));
    }

    /** Answers {@code status} and nothing else. */
    static void refuse(FacesContext faces, int status) {
        try {
            faces.getExternalContext().responseSendError(status, null);
            faces.responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
