package jp.kenshu.registration.desk;

import java.io.Serializable;
import java.util.Objects;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.InputText;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Route;
import org.omnifaces.util.Faces;

/** The form by which the secretariat makes known the link for joining by a route; before it writes letters it says how many. */
@AllowedTo(Role.SECRETARIAT)
@Named
@ViewScoped
public class JoiningPage implements Serializable {

    @Inject
    private Programme programme;
    @Inject
    private Joining joining;
    @Inject
    private SignedIn signedIn;

    private Long route;
    private String link;
    private String note;
    private transient Route present;
    private boolean confirming;
    private long peopleToTell;

    /** Reads the route that the address names. */
    public void open() {
        present = route == null ? null : programme.getRoute(route);
        if (present == null) {
            Faces.responseSendError(404, null);
        } else if (!Faces.isPostback()) {
            link = present.getJoiningLink();
            note = present.getJoiningNote();
        }
    }

    /** Says what will happen. */
    public void check() {
        joining.mustBeTellable(link, note);
        peopleToTell = link == null ? 0 : joining.peopleToTell(route);
        confirming = true;
    }

    /** Goes back to the form. */
    public void goBack() {
        confirming = false;
    }

    /** Makes it known and writes the letters. */
    public void announce() {
        if (Objects.equals(present.getJoiningLink(), InputText.trimmed(link)) && Objects.equals(present.getJoiningNote(), InputText.trimmed(note))) {
            Faces.redirect("/programme/organiser/settings?done=unchanged");
            return;
        }
        var letters = joining.announce(route, link, note, signedIn.asActor());
        Faces.redirect("/programme/organiser/settings?done=joining&letters=%s", Integer.toString(letters));
    }

    public Long getRoute() {
        return route;
    }

    public void setRoute(Long route) {
        this.route = route;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Route getPresent() {
        return present;
    }

    public boolean isConfirming() {
        return confirming;
    }

    public long getPeopleToTell() {
        return peopleToTell;
    }
}
