package jp.kenshu.listing;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/**
 * Where forms are sent: a list's with all that its address says, those of a page behind a list with the way back. So what the buttons
 * of a page do leaves its list as it was.
 */
public class ListForms extends ViewHandlerWrapper {

    /** Wraps the view handler that Faces would have used. */
    public ListForms(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        var plain = super.getActionURL(faces, viewId);
        var shown = faces.getViewRoot();
        return shown == null || !viewId.equals(shown.getViewId()) || shown.isTransient() ? plain : CDI.current().select(Listed.class).get().kept(plain);
    }
}
