package jp.kenshu.form.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Bilingual;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.Drafts;
import jp.kenshu.form.definition.DefinitionEdit;
import jp.kenshu.form.definition.DefinitionJson;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormSection;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.form.version.FormVersions;
import org.omnifaces.util.Faces;

/** The form in which the secretariat writes one question of a draft, or changes it. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class FormQuestionPage {

    private static final Pattern FRESH = Pattern.compile("q\\d{1,6}");
    private static final int SAME_SIGN = Integer.MAX_VALUE;

    @Inject
    private HttpServletRequest request;
    @Inject
    private EditedForm edited;
    @Inject
    private FormVersions versions;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Drafts drafts;
    @Inject
    private Language language;

    private FormDefinition definition;
    private Question question;
    private QuestionForm form;

    @PostConstruct
    void read() {
        definition = edited.definition();
        question = definition.find(String.valueOf(request.getParameter("question"))).orElse(null);
        form = Faces.isPostback() ? QuestionForm.from(request) : QuestionForm.of(question).under(getHeading());
    }

    /** There is no such page for a form that the edition cannot have, or a question that the form does not have. */
    public void mustExist() {
        if (!edited.isThere() || question == null && request.getParameter("question") != null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Writes the question into the draft; the same twice, as by a double click, is written once. */
    public void save() {
        var there = question == null ? definition.find(getFresh()).orElse(null) : question;
        var written = written(there == null ? getFresh() : there.code());
        if (!written.equals(there) || !Objects.equals(form.heading(), definition.headingOf(written.code()))) {
            mustStandAsSeen();
            write(question == null && there != null ? written(edited.freshCode()) : written);
        }
        drafts.forget(QuestionDrafts.QUESTION, getOwner());
        Faces.redirect("/form/organiser/form-draft?form=%s&done=changed", edited.code());
    }

    private Question written(String code) {
        var written = new Question[1];
        RuleViolation.saidTogether(() -> form.mustBeNumberedAlone(definition, code), () -> written[0] = form.question(code, question), form::heading);
        return written[0];
    }

    private void write(Question written) {
        var draft = versions.draft(edited.conference(), edited.code(), edited.empty(), signedIn.asActor());
        var changed = DefinitionEdit.headed(DefinitionEdit.with(draft.getDefinition(), written), written.code(), form.heading());
        versions.change(draft.getId(), changed, draft.getRevision(), signedIn.asActor());
    }

    /** The code that a new question gets, which the form carries from when it was opened. */
    public String getFresh() {
        var carried = request.getParameter("fresh");
        return carried != null && FRESH.matcher(carried).matches() ? carried : edited.freshCode();
    }

    /** Nobody overwrites what somebody else, or a second window, has written into the same question meanwhile. */
    private void mustStandAsSeen() {
        var seen = request.getParameter("was");
        if (seen != null && !seen.equals(getWas())) {
            throw RuleViolation.of("formQuestion.changedMeanwhile");
        }
    }

    /** A sign of the question and its heading as they stand in the draft; empty for a new one. */
    public String getWas() {
        return question == null ? "" : Integer.toHexString(DefinitionJson.of(new FormDefinition(edited.code(), question.label(), null,
                List.of(new FormSection(edited.code(), getHeading(), null, List.of(question))))).hashCode());
    }

    /** What the typed but unsent question belongs to: who writes it. */
    public long getOwner() {
        return signedIn.getId();
    }

    /** The revision of what the page shows, so that a half-written question belongs to that question alone. */
    public int getBase() {
        int version = edited.draft().map(draft -> 31 * draft.getNumber() + draft.getRevision()).orElse(0);
        return SAME_SIGN & (edited.code() + "/" + (question == null ? "" : question.code()) + "/" + version).hashCode();
    }

    /** The kinds of questions that can be written here. */
    public List<QuestionKind> getKinds() {
        return Arrays.stream(QuestionKind.values()).filter(kind -> question != null && question.kind() == kind
                || isTaken(kind)).toList();
    }

    private boolean isTaken(QuestionKind kind) {
        var any = Question.of("any", kind, Bilingual.NONE, Question.Terms.OPTIONAL);
        return FormUse.find(edited.code()).map(use -> use.takes(any)).orElse(kind != QuestionKind.FILE);
    }

    /** Whether a question of this form may be asked scene by scene. */
    public boolean isOfScenes() {
        return FormUse.find(edited.code()).filter(FormUse::isPaper).isPresent() && !edited.anybody().scenes().isEmpty();
    }

    /** The answers on which the question may depend. */
    public List<Conditions.Offered> getConditions() {
        return Conditions.offered(definition, question, language.words());
    }

    /** The form's code, as addresses name it. */
    public String getCode() {
        return edited.code();
    }

    /** The form that asks. */
    public FormDefinition getDefinition() {
        return definition;
    }

    /** The question that is changed; null for a new one. */
    public Question getQuestion() {
        return question;
    }

    private Bilingual getHeading() {
        return question == null ? null : definition.headingOf(question.code());
    }

    public QuestionForm getForm() {
        return form;
    }
}
