package jp.kenshu.listing;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UICommand;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.Language;
import jp.kenshu.Words;

/**
 * A button in a row of a list ({@code <k:row-button of="#{each.id}" …/>}). It says in what it sends which row is meant, and is pressed for that
 * row wherever it stands by then: Faces alone would count rows, and take for meant whatever has moved into the place meanwhile.
 */
public class RowButton extends UICommand {

    /** The type under which pages know it. */
    public static final String TYPE = "jp.kenshu.RowButton";

    private static final String MARK = "row!";
    private static final String PRESSED = RowButton.class.getName();
    private static final Pattern PLACE = Pattern.compile("(?<=:)\\d+:");

    /** It writes and reads itself. */
    public RowButton() {
        setRendererType(null);
    }

    @Override
    public void decode(FacesContext faces) {
        if (isRendered() && row().equals(faces.getExternalContext().getRequestParameterMap().get(name(faces)))) {
            faces.getExternalContext().getRequestMap().put(PRESSED, true);
            queueEvent(new ActionEvent(this));
        }
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        pushComponentToEL(faces, this);
        if (isRendered()) {
            var writer = faces.getResponseWriter();
            writer.startElement("button", this);
            writer.writeAttribute("type", "submit", null);
            writer.writeAttribute("id", getClientId(faces), null);
            writer.writeAttribute("name", name(faces), null);
            writer.writeAttribute("value", row(), null);
            writer.writeAttribute("class", getAttributes().get("styleClass"), null);
            if (getAttributes().get("title") != null) {
                writer.writeAttribute("title", getAttributes().get("title"), null);
            }
            writer.writeText(getValue(), null);
        }
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        if (isRendered()) {
            faces.getResponseWriter().endElement("button");
        }
        popComponentFromEL(faces);
    }

    private String row() {
        return Objects.toString(getAttributes().get("of"));
    }

    /** The same in all rows. */
    private String name(FacesContext faces) {
        return MARK + PLACE.matcher(getClientId(faces)).replaceAll("");
    }

    /** Says so where a row's button was pressed and the row is not there any more, or has no such button now. */
    public static class Gone implements PhaseListener {

        @Override
        public void beforePhase(PhaseEvent event) {
            var faces = event.getFacesContext();
            if (faces.isPostback() && isSent(faces.getExternalContext().getRequestParameterMap()) && !faces.getExternalContext().getRequestMap().containsKey(PRESSED)) {
                var sentence = Words.in(Language.chosenIn((HttpServletRequest) faces.getExternalContext().getRequest())).text("list.rowGone");
                faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
            }
        }

        private static boolean isSent(Map<String, String> parameters) {
            return parameters.keySet().stream().anyMatch(name -> name.startsWith(MARK));
        }

        @Override
        public PhaseId getPhaseId() {
            return PhaseId.RENDER_RESPONSE;
        }
    }
}
