package jp.kenshu.listing;

import java.io.IOException;
import java.util.Collection;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;

/** Within a {@code select}: what there is to choose ({@code <k:options of="#{a list of Option}"/>}), written without asking for one after the other. */
public class OptionsPart extends UIComponentBase {

    /** The type under which pages know it. */
    public static final String TYPE = "jp.kenshu.Options";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        pushComponentToEL(faces, this);
        if (isRendered() && getAttributes().get("of") instanceof Collection<?> options) {
            var writer = faces.getResponseWriter();
            for (var each : options) {
                var option = (Option) each;
                writer.startElement("option", this);
                writer.writeAttribute("value", option.value(), null);
                if (option.chosen()) {
                    writer.writeAttribute("selected", "selected", null);
                }
                writer.writeText(option.label(), null);
                writer.endElement("option");
            }
        }
    }
}
