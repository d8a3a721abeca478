package jp.kenshu;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;

/**
 * What Enter does in the forms of the portal, with and without script: it presses the form's main button or nothing.
 * Browsers press the first button of a form, so each form begins with an unseen one: a stand-in for its button of class
 * {@code main}, for its only button unless that is dangerous, or for the one whose id stands in {@code p:data-enter}; where
 * there is none of these, or {@code p:data-enter="nothing"}, the unseen button does nothing. Buttons in the rows of a list never count.
 */
public class EnterKey extends RendererWrapper {

    /** The attribute of a form that names the button for Enter itself. */
    static final String DECLARED = "data-enter";

    private static final String NOTHING = "nothing";
    /**
     * The way of sending that sends nothing outside a dialog. A disabled button would not do: from a box or a radio button
     * browsers pass it by and press the next one.
     */
    private static final String CLOSES_A_DIALOG = "dialog";

    /** A button that is shown at this moment, under the name by which the browser sends it. */
    private record Shown(String name, UICommand button) {

        boolean isMain() {
            return hasClass("main");
        }

        boolean isDangerous() {
            return hasClass("danger");
        }

        private boolean hasClass(String name) {
            return List.of(String.valueOf(button.getAttributes().get("styleClass")).split(" ")).contains(name);
        }

        boolean isDisabled() {
            return Boolean.parseBoolean(String.valueOf(button.getAttributes().get("disabled")));
        }
    }

    EnterKey(Renderer<?> forms) {
        super(forms);
    }

    @Override
    public void encodeBegin(FacesContext faces, UIComponent form) throws IOException {
        super.encodeBegin(faces, form);
        writeStandIn(meantIn(form, shownIn(form, faces)), faces);
    }

    /** The buttons of the form itself; those of its lists, one for each row, are never meant. */
    private static Map<String, Shown> shownIn(UIComponent form, FacesContext faces) {
        var buttons = new LinkedHashMap<String, Shown>();
        var shown = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        form.visitTree(shown, (visit, component) -> {
            if (component instanceof UICommand button) {
                buttons.put(button.getClientId(faces), new Shown(button.getClientId(faces), button));
            }
            return component instanceof NamingContainer && component != form ? VisitResult.REJECT : VisitResult.ACCEPT;
        });
        return buttons;
    }

    /** The button that Enter means, or null for none. */
    private static Shown meantIn(UIComponent form, Map<String, Shown> buttons) {
        var declared = form.getPassThroughAttributes(true).get(DECLARED);
        if (declared != null) {
            return NOTHING.equals(declared) ? null : buttons.get(declared.toString());
        }
        var main = buttons.values().stream().filter(Shown::isMain).findFirst();
        return main.or(() -> Stream.of(buttons).filter(all -> all.size() == 1)
                .flatMap(all -> all.values().stream()).filter(only -> !only.isDangerous()).findFirst()).orElse(null);
    }

    private static void writeStandIn(Shown meant, FacesContext faces) throws IOException {
        var writer = faces.getResponseWriter();
        writer.startElement("button", null);
        writer.writeAttribute("type", "submit", null);
        writer.writeAttribute("class", "enter-key", null);
        writer.writeAttribute("tabindex", "-1", null);
        writer.writeAttribute("aria-hidden", "true", null);
        if (meant == null || meant.isDisabled()) {
            writer.writeAttribute("formmethod", CLOSES_A_DIALOG, null);
            writer.writeAttribute("formnovalidate", "formnovalidate", null);
        } else {
            writer.writeAttribute("name", meant.name(), null);
            writer.writeAttribute("value", String.valueOf(meant.button().getValue()), null);
            for (var attribute : meant.button().getPassThroughAttributes(true).entrySet()) {
                if (attribute.getKey().startsWith("data-")) {
                    writer.writeAttribute(attribute.getKey(), attribute.getValue(), null);
                }
            }
        }
        writer.endElement("button");
    }

    /** Gives every form of the portal its Enter. */
    public static class Factory extends RenderKitFactory {

        /** Wraps the render kits that Faces would have used. */
        public Factory(RenderKitFactory wrapped) {
            super(wrapped);
        }

        @Override
        public void addRenderKit(String id, RenderKit kit) {
            getWrapped().addRenderKit(id, kit);
        }

        @Override
        public RenderKit getRenderKit(FacesContext faces, String id) {
            var kit = getWrapped().getRenderKit(faces, id);
            return kit == null ? null : new KitWithEnter(kit);
        }

        @Override
        public Iterator<String> getRenderKitIds() {
            return getWrapped().getRenderKitIds();
        }
    }

    private static class KitWithEnter extends RenderKitWrapper {

        KitWithEnter(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public Renderer<?> getRenderer(String family, String type) {
            var renderer = super.getRenderer(family, type);
            return UIForm.COMPONENT_FAMILY.equals(family) && renderer != null ? new EnterKey(renderer) : renderer;
        }
    }
}
