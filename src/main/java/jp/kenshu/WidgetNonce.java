package jp.kenshu;

import jakarta.faces.component.UIForm;
import jakarta.faces.component.html.HtmlOutputText;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Lets every form of a staff page carry the nonce that PrimeFaces wants back with each post. Its own script does so only
 * on pages that hold one of its widgets, and not at all where scripts are off.
 */
public class WidgetNonce implements SystemEventListener {

    private static final String NAME = "primefaces.nonce";

    @Override
    public void processEvent(SystemEvent event) {
        var faces = FacesContext.getCurrentInstance();
        if (NoWidgets.isWithoutWidgets(faces)) {
            return;
        }
        var nonce = PrimeFacesContext.getCspState(faces).getNonce();
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
            if (component instanceof UIForm form) {
                form.getChildren().removeIf(child -> child instanceof Carrier);
                form.getChildren().add(new Carrier(nonce));
                return VisitResult.REJECT;
            }
            return VisitResult.ACCEPT;
        });
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }

    /** The hidden field, made anew for each answer. */
    private static class Carrier extends HtmlOutputText {

        Carrier(String nonce) {
            setTransient(true);
            setEscape(false);
            setValue("<input type=\"hidden\" name=\"" + NAME + "\" value=\"" + nonce + "\"/>");
        }
    }
}
