package jp.kenshu;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.lifecycle.Lifecycle;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces's policy for inline scripts off the pages without its widgets: their policy allows none at all, a
 * nonce would cost every visitor of the public site a session, and a stateless page could not answer with it.
 */
public class NoWidgets implements PhaseListener {

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (isWithoutWidgets(faces)) {
            PrimeFacesContext.getCspState(faces).setInitialized(true);
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    static boolean isWithoutWidgets(FacesContext faces) {
        var root = faces.getViewRoot();
        return root == null || !root.getViewId().contains("/organiser/");
    }

    /** Gives each request a context whose pages without widgets are written as they are. */
    public static class Factory extends FacesContextFactory {

        /** Wraps the contexts that Faces would have used. */
        public Factory(FacesContextFactory wrapped) {
            super(wrapped);
        }

        @Override
        public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
            return new PlainContext(getWrapped().getFacesContext(context, request, response, lifecycle));
        }
    }

    private static class PlainContext extends FacesContextWrapper {

        PlainContext(FacesContext wrapped) {
            super(wrapped);
            setCurrentInstance(this);
        }

        @Override
        public void setResponseWriter(ResponseWriter writer) {
            if (getWrapped() instanceof PrimeFacesContext widgets && isWithoutWidgets(this)) {
                widgets.getWrapped().setResponseWriter(writer);
            } else {
                super.setResponseWriter(writer);
            }
        }
    }
}
