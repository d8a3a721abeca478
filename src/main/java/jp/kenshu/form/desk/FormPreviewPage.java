package jp.kenshu.form.desk;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.page.PageForm;
import org.omnifaces.util.Faces;

/** A draft alone on a page, to be looked at in a window as wide as a phone's or a desk's; nothing can be sent from it. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class FormPreviewPage {

    @Inject
    private EditedForm edited;
    private FormDefinition definition;

    @PostConstruct
    void read() {
        definition = edited.definition();
    }

    /** There is no such page for a form that the edition cannot have. */
    public void mustExist() {
        if (!edited.isThere()) {
            Faces.responseSendError(404, null);
        }
    }

    /** What is drafted, or else asked. */
    public FormDefinition getDefinition() {
        return definition;
    }

    /** The form as people will see it. */
    public PageForm getForm() {
        return PageForm.of(new AskedForm(definition, Situation.ANYBODY), "preview_", "", Answers.NONE).choosing("preview-category", List.of());
    }
}
