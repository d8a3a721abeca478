package jp.kenshu.worksheet.followup;

import java.util.List;
import java.util.function.UnaryOperator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.document.Wareki;
import jp.kenshu.draft.Drafts;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.worksheet.paper.SheetNumerals;
import org.omnifaces.util.Faces;

/** The follow-up sheet of one's own municipality: taken home, gone on with, judged, and its reminders. */
@RequestScoped
@AllowedTo(Role.PARTICIPANT)
@Named
public class FollowUpPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private FollowUps followUps;
    @Inject
    private Drafts drafts;
    @Inject
    private Language language;

    private FollowUp followUp;
    private WorkGroup source;
    private FollowUpShape shape;
    private FollowUpForm form;
    private FollowUpContent content;
    private List<FollowUpReminder> reminders = List.of();
    private String remindOn;
    private String note;

    @PostConstruct
    void read() {
        followUp = followUps.find(signedIn.getId()).orElse(null);
        if (followUp == null) {
            source = followUps.findSource(signedIn.getId()).orElse(null);
            return;
        }
        UnaryOperator<String> typed = request::getParameter;
        shape = followUps.shapeOf(followUp);
        form = new FollowUpForm(shape, typed);
        content = typed.apply("items") == null ? followUp.getContent() : form.content();
        reminders = followUps.reminders(followUp);
    }

    /** Takes the copy of the group's sheet home. */
    public void take() {
        followUps.take(signedIn.getId(), signedIn.asActor());
        show("taken");
    }

    /** Saves what was typed. */
    public void save() {
        save(getRevision(), form.checked(), "saved");
    }

    /** Saves what was typed although somebody else has saved since. */
    public void saveAnyway() {
        save(followUp.getRevision(), form.checked(), "saved");
    }

    /** Saves what was typed, with one more item. */
    public void addItem() {
        save(getRevision(), form.checked().withItem(), "added");
    }

    /** Saves what was typed, with one more measure of an item. */
    public void addMeasure(int item) {
        var typed = form.checked();
        save(getRevision(), item < typed.items().size() ? typed.withMeasure(item) : typed, "added");
    }

    private void save(long revision, FollowUpContent typed, String done) {
        followUps.save(signedIn.getId(), revision, typed, signedIn.asActor());
        drafts.forget(FollowUpDraft.FORM, followUp.getId());
        show(done);
    }

    /** Sets a reminder. */
    public void remind() {
        var day = Wareki.parse(remindOn == null ? "" : remindOn).orElseThrow(() -> RuleViolation.at("remindOn", "followUp.dayUnread"));
        followUps.remind(signedIn.getId(), day, note, signedIn.asActor());
        show("reminded");
    }

    /** Takes a reminder away. */
    public void forget(long reminder) {
        followUps.forget(signedIn.getId(), reminder);
        show("forgotten");
    }

    private static void show(String what) {
        Faces.redirect("/worksheet/follow-up?done=" + what);
    }

    /** What has just been done, or null. */
    public String getDone() {
        var done = request.getParameter("done");
        return done != null && List.of("taken", "saved", "added", "reminded", "forgotten").contains(done) ? done : null;
    }

    /** What is wrong with a field of one line, in words; nothing when it can be kept. */
    public String fault(String name) {
        return form.findFault(name).map(fault -> language.text(fault.key(), fault.values())).orElse("");
    }

    /** The revision against which the form was filled in. */
    public long getRevision() {
        return Asked.id(request, "revision").orElse(followUp.getRevision());
    }

    /** Whether somebody else has saved since the form was opened. */
    public boolean isSavedMeanwhile() {
        return followUp != null && getRevision() != followUp.getRevision();
    }

    /** The municipality's sheet, or null before it is taken. */
    public FollowUp getFollowUp() {
        return followUp;
    }

    /** The group whose sheet can be taken, or null. */
    public WorkGroup getSource() {
        return source;
    }

    /** What the sheet asks for. */
    public FollowUpShape getShape() {
        return shape;
    }

    /** What stands above a text: its step, or its name where the step has several. */
    public String label(FollowUpShape.Text text) {
        return text.mixed() ? language.of(text.field().called()) : language.text("sheetPaper.step", SheetNumerals.wide(text.step(), language.getLocale()),
                language.of(followUps.outlineOf(followUp).step(text.step()).naming().title()));
    }

    /** What an item is called, such as 課題. */
    public String getItemName() {
        return shape.findHead().map(list -> language.of(list.called())).orElse("");
    }

    /** What a measure is called, such as 指標. */
    public String getMeasureName() {
        return shape.findJudged().map(list -> language.of(list.called())).orElse("");
    }

    /** The words on the button that adds an item. */
    public String getAddingItem() {
        return language.text("followUp.addItem", getItemName());
    }

    /** The words on the button that adds a measure. */
    public String getAddingMeasure() {
        return language.text("followUp.addMeasure", getMeasureName());
    }

    public FollowUpContent getContent() {
        return content;
    }

    public List<FollowUpReminder> getReminders() {
        return reminders;
    }

    /** All verdicts, to choose from. */
    public Verdict[] getVerdicts() {
        return Verdict.values();
    }

    public String getRemindOn() {
        return remindOn;
    }

    public void setRemindOn(String remindOn) {
        this.remindOn = remindOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
