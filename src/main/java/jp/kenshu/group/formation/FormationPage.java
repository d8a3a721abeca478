package jp.kenshu.group.formation;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.Drafts;
import jp.kenshu.group.formation.search.Wish;
import jp.kenshu.group.history.Deed;
import jp.kenshu.group.history.Deeds;
import jp.kenshu.listing.Listed;
import jp.kenshu.mail.LettersAhead;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import org.omnifaces.util.Faces;

/** Forming groups (グループ編成): the venue's terms, its drafts, and the board of the one that is looked at. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class FormationPage {

    private static final int SHIFTS_SHOWN = 10;

    @Inject
    private Listed listed;
    @Inject
    private LettersAhead lettersAhead;
    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Programme programme;
    @Inject
    private Formations formations;
    @Inject
    private Deeds deeds;
    @Inject
    private Publication publication;
    @Inject
    private DraftPage board;
    @Inject
    private Language language;
    @Inject
    private Drafts drafts;

    private Part part;
    private Venue venue;
    private List<Formation> formed = List.of();
    private TermsForm form;

    @PostConstruct
    void read() {
        part = programme.findAnnounced().flatMap(conference -> conference.findPart(PartKind.TEAM)).orElse(null);
        if (part == null || part.getVenues().isEmpty()) {
            return;
        }
        venue = part.findVenue(String.valueOf(request.getParameter("venue"))).orElse(part.getVenues().get(0));
        formed = formations.of(venue);
        form = new TermsForm(formations.termsOf(venue));
        var asked = String.valueOf(request.getParameter("draft"));
        formed.stream().filter(draft -> String.valueOf(draft.getNumber()).equals(asked)).findFirst()
                .or(() -> formed.stream().findFirst()).ifPresent(board::show);
    }

    /** Keeps the terms for the next time. */
    public void keep() {
        keepTerms();
        show("kept", null);
    }

    /** Keeps the terms and lets the portal form groups anew. */
    public void begin() {
        keepTerms();
        show("begun", formations.begin(venue.getId(), null, signedIn.asActor()));
    }

    private void keepTerms() {
        formations.setTerms(venue.getId(), form.read(part), signedIn.asActor());
        drafts.forget(TermsDraft.FORM, venue.getId());
    }

    /** Lets the portal form groups around those who are fixed on the present draft. */
    public void beginAround() {
        show("begun", formations.begin(venue.getId(), board.getFormation().getId(), signedIn.asActor()));
    }

    /** Publishes the present draft and tells the representatives, once it has been seen what that changes and who is told. */
    public void publish() {
        var draft = board.getFormation();
        var revision = Asked.number(request, "revision").orElse(-1);
        if (lettersAhead.mustBeSeen("publish", draft.getId() + " " + revision, whatPublishingDoes(), () -> publication.publish(draft.getId(), revision, signedIn.asActor()))) {
            return;
        }
        var told = publication.publish(draft.getId(), revision, signedIn.asActor());
        show("published&letters=" + told.size(), draft);
    }

    private List<String> whatPublishingDoes() {
        var sentences = new ArrayList<String>();
        sentences.add(language.text("formation.willPublish", board.getFormation().getNumber(), board.getAppraisal().board().groups().size()));
        board.getShifts().stream().limit(SHIFTS_SHOWN).forEach(sentences::add);
        if (board.getShifts().size() > SHIFTS_SHOWN) {
            sentences.add(language.text("formation.shifts.more", board.getShifts().size() - SHIFTS_SHOWN));
        }
        if (!board.getStandIns().isEmpty()) {
            sentences.add(language.text("formation.standIns.stay", board.getStandIns().size()));
        }
        return sentences;
    }

    private void show(String what, Formation draft) {
        var list = draft == null ? listed.at("venue", venue.getCode()) : listed.at("draft", String.valueOf(draft.getNumber()));
        Faces.redirect(list + "&done=" + what);
    }

    /** What has just been done, or null. */
    public String getDone() {
        return Asked.word(request, "done");
    }

    /** The deeds on the present draft, the newest first. */
    public List<Deed> getSteps() {
        return deeds.of(board.getFormation().getHistory());
    }

    /** Whether a deed has been taken back. */
    public boolean isUndone(Deed step) {
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
        return formed;
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
