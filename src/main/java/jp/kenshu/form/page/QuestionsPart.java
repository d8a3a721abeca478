package jp.kenshu.form.page;

import java.io.IOException;
import java.util.List;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jp.kenshu.FieldOwner;
import jp.kenshu.Words;

/**
 * The questions of a form on a page ({@code <k:questions value="#{a PageForm}"/>}): one field for each, with its error beside it.
 * With {@code kept="true"} it only carries on what was typed, as on a page of confirmation; {@code level="3"} makes the headings
 * of its sections those of a part of the page. Within a {@code guided-form}, each of its sections is a step.
 */
public class QuestionsPart extends UIComponentBase implements FieldOwner {

    /** The type under which pages know it. */
    public static final String TYPE = "jp.kenshu.Questions";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public List<String> ownedFields() {
        return getAttributes().get("value") instanceof PageForm form ? form.fields() : List.of();
    }

    @Override
    public String called(String field, Words words) {
        return getAttributes().get("value") instanceof PageForm form ? form.called(field, words) : "";
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        pushComponentToEL(faces, this);
        if (isRendered() && getAttributes().get("value") instanceof PageForm form) {
            var markup = new QuestionMarkup(form, faces, "h" + getAttributes().getOrDefault("level", "2"));
            if ("true".equals(String.valueOf(getAttributes().get("kept")))) {
                markup.keep();
            } else {
                markup.ask();
            }
        }
    }
}
