package jp.kenshu.worksheet.followup;

import java.util.List;
import java.util.function.UnaryOperator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.document.Wareki;
import jp.kenshu.group.WorkGroup;
import org.omnifaces.util.Faces;

/** The follow-up sheet of one's own municipality: taken home, gone on with, judged, and its reminders. */
@RequestScoped
@Named
public class FollowUpPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private FollowUps followUps;

    private FollowUp followUp;
    private WorkGroup source;
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
        form = new FollowUpForm(typed);
        content = typed.apply("issues") == null ? followUp.getContent() : form.content();
        reminders = followUps.reminders(followUp);
    }

    /** Takes the copy of the group's sheet home. */
    public void take() {
        followUps.take(signedIn.getId(), signedIn.asActor());
        show("taken");
    }

    /** Saves what was typed. */
    public void save() {
        followUps.save(signedIn.getId(), getRevision(), form.checked(), signedIn.asActor());
        show("saved");
    }

    /** Saves what was typed although somebody else has saved since. */
    public void saveAnyway() {
        followUps.save(signedIn.getId(), followUp.getRevision(), form.checked(), signedIn.asActor());
        show("saved");
    }

    /** Saves what was typed, with one more issue. */
    public void addIssue() {
        followUps.save(signedIn.getId(), getRevision(), form.checked().withIssue(), signedIn.asActor());
        show("added");
    }

    /** Saves what was typed, with one more measure of an issue. */
    public void addMeasure(int issue) {
        var typed = form.checked();
        followUps.save(signedIn.getId(), getRevision(), issue < typed.issues().size() ? typed.withMeasure(issue) : typed, signedIn.asActor());
        show("added");
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

    /** The revision against which the form was filled in. */
    public long getRevision() {
        var given = request.getParameter("revision");
        return given != null && given.matches("\\d{1,18}") ? Long.parseLong(given) : followUp.getRevision();
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
