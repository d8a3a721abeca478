package jp.kenshu.group.formation;

import java.util.Collections;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.Language;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import org.omnifaces.util.Faces;

/** Forming groups (グループ編成): the venue's terms, its drafts, and the board of the one that is looked at. */
@Named
@RequestScoped
public class FormationPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Programme programme;
    @Inject
    private Formations formations;
    @Inject
    private Publication publication;
    @Inject
    private DraftPage board;
    @Inject
    private Language language;

    private Part part;
    private Venue venue;
    private List<Formation> drafts = List.of();
    private TermsForm form;

    @PostConstruct
    void read() {
        part = programme.findConference().flatMap(conference -> conference.findPart(PartKind.TEAM)).orElse(null);
        if (part == null || part.getVenues().isEmpty()) {
            return;
        }
        venue = part.findVenue(String.valueOf(request.getParameter("venue"))).orElse(part.getVenues().get(0));
        drafts = formations.of(venue);
        form = new TermsForm(formations.termsOf(venue));
        var asked = String.valueOf(request.getParameter("draft"));
        drafts.stream().filter(draft -> String.valueOf(draft.getNumber()).equals(asked)).findFirst()
                .or(() -> drafts.stream().findFirst()).ifPresent(board::show);
    }

    /** Keeps the terms for the next time. */
    public void keep() {
        formations.setTerms(venue.getId(), form.read(part), signedIn.asActor());
        show("kept", null);
    }

    /** Keeps the terms and lets the portal form groups anew. */
    public void begin() {
        formations.setTerms(venue.getId(), form.read(part), signedIn.asActor());
        show("begun", formations.begin(venue.getId(), null, signedIn.asActor()));
    }

    /** Lets the portal form groups around those who are fixed on the present draft. */
    public void beginAround() {
        show("begun", formations.begin(venue.getId(), board.getFormation().getId(), signedIn.asActor()));
    }

    /** Publishes the present draft and tells the representatives. */
    public void publish() {
        var draft = board.getFormation();
        publication.publish(draft.getId(), Integer.parseInt(request.getParameter("revision")), signedIn.asActor());
        show("published", draft);
    }

    private void show(String what, Formation draft) {
        Faces.redirect("/group/organiser/formation?venue=" + venue.getCode() + (draft == null ? "" : "&draft=" + draft.getNumber()) + "&done=" + what);
    }

    /** What has just been done, or null. */
    public String getDone() {
        var done = request.getParameter("done");
        return done != null && done.matches("[a-zA-Z]{1,20}") ? done : null;
    }

    /** The deeds on the present draft, the newest first. */
    public List<FormationStep> getSteps() {
        var steps = new java.util.ArrayList<>(formations.stepsOf(board.getFormation()));
        Collections.reverse(steps);
        return steps;
    }

    /** Whether a deed has been taken back. */
    public boolean isUndone(FormationStep step) {
        return step.getNumber() > board.getFormation().getStep();
    }

    /** How the wishes came out in a draft, and how many are in other company than in the present one. */
    public String compare(Formation draft) {
        var appraisal = draft.getId().equals(board.getFormation().getId()) ? board.getAppraisal() : formations.appraise(draft);
        var summary = DraftPage.summary(appraisal, language);
        var present = board.getFormation().getBoard();
        var different = appraisal.placed().stream().filter(party -> !present.company(party.key()).equals(draft.getBoard().company(party.key()))).count();
        return draft.getId().equals(board.getFormation().getId()) ? summary : summary + language.text("formation.compare", different);
    }

    /** Whether the portal is still looking for better groups in a draft. */
    public boolean isSolving(Formation draft) {
        return formations.isSolving(draft);
    }

    /** The draft that holds, or null. */
    public Formation getPublished() {
        return venue == null ? null : formations.published(venue).orElse(null);
    }

    public Part getPart() {
        return part;
    }

    public Venue getVenue() {
        return venue;
    }

    /** All drafts, the newest first. */
    public List<Formation> getDrafts() {
        return drafts;
    }

    public TermsForm getForm() {
        return form;
    }

    /** All presets, for the form. */
    public Preset[] getPresets() {
        return Preset.values();
    }

    /** All wishes, for the form. */
    public Wish[] getWishes() {
        return Wish.values();
    }
}
