package jp.kenshu;

import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Ties every input of a page to its help and its error, and marks the wrong ones, for those who hear the page; and gives the
 * focus to the field that an action has just made.
 */
public class FieldMarks implements SystemEventListener {

    /** Lets the page that is being answered come with the focus in the field of {@code id}. */
    public static void focusOn(String id) {
        FacesContext.getCurrentInstance().getAttributes().put(FieldMarks.class, id);
    }

    @Override
    public void processEvent(SystemEvent event) {
        var faces = FacesContext.getCurrentInstance();
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
            if (component instanceof UIInput input) {
                mark(input, faces);
            }
            return VisitResult.ACCEPT;
        });
    }

    private static void mark(UIInput input, FacesContext faces) {
        var id = input.getClientId(faces);
        var attributes = input.getPassThroughAttributes(true);
        attributes.putIfAbsent("aria-describedby", id + "-help " + id + "-error");
        if (id.equals(faces.getAttributes().get(FieldMarks.class))) {
            attributes.put("autofocus", "autofocus");
        } else {
            attributes.remove("autofocus");
        }
        if (input.isValid() && faces.getMessageList(id).isEmpty()) {
            attributes.remove("aria-invalid");
        } else {
            attributes.put("aria-invalid", "true");
        }
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }
}
