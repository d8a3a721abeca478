package jp.kenshu.group.hall;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.DraftEntry;
import jp.kenshu.draft.DraftKey;
import jp.kenshu.draft.Drafts;
import jp.kenshu.group.VenuePlace;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.programme.Venue;
import org.omnifaces.util.Faces;

/** The editor of a venue's hall: the drawing and the form show the same, and what is saved is the form. */
@RequestScoped
@AllowedTo(Role.SECRETARIAT)
@Named
public class HallPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private VenuePlace place;
    @Inject
    private Halls halls;
    @Inject
    private WorkGroups groups;
    @Inject
    private Drafts drafts;

    private Hall hall;
    private HallForm form;
    private boolean proposed;

    @PostConstruct
    void read() {
        var venue = place.getVenue();
        if (venue == null) {
            return;
        }
        hall = halls.find(venue).orElse(null);
        if (Faces.isPostback()) {
            form = HallForm.from(request.getParameterMap());
        } else if (kept().isPresent()) {
            form = HallForm.from(kept().get().getText());
        } else if (hall != null && hall.getRevision() > 0) {
            form = HallForm.of(hall.getLayout());
        } else {
            propose();
        }
    }

    private Optional<DraftEntry> kept() {
        return Optional.ofNullable(drafts.of(new DraftKey(getDraftForm(), getOwner(), getRevision())).get(HallDrafts.LAYOUT));
    }

    /** There is no such page without a venue. */
    public void mustExist() {
        place.mustExist();
    }

    /** Puts one more table into the form. */
    public void addTable() {
        form.addTable();
    }

    /** Puts one more stage, screen or door into the form. */
    public void addFixture() {
        form.addFixture();
    }

    /** Fills the form with the hall that the portal proposes for the groups as they are. */
    public void propose() {
        form = HallForm.of(HallProposal.forGroups(sizes()));
        proposed = true;
    }

    private List<Integer> sizes() {
        return groups.of(place.getVenue()).stream().map(group -> group.getPeople().size()).toList();
    }

    /** Saves the hall as the form describes it. */
    public void save() {
        halls.setUp(place.getVenue(), form.layout(), seen(), signedIn.asActor());
        drafts.forget(getDraftForm(), getOwner());
        Faces.redirect("/group/organiser/hall?venue=" + place.getVenue().getCode() + "&done=saved");
    }

    /** Shows the hall as it was saved last instead of what has been typed since. */
    public void leaveDraft() {
        drafts.forget(getDraftForm(), getOwner());
        Faces.redirect("/group/organiser/hall?venue=" + place.getVenue().getCode());
    }

    /** Under which name what is typed is kept. */
    public String getDraftForm() {
        return HallDrafts.formOf(place.getVenue());
    }

    /** What is typed belongs to who types it. */
    public long getOwner() {
        return signedIn.getId();
    }

    private int seen() {
        return Asked.number(request, "revision").orElse(0);
    }

    /** The revision that the form goes out from; a form that comes back keeps its own. */
    public int getRevision() {
        if (Faces.isPostback()) {
            return seen();
        }
        return hall == null ? 0 : hall.getRevision();
    }

    /** Whether the form shows a proposal that nobody has saved. */
    public boolean isProposed() {
        return proposed;
    }

    /** Whether the hall has just been saved. */
    public boolean isDone() {
        return "saved".equals(request.getParameter("done")) && !Faces.isPostback();
    }

    /** The hall as saved last, or null. */
    public Hall getHall() {
        return hall == null || hall.getRevision() == 0 ? null : hall;
    }

    public Venue getVenue() {
        return place.getVenue();
    }

    public HallForm getForm() {
        return form;
    }

    public TableShape[] getShapes() {
        return TableShape.values();
    }

    public FixtureKind[] getKinds() {
        return FixtureKind.values();
    }
}
