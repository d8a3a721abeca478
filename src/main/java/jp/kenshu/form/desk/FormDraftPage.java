package jp.kenshu.form.desk;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.definition.DefinitionEdit;
import jp.kenshu.form.definition.DefinitionRules;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.page.PageForm;
import jp.kenshu.form.version.ClosedChange;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.form.version.FormVersions;
import org.omnifaces.util.Faces;

/** A form as the secretariat writes it: its questions in their order, what is wrong with it, previews, and its opening. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class FormDraftPage {

    @Inject
    private EditedForm edited;
    @Inject
    private FormVersions versions;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;

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

    /** Moves a question one place up (-1) or down (1). */
    public void move(String question, int by) {
        change(DefinitionEdit.moved(definition, question, by));
    }

    /** Whether a question has a place to which it can move up (-1) or down (1). */
    public boolean moves(String question, int by) {
        return !DefinitionEdit.moved(definition, question, by).equals(definition);
    }

    /** Asks the same again right below, under a code of its own, and leads to what is to be changed of it. */
    public void copy(String question) {
        var copy = edited.freshCode();
        write(DefinitionEdit.copied(definition, question, copy));
        Faces.redirect("/form/organiser/form-question?form=%s&question=%s", edited.code(), copy);
    }

    /** Takes a question out. */
    public void withdraw(String question) {
        change(DefinitionEdit.without(definition, question));
    }

    private void change(FormDefinition changed) {
        write(changed);
        Faces.redirect("/form/organiser/form-draft?form=%s&done=changed", edited.code());
    }

    private void write(FormDefinition changed) {
        var draft = versions.draft(edited.conference(), edited.code(), edited.empty(), signedIn.asActor());
        versions.change(draft.getId(), changed, draft.getRevision(), signedIn.asActor());
    }

    /** From now on people are asked what is drafted. */
    public void publish() {
        edited.draft().ifPresent(draft -> versions.open(draft.getId(), signedIn.asActor()));
        Faces.redirect("/form/organiser/form-draft?form=%s&done=opened", edited.code());
    }

    /** The form's code, as addresses name it. */
    public String getCode() {
        return edited.code();
    }

    /** What is drafted, or else asked. */
    public FormDefinition getDefinition() {
        return definition;
    }

    /** What people are asked now; null while they are not. */
    public FormVersion getOpen() {
        return edited.open().orElse(null);
    }

    /** The draft; null where nothing has been changed since the form was opened. */
    public FormVersion getDraft() {
        return edited.draft().orElse(null);
    }

    /** The feature's own page of the form; null for what is asked at registration. */
    public FormKeeper.Kept getKept() {
        return edited.kept().orElse(null);
    }

    /** Whether the draft can be opened here: a form that has never been asked may be opened on its feature's page alone. */
    public boolean isOpenedHere() {
        return getDraft() != null && getFaults().isEmpty() && getClosed().isEmpty() && isBegun();
    }

    /** Whether it is this desk that opens versions of the form: until a questionnaire has been opened, its own page does. */
    public boolean isBegun() {
        return getKept() == null || !getKept().opensThere();
    }

    /** Why the draft cannot be opened, one sentence for each fault; none while nothing is drafted. */
    public List<String> getFaults() {
        return getDraft() == null ? List.of() : DefinitionRules.faultsOf(definition).stream().map(fault -> fault.in(definition, language.words())).distinct().toList();
    }

    /** What the draft would change that can no longer be changed. */
    public List<String> getClosed() {
        return getDraft() == null ? List.of() : versions.closedChanges(getDraft().getId()).stream()
                .map((ClosedChange change) -> change.in(language.words())).toList();
    }

    /** For whom a question is, in words; empty for everybody. */
    public String condition(Question question) {
        return Conditions.inWords(definition, question, edited.conference(), language.words());
    }

    /** The form as people will see it. */
    public PageForm getPreview() {
        return PageForm.of(new AskedForm(definition, edited.anybody()), "preview_", "", Answers.NONE).choosing("preview-category", List.of());
    }
}
