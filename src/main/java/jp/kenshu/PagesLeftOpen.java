package jp.kenshu;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Components;

/**
 * A page may be left open until the portal has forgotten what it kept of it: over many other pages, over a restart. What is sent from it
 * then is taken as if nothing had happened, provided that the browser says that it comes from the portal itself. Only a page that holds
 * something between its forms ({@code holds}) must be opened anew.
 */
public class PagesLeftOpen extends ViewHandlerWrapper {

    /** Under which a page says that it holds something. */
    private static final String HOLDS = "holds";

    /** Wraps the view handler that Faces would have used. */
    public PagesLeftOpen(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot restoreView(FacesContext faces, String viewId) {
        var kept = super.restoreView(faces, viewId);
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        return kept == null && faces.isPostback() && PortalFilter.isSentFromHere(request) ? madeAnew(viewId) : kept;
    }

    private static UIViewRoot madeAnew(String viewId) {
        try {
            var page = Components.buildView(viewId);
            return page.isTransient() || Boolean.TRUE.equals(page.getAttributes().get(HOLDS)) ? null : page;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
